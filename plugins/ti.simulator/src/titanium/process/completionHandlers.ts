import type { CompletionId, FetchResult } from '../../wire/delegate.ts'
import { crash } from '../kernel/crash.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { launch, notices } from '../kernel/os.ts'
import { now } from '../kernel/time.ts'
import { setTimeout } from '../kernel/timers.ts'

export type HandlerKind = 'Fetch' | 'SilentPush' | 'CategoryPush' | 'Session'

/** TI_BACKGROUNDFETCH_MAX_INTERVAL of TiBase.h, in ms: the SDK reports a failure before iOS's 30 s are over. */
const LONGEST_BACKGROUND_WORK = 29_000

interface Handler {
  readonly completion: CompletionId
  completed: boolean
}

const pending = new Map<string, Handler>()
const transfers = new Map<string, CompletionId>()
const taken = new Set<string>()

/**
 * `Fetch-1760000000.123456`: seconds since 1970 with six decimals, never the same twice. Two processes of the app may
 * run within the same millisecond in virtual time alone, so their numbers keep them apart.
 */
function newHandlerId(kind: HandlerKind): string {
  for (let microseconds = Math.round((now() + launch.processNumber) * 1000); ; microseconds += 1) {
    const id = `${kind}-${(microseconds / 1e6).toFixed(6)}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

/** Stores a completion handler of iOS under a new handlerId, and watches over all but those of sessions. */
export function storeHandler(kind: HandlerKind, completion: CompletionId): string {
  const id = newHandlerId(kind)
  if (kind === 'Session') {
    transfers.set(id, completion)
    return id
  }
  pending.set(id, { completion, completed: false })
  setTimeout(() => {
    const handler = pending.get(id)
    pending.delete(id)
    if (handler) call(id, handler, 'failed')
  }, LONGEST_BACKGROUND_WORK)
  return id
}

export const isPending = (id: string) => pending.has(id) || transfers.has(id)

function call(id: string, handler: Handler, result: FetchResult): void {
  if (handler.completed) crash('Unbalanced call to dispatch_group_leave()')
  handler.completed = true
  notices.complete(handler.completion, result, id)
}

/** `Ti.App.iOS.endBackgroundHandler`; it can report nothing but "no data". */
export function endHandler(id: string): void {
  const transfer = transfers.get(id)
  if (transfer !== undefined) {
    transfers.delete(id)
    notices.complete(transfer, 'noData', id)
    return
  }
  const handler = pending.get(id)
  if (!handler) {
    nativeLog(
      'error',
      `The specified completion handler with ID = ${id} has already expired or been removed from the system`,
    )
    return
  }
  if (!launch.profile.completesTwice) pending.delete(id)
  call(id, handler, 'noData')
}

/** What the user's coming back does to every handler still stored, before `resume` is fired. */
export function flushHandlers(): void {
  const open = [...pending]
  pending.clear()
  for (const [id, handler] of open) call(id, handler, 'failed')
}
