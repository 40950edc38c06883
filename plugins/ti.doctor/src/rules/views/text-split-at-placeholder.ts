import type { NodePath } from '@babel/traverse'
import { placeOf } from '../../code/Code.ts'
import { argumentsOf, calleeOf, isCall, isMember, nameOfMember, objectOf } from '../../code/expressions.ts'
import { readNames } from '../../code/i18n/names.ts'
import { isForBoth, isForStringAlone } from '../../code/i18n/placeholders.ts'
import { translationsIn } from '../../code/i18n/translations.ts'
import { isForPlatform } from '../../code/platform.ts'
import type { Rule } from '../../finding.ts'

const OF_TEXTS = new Set(
  'split replace replaceAll indexOf lastIndexOf includes search match matchAll startsWith endsWith'.split(
    ' ',
  ),
)
const OF_EXPRESSIONS = new Set(['test', 'exec'])

export const textSplitAtPlaceholder: Rule = {
  id: 'text-split-at-placeholder',
  finds: 'a text of `L()` that the code splits at `%s`, or searches for it, and not for `%@`',
  why: "The SDK's build for iOS turns every %s of i18n into %@, and L() does not turn it back: the code finds no %s, and the screen shows %@.",
  mend: 'Let String.format(L(…), …) put the values in, or look for both: /%[s@]/.',
  source: 'https://github.com/tidev/titanium-sdk/blob/main/iphone/cli/commands/_build.js',
  *check({ code }) {
    const isTranslation = translationsIn(readNames(code.sources))
    for (const source of code.sources) {
      for (const { call, text, search } of searchesIn(source.program)) {
        if (!isForStringAlone(search) || !isTranslation({ path: text, source })) continue
        if (isForPlatform(call) || isForBoth(outermostFunction(call))) continue
        yield { ...placeOf(source, search), what: 'the text has %@ here, not %s' }
      }
    }
  },
}

/** Every search in a text: `text.split(search)`, `search.test(text)`. */
function searchesIn(program: NodePath): { call: NodePath; text: NodePath; search: NodePath }[] {
  const found: { call: NodePath; text: NodePath; search: NodePath }[] = []
  program.traverse({
    'CallExpression|OptionalCallExpression'(call: NodePath) {
      if (!isCall(call)) return
      const callee = calleeOf(call)
      const [argument] = argumentsOf(call)
      if (!argument || !isMember(callee)) return
      const object = objectOf(callee)
      const name = nameOfMember(callee) ?? ''
      if (OF_TEXTS.has(name)) found.push({ call, text: object, search: argument })
      if (OF_EXPRESSIONS.has(name)) found.push({ call, text: argument, search: object })
    },
  })
  return found
}

/** All that may prepare a text before it is searched. */
function outermostFunction(path: NodePath): NodePath {
  const fn = path.getFunctionParent()
  return fn ? outermostFunction(fn) : path.isFunction() ? path : path.scope.getProgramParent().path
}
