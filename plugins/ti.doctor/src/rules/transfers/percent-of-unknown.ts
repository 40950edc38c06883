import type { NodePath } from '@babel/traverse'
import { placeOf } from '../../code/Code.ts'
import { useOfEvent } from '../../code/eventUse.ts'
import { argumentsOf, childOf, isCall, isMember, objectOf, outermost } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

const TOTALS = ['totalBytesExpectedToWrite', 'totalBytesExpectedToSend']

export const percentOfUnknown: Rule = {
  id: 'percent-of-unknown',
  finds:
    'a division by `totalBytesExpectedToWrite` or `totalBytesExpectedToSend` without asking whether it is known',
  why: 'A server that does not tell the length makes it 18446744073709552000 (2^64 - 1), not 0 or -1 as documented: the bar stays at 0 % to the end.',
  mend: 'Ask first: total > 0 && total <= Number.MAX_SAFE_INTEGER; show the bytes so far otherwise.',
  source: 'https://developer.apple.com/documentation/foundation/nsurlsessiontransfersizeunknown',
  *check({ code }) {
    for (const { fn, call } of code.listenersOf('downloadprogress', 'uploadprogress')) {
      if (!fn) continue
      const { keys } = useOfEvent(fn)
      for (const uses of TOTALS.map((key) => keys.get(key) ?? [])) {
        const division = uses.find(isDivisor)
        if (!division || uses.some(isChecked)) continue
        yield {
          ...placeOf(call.source, division),
          what: 'the percentage is taken of a total that may be unknown',
        }
      }
    }
  },
}

function isDivisor(use: NodePath): boolean {
  return use.parentPath?.isBinaryExpression({ operator: '/' }) === true && use.key === 'right'
}

/** Held against an upper limit, or handed to a function that may do so. `total > 0` holds for the unknown one too. */
function isChecked(use: NodePath): boolean {
  const parent = use.parentPath
  if (parent?.isBinaryExpression()) {
    const { operator } = parent.node
    if (/^[!=]==?$/.test(operator))
      return !parent.get(use.key === 'left' ? 'right' : 'left').isNumericLiteral({ value: 0 })
    return use.key === 'left' ? /^</.test(operator) : /^>/.test(operator)
  }
  if (!isCall(parent)) return false
  const callee = childOf(parent, 'callee')
  const isLog = isMember(callee) && /^(API|console)$/.test(lastName(objectOf(callee)))
  return !isLog && argumentsOf(parent).some(({ node }) => node === outermost(use).node)
}

function lastName(path: NodePath): string {
  if (path.isIdentifier()) return path.node.name
  return isMember(path) && path.node.property.type === 'Identifier' ? path.node.property.name : ''
}
