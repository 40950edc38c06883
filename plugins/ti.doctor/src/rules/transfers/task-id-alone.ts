import { placeOf } from '../../code/Code.ts'
import { TASK_EVENTS } from '../../code/events.ts'
import { useOfEvent } from '../../code/eventUse.ts'
import { sessionsMade } from '../../code/sessions.ts'
import type { Rule } from '../../finding.ts'

export const taskIdAlone: Rule = {
  id: 'task-id-alone',
  finds: 'a listener that goes by `taskIdentifier` alone in an app with several sessions',
  why: 'Tasks are counted from 1 in every session, and every listener hears all of them: the first download of one session passes for the first of another.',
  mend: 'Go by event.sessionIdentifier and event.taskIdentifier together.',
  source: 'https://developer.apple.com/documentation/foundation/urlsessiontask/taskidentifier',
  *check({ code }) {
    const made = sessionsMade(code)
    const fixed = new Set(made.map(({ identifier }) => identifier))
    if (fixed.size < 2 && !fixed.has(undefined)) return
    if (made.length === 0) return
    for (const { event, fn, call } of code.listenersOf(...TASK_EVENTS)) {
      const use = fn && useOfEvent(fn)
      const [task] = use?.keys.get('taskIdentifier') ?? []
      if (!use || use.escapes || !task || use.keys.has('sessionIdentifier')) continue
      yield {
        ...placeOf(call.source, task),
        what: `${event} of every session comes here, and tasks of two may have one number`,
      }
    }
  },
}
