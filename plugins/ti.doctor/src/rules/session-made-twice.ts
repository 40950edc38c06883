import type { NodePath } from '@babel/traverse'
import { type ApiCall, placeOf } from '../code/Code.ts'
import { takerOf } from '../code/endings.ts'
import { argumentsOf, constantOf } from '../code/expressions.ts'
import { flow } from '../code/flow.ts'
import { callsMember } from '../code/late.ts'
import { bodyAround, sessionsMade } from '../code/sessions.ts'
import type { Rule } from '../finding.ts'

export const sessionMadeTwice: Rule = {
  id: 'session-made-twice',
  finds: 'a second URL session with the identifier of one that is there',
  why: 'iOS logs "A background URLSession with identifier … already exists!"; which of the two gets the events is undefined.',
  mend: 'Make it once, when the app starts, and keep it in a variable.',
  source:
    'https://developer.apple.com/documentation/foundation/urlsessionconfiguration/background(withidentifier:)',
  *check({ code }) {
    const made = sessionsMade(code).filter(({ identifier }) => identifier !== undefined)
    const told = new Set<ApiCall>()
    for (const { call, identifier } of made) {
      const others = made.filter((other) => other.identifier === identifier && other.call !== call)
      if (others.some((other) => comesBefore(other.call, call)) || isRepeated(call)) {
        if (others.some((other) => told.has(other.call))) continue
        told.add(call)
        yield { ...placeOf(call.source, call.path), what: `there may be a session "${identifier}" already` }
      }
    }
  },
}

/** On some path through the same function. */
function comesBefore(first: ApiCall, second: ApiCall): boolean {
  const body = bodyAround(second.path)
  if (!body || body !== bodyAround(first.path)) return false
  const paths = flow<'no' | 'yes'>(body, 'no', (state, node) => (node === first.path.node ? 'yes' : state))
  return paths?.at(second.path.node).has('yes') ?? false
}

/** At every tap, whatever came before: in no `if`, after no test, and no session is let go first. */
function isRepeated({ path }: ApiCall): boolean {
  const fn = path.getFunctionParent()
  const taker = takerOf(fn)
  if (!fn || taker?.name !== 'addEventListener' || constantOf(argumentsOf(taker.call)[0]) !== 'click')
    return false
  let provided = false
  fn.traverse({
    'IfStatement|ConditionalExpression|LogicalExpression|SwitchStatement'() {
      provided = true
    },
    CallExpression(call: NodePath) {
      if (callsMember(call, 'invalidateAndCancel') || callsMember(call, 'finishTasksAndInvalidate'))
        provided = true
    },
  })
  return !provided
}
