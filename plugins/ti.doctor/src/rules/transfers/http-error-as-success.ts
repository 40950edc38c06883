import type { NodePath } from '@babel/traverse'
import { placeOf } from '../../code/Code.ts'
import { useOfEvent } from '../../code/eventUse.ts'
import { callsMember, childOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const httpErrorAsSuccess: Rule = {
  id: 'http-error-as-success',
  finds:
    'downloads that are kept, or called a success, in an app that never reads the `statusCode` of `sessioncompleted`',
  why: 'downloadcompleted and success say that an answer came, whatever it says: after a 404 the error page is the download.',
  mend: 'Keep it when sessioncompleted tells success and a statusCode below 400; or look at what arrived.',
  source:
    'https://developer.apple.com/documentation/foundation/urlsessiontaskdelegate/urlsession(_:task:didcompletewitherror:)',
  *check({ code }) {
    if (code.mentions('statusCode')) return
    const heard = [...code.listenersOf('sessioncompleted'), ...code.listenersOf('downloadcompleted')]
    for (const { event, fn, call } of heard) {
      const use = fn && useOfEvent(fn)
      if (!use || use.escapes) continue
      const taken =
        event === 'sessioncompleted'
          ? use.keys.get('success')?.find(leadsToSuccess)
          : use.keys.get('data')?.every(isKept) && use.keys.get('data')?.[0]
      if (!taken) continue
      yield { ...placeOf(call.source, taken), what: 'the page of a 404 passes for the download' }
      return
    }
  },
}

/** Written to a file or shown, without a look at it. */
function isKept(use: NodePath): boolean {
  const parent = use.parentPath
  if (parent?.isAssignmentExpression()) return use.key === 'right'
  return parent !== null && use.listKey === 'arguments' && callsMember(parent, 'write')
}

/** Whether something is done when the test of `success` comes out true. */
function leadsToSuccess(use: NodePath): boolean {
  let test = use
  let negated = false
  for (let parent = test.parentPath; parent; test = parent, parent = test.parentPath) {
    if (parent.isUnaryExpression({ operator: '!' })) negated = !negated
    else if (!parent.isBinaryExpression()) break
    else {
      const other = childOf(parent, test.key === 'left' ? 'right' : 'left')
      if (!other.isBooleanLiteral()) return false
      if (/^!/.test(parent.node.operator) === other.node.value) negated = !negated
    }
  }
  const statement = test.parentPath
  if (!statement?.isIfStatement() || test.key !== 'test') return false
  const { consequent, alternate } = statement.node
  // `if (!success) return`: what follows is the success.
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent
  const follows = last?.type === 'ReturnStatement' && statement.getAllNextSiblings().length > 0
  return !negated || Boolean(alternate) || follows
}
