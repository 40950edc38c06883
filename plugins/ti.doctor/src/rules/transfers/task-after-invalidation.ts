import { URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { flow } from '../../code/flow.ts'
import { assignmentsOf, bodyAround, TASK_METHODS, variableOf } from '../../code/sessions.ts'
import type { Rule } from '../../finding.ts'

const INVALIDATING = ['invalidateAndCancel', 'finishTasksAndInvalidate']

export const taskAfterInvalidation: Rule = {
  id: 'task-after-invalidation',
  finds: 'a task that is started on a session after `invalidateAndCancel` or `finishTasksAndInvalidate`',
  why: 'iOS raises an exception for a task on an invalidated session: the app crashes.',
  mend: 'Make a new session first.',
  source: 'https://developer.apple.com/documentation/foundation/urlsession/invalidateandcancel()',
  *check({ code }) {
    const invalidations = INVALIDATING.flatMap((name) => code.callsOf(`${URL_SESSION}.Session.${name}`))
    for (const task of TASK_METHODS.flatMap((name) => code.callsOf(`${URL_SESSION}.Session.${name}`))) {
      const variable = variableOf(task)
      const body = bodyAround(task.path)
      if (!variable || !body) continue
      const ends = new Set<unknown>(
        invalidations.filter((call) => variableOf(call) === variable).map(({ path }) => path.node),
      )
      const assignments = assignmentsOf(variable)
      const paths = flow<'valid' | 'invalid'>(body, 'valid', (state, node) => {
        if (ends.has(node)) return 'invalid'
        return assignments.has(node) ? 'valid' : state
      })
      if (paths?.at(task.path.node).has('invalid'))
        yield {
          ...placeOf(task.source, task.path),
          what: `${variable.identifier.name} was invalidated before`,
        }
    }
  },
}
