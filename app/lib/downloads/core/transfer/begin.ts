import type { Ports } from '../ports.js'
import type { Wakes } from '../session/wakes.js'
import { throwLater } from '../support/throwLater.js'
import type { Store } from './store.js'
import { failed, type Transfer } from './transfer.js'

/**
 * @param announce is called with a transfer whose task was started.
 * @returns what starts a task for a transfer that is written down. A transfer whose task cannot be started fails.
 */
export function createBegin(
  { sessions, now }: Pick<Ports<never>, 'sessions' | 'now'>,
  store: Store,
  wakes: Wakes,
  announce: (transfer: Transfer | undefined) => void,
): (id: string) => void {
  function startTask(id: string, url: string): number | undefined {
    try {
      sessions.open(id)
      wakes.begun(id)
      return sessions.download(id, url)
    } catch (error) {
      throwLater(error)
      return undefined
    }
  }

  return (id) => {
    const transfer = store.get(id)
    if (!transfer) return
    const task = startTask(id, transfer.url)
    if (task === undefined) store.apply(id, failed({ kind: 'notStarted' }, now()))
    else announce(store.apply(id, { type: 'started', task }))
  }
}
