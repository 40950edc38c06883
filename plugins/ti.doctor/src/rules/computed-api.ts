import type { NodePath } from '@babel/traverse'
import { apiOf } from '../code/apiOf.ts'
import { placeOf } from '../code/Code.ts'
import { childOf, isMember, nameOfMember, objectOf } from '../code/expressions.ts'
import type { Fault, Rule } from '../finding.ts'

/** What a name in these modules stands for is compiled in only when the SDK finds the name. */
const SCANNED = ['Ti.App', 'Ti.App.iOS']

export const computedApi: Rule = {
  id: 'computed-api',
  finds: "`Ti.App['iOS']`, `Ti.App.iOS[name]` or `const { iOS } = Ti.App` instead of the name written out",
  why: 'Into a build for a device the SDK compiles only the parts of Ti.App.iOS whose names its scan reads in the source; what is reached in another way works on the simulator, which has all of it, and may be missing on the phone.',
  mend: 'Write it out: Ti.App.iOS.addEventListener(…).',
  source: 'https://github.com/tidev/titanium-sdk/blob/main/iphone/cli/commands/_build.js',
  *check({ code }) {
    const what = 'this part of Ti.App is not written out, so a build for a device may leave it out'
    for (const source of code.sources) {
      const found: Fault[] = []
      source.program.traverse({
        'MemberExpression|OptionalMemberExpression'(path: NodePath) {
          if (!isMember(path) || !path.node.computed) return
          const api = apiOf(objectOf(path), source)
          const literal = nameOfMember(path)
          const wanted =
            api === 'Ti.App.iOS' || (api === 'Ti.App' && (literal === undefined || literal === 'iOS'))
          const whole =
            api === 'Ti' &&
            literal === 'App' &&
            isMember(path.parentPath) &&
            nameOfMember(path.parentPath) === 'iOS'
          if (wanted || whole) found.push({ ...placeOf(source, path), what })
        },
        VariableDeclarator(path) {
          const { id, init } = path.node
          if (
            id.type !== 'ObjectPattern' ||
            !init ||
            !SCANNED.includes(apiOf(childOf(path, 'init'), source) ?? '')
          )
            return
          const names = id.properties.map((property) =>
            property.type === 'ObjectProperty' && property.key.type === 'Identifier' ? property.key.name : '',
          )
          if (apiOf(childOf(path, 'init'), source) === 'Ti.App.iOS' || names.includes('iOS'))
            found.push({ ...placeOf(source, path), what })
        },
      })
      yield* found
    }
  },
}
