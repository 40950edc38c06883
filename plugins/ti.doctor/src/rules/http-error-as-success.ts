import type { NodePath } from '@babel/traverse'
import { placeOf } from '../code/Code.ts'
import { useOfEvent } from '../code/eventUse.ts'
import type { Rule } from '../finding.ts'

export const httpErrorAsSuccess: Rule = {
  id: 'http-error-as-success',
  finds:
    'a listener of `sessioncompleted` that takes `success` for a file that arrived, without `statusCode`',
  why: 'success says that an answer came, whatever it says: after a 404 the error page is the download.',
  mend: 'Ask for event.success && event.statusCode < 400.',
  source:
    'https://developer.apple.com/documentation/foundation/urlsessiontaskdelegate/urlsession(_:task:didcompletewitherror:)',
  *check({ code }) {
    if (code.mentions('statusCode')) return
    for (const { fn, call } of code.listenersOf('sessioncompleted')) {
      const use = fn && useOfEvent(fn)
      if (!use || use.escapes) continue
      const success = use.keys.get('success')?.find(leadsToSuccess)
      if (success) yield { ...placeOf(call.source, success), what: 'a 404 is a success here' }
    }
  },
}

/** Whether something is done when the test of `success` comes out true. */
function leadsToSuccess(use: NodePath): boolean {
  let negated = false
  let test = use
  for (;;) {
    const parent = test.parentPath
    if (parent?.isUnaryExpression({ operator: '!' })) negated = !negated
    else if (parent?.isBinaryExpression()) {
      const other = parent.get(test.key === 'left' ? 'right' : 'left') as NodePath
      if (!other.isBooleanLiteral()) return false
      if (/^!/.test(parent.node.operator) === other.node.value) negated = !negated
    } else break
    test = parent
  }
  const statement = test.parentPath
  if (!statement?.isIfStatement() || test.key !== 'test') return false
  if (!negated) return true
  // `if (!success) return`: what follows is the success.
  const { consequent, alternate } = statement.node
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent
  const follows = statement.getAllNextSiblings().length > 0
  return Boolean(alternate) || (last?.type === 'ReturnStatement' && follows)
}
