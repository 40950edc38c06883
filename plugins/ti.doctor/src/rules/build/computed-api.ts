import type { NodePath } from '@babel/traverse'
import type { ObjectPattern } from '@babel/types'
import { apiOf } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { childOf, constantOf, isMember, type Member, nameOfMember, objectOf } from '../../code/expressions.ts'
import type { Source } from '../../code/parseSource.ts'
import type { Rule } from '../../finding.ts'

export const computedApi: Rule = {
  id: 'computed-api',
  finds: "`Ti.App['iOS']`, `Ti.App.iOS[name]` or `const { iOS } = Ti.App` instead of the name written out",
  why: 'Into a build for a device the SDK compiles only the parts of Ti.App.iOS whose names its scan reads in the source; what is reached in another way works on the simulator, which has all of it, and may be missing on the phone.',
  mend: 'Write it out: Ti.App.iOS.addEventListener(…).',
  source: 'https://github.com/tidev/titanium-sdk/blob/main/iphone/cli/commands/_build.js',
  *check({ code }) {
    for (const source of code.sources) {
      const found: NodePath[] = []
      source.program.traverse({
        'MemberExpression|OptionalMemberExpression'(path: NodePath) {
          if (isMember(path) && path.node.computed && hidesIos(path, source)) found.push(path)
        },
        VariableDeclarator(path) {
          const { id, init } = path.node
          if (id.type !== 'ObjectPattern' || !init) return
          const api = apiOf(childOf(path, 'init'), source)
          if (api === 'Ti.App.iOS' || (api === 'Ti.App' && takesIos(id))) found.push(path)
        },
      })
      for (const path of found)
        yield {
          ...placeOf(source, path),
          what: 'Ti.App.iOS is not written out, so a build for a device may leave this out',
        }
    }
  },
}

/** `Ti.App.iOS[…]`, `Ti.App['iOS']`, `Ti['App'].iOS` */
function hidesIos(path: Member, source: Source): boolean {
  const api = apiOf(objectOf(path), source)
  const name = constantOf(childOf(path, 'property'))
  if (api === 'Ti')
    return name === 'App' && isMember(path.parentPath) && nameOfMember(path.parentPath) === 'iOS'
  return api === 'Ti.App.iOS' || (api === 'Ti.App' && name === 'iOS')
}

function takesIos({ properties }: ObjectPattern): boolean {
  return properties.some(
    (property) =>
      property.type === 'ObjectProperty' && property.key.type === 'Identifier' && property.key.name === 'iOS',
  )
}
