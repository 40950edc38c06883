import type { Binding, NodePath } from '@babel/traverse'
import { URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { type Chain, chainsTo, isListener } from '../../code/callers.ts'
import { argumentsOf, constantOf, isCall } from '../../code/expressions.ts'
import { flow } from '../../code/flow.ts'
import { assignmentsOf, bodyAround, TASK_METHODS, variableOf } from '../../code/sessions.ts'
import type { Rule } from '../../finding.ts'

const INVALIDATING = ['invalidateAndCancel', 'finishTasksAndInvalidate']

export const sessionInvalidatedForGood: Rule = {
  id: 'session-invalidated-for-good',
  finds:
    'a session that a listener invalidates without making a new one, and on which a later event starts tasks',
  why: 'iOS raises an exception for a task on an invalidated session: the second download crashes the app.',
  mend: 'Keep the session; or make a new one where the task is started.',
  source: 'https://developer.apple.com/documentation/foundation/urlsession/invalidateandcancel()',
  *check({ code }) {
    const calls = (names: readonly string[]) =>
      names.flatMap((name) => code.callsOf(`${URL_SESSION}.Session.${name}`))
    const invalidations = calls(INVALIDATING)
    for (const task of calls(TASK_METHODS)) {
      const variable = variableOf(task)
      const culprit = invalidations.find(
        (call) => variable && variableOf(call) === variable && staysInvalid(call.path, variable),
      )
      if (!variable || !culprit || !chainsTo(task.path).some((chain) => leavesAlone(chain, variable)))
        continue
      const listener = culprit.path.getFunctionParent()?.parentPath
      const event = isCall(listener) ? constantOf(argumentsOf(listener)[0]) : undefined
      const what = `${variable.identifier.name} was invalidated by the listener of ${String(event)}`
      yield { ...placeOf(task.source, task.path), what }
    }
  },
}

/** Whether the listener around a call ends with the session invalidated. */
function staysInvalid(call: NodePath, variable: Binding): boolean {
  const fn = call.getFunctionParent()
  const body = bodyAround(call)
  if (!fn || !body || !isListener(fn)) return false
  const assignments = assignmentsOf(variable)
  const paths = flow<'valid' | 'invalid'>(body, 'valid', (state, node) => {
    if (node === call.node) return 'invalid'
    return assignments.has(node) ? 'valid' : state
  })
  return paths?.exits.has('invalid') ?? false
}

/** Whether no function on the way to a task tests anything, or gives the variable another session. */
function leavesAlone(chain: Chain, variable: Binding): boolean {
  const makers = new Set(
    variable.constantViolations.flatMap((change) => {
      const fn = change.getFunctionParent()
      return fn?.isFunctionDeclaration() && fn.node.id ? [fn.node.id.name] : []
    }),
  )
  return chain.every((fn) => {
    let cares = variable.constantViolations.some((change) => change.isDescendant(fn))
    fn.traverse({
      'IfStatement|ConditionalExpression|LogicalExpression|SwitchStatement'() {
        cares = true
      },
      Identifier({ node }) {
        if (makers.has(node.name)) cares = true
      },
    })
    return !cares
  })
}
