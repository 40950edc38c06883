import type { NodePath } from '@babel/traverse'
import { methodOf } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { BACKGROUND } from '../../code/events.ts'
import { argumentsOf, calleeOf, isCall, isMember, nameOfMember, objectOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const protectedFileInBackground: Rule = {
  id: 'protected-file-in-background',
  finds: 'text written to a file while the app works in the background',
  why: 'Titanium protects such a file completely: while the phone is locked, which is when background work happens, it can be neither read nor written again.',
  mend: 'Keep it in Ti.App.Properties; or call setProtectionKey(Ti.Filesystem.IOS_FILE_PROTECTION_COMPLETE_UNTIL_FIRST_USER_AUTHENTICATION).',
  source: 'https://developer.apple.com/documentation/foundation/fileprotectiontype/complete',
  *check({ code }) {
    if (code.mentions('setProtectionKey')) return
    for (const { event, fn, call } of code.listenersOf(...BACKGROUND)) {
      const writes: NodePath[] = []
      fn?.traverse({
        'CallExpression|OptionalCallExpression'(path: NodePath) {
          const method = methodOf(path, call.source)
          const isWrite = method?.api === 'Ti.Filesystem.File' && /^(write|append)$/.test(method.name)
          if (isWrite && isCall(path) && isText(argumentsOf(path)[0])) writes.push(path)
        },
      })
      for (const path of writes)
        yield {
          ...placeOf(call.source, path),
          what: `${event} comes while the phone is locked, and then this file is closed`,
        }
    }
  },
}

function isText(path: NodePath | undefined): boolean {
  if (path?.isStringLiteral() || path?.isTemplateLiteral()) return true
  if (!isCall(path)) return false
  const callee = calleeOf(path)
  return (
    isMember(callee) &&
    nameOfMember(callee) === 'stringify' &&
    objectOf(callee).isIdentifier({ name: 'JSON' })
  )
}
