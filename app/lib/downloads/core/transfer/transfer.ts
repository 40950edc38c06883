import type { OtherFormat } from '../picture/otherFormats.js'

/** What asked for the picture. */
export type Trigger = 'foreground' | 'backgroundFetch' | 'silentPush'

/** All triggers. The identifier of a transfer begins with one of them and a dot. */
export const TRIGGERS: readonly Trigger[] = ['foreground', 'backgroundFetch', 'silentPush']

/** An order. It never changes. */
export interface Order {
  /** Identifier of the URL session made for this transfer alone: cancelling one never harms another. */
  readonly id: string
  readonly trigger: Trigger
  readonly url: string
  /** Milliseconds since 1970. */
  readonly orderedAt: number
  /** SHA-256 that the file must have, in lower-case hexadecimal digits; absent where the order names none. */
  readonly sha256?: string | undefined
  /** How many bytes the file must have; absent where the order does not say so. */
  readonly bytesPromised?: number | undefined
  /** The server's name for this version of the picture (ETag: RFC 9110, 8.8.3); absent where it was not asked. */
  readonly etag?: string | undefined
}

/** Why a transfer failed; `describe` puts it into words. */
export type Failure =
  | { readonly kind: 'network'; readonly code: number; readonly message: string }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'tooManyPixels'; readonly pixels: number; readonly limit: number }
  | { readonly kind: 'otherSize'; readonly bytes: number; readonly promised: number }
  | { readonly kind: 'otherFormat'; readonly format: OtherFormat }
  | { readonly kind: 'needsNewerIos'; readonly format: string; readonly version: number }
  | { readonly kind: 'notAnImage' | 'truncated' | 'unreadable' | 'checksum' }
  | { readonly kind: 'storage' | 'notStarted' | 'lost' }

/** `app`: the app stopped it. `iOS`: the app was swiped away, which stops its transfers (NSURLError -999). */
export type Canceller = 'app' | 'iOS'

interface Announced extends Order {
  /** When the start banner is due, in milliseconds since 1970; absent while none was scheduled. */
  readonly announcedFor?: number | undefined
  /** How often it failed and was ordered again; absent for never. */
  readonly tries?: number | undefined
}

export type Transfer = Announced & ({ readonly state: 'queued' } | Running | Waiting | Outcome)

/** It failed for a reason that may pass, and is tried again at `until`, in milliseconds since 1970. */
interface Waiting {
  readonly state: 'waiting'
  readonly reason: Failure
  readonly until: number
}

/** How a transfer ended, and when, in milliseconds since 1970. */
export type Outcome =
  | { readonly state: 'saved'; readonly file: string; readonly bytes: number; readonly endedAt: number }
  | { readonly state: 'failed'; readonly reason: Failure; readonly endedAt: number }
  | { readonly state: 'cancelled'; readonly by: Canceller; readonly endedAt: number }

interface Running {
  readonly state: 'running'
  /** Task identifiers begin again at 1 in every session: only session and task together name a transfer. */
  readonly task: number
  readonly bytes: number
  /** Bytes of the whole file; absent when the server did not tell. */
  readonly total?: number | undefined
  /** Name of the file that arrived; its check waits for the HTTP status, which comes with the next event. */
  readonly arrived?: string
}

export type Ended = Announced & Outcome

/** Something that iOS told of a task. */
type Told =
  | { readonly type: 'started'; readonly task: number }
  | { readonly type: 'progressed'; readonly task: number; readonly bytes: number; readonly total?: number }
  | { readonly type: 'arrived'; readonly task: number; readonly file: string }

/** The end of a transfer and the pause before its next try are given as the state that follows. */
export type Change = Told | { readonly type: 'announced'; readonly at: number } | Waiting | Outcome

/** The trigger in the identifier of a transfer; undefined in any other: the app may have sessions of its own. */
export function triggerOf(id: string): Trigger | undefined {
  return TRIGGERS.find((trigger) => id.startsWith(`${trigger}.`))
}

/** The end of a transfer that failed; `endedAt` in milliseconds since 1970. */
export function failed(reason: Failure, endedAt: number): Outcome {
  return { state: 'failed', reason, endedAt }
}

/** Whether a transfer has ended, so that nothing changes it any more. */
export function hasEnded(transfer: Transfer): transfer is Ended {
  const { state } = transfer
  return state === 'saved' || state === 'failed' || state === 'cancelled'
}

/**
 * The transfer after a change. One that does not apply (an event of another task, or after the end) gives back
 * the very same object, so that events which iOS repeats or delivers late do no harm.
 */
export function next(transfer: Transfer, change: Change): Transfer {
  if (hasEnded(transfer)) return transfer
  if ('task' in change) return told(transfer, change)
  if ('endedAt' in change) return { ...orderOf(transfer), ...change }
  if ('at' in change)
    return transfer.announcedFor === undefined ? { ...transfer, announcedFor: change.at } : transfer
  if (transfer.state === 'waiting') return transfer
  return { ...orderOf(transfer), ...change, tries: (transfer.tries ?? 0) + 1 }
}

/** The transfer after what iOS told of its task. */
function told(transfer: Transfer, change: Told): Transfer {
  // Until the next task is started, an event can only be a late one of the task before.
  if (transfer.state === 'waiting' && change.type !== 'started') return transfer
  // If the app died after it started the task and before it wrote that down, the first event tells the task.
  const running: Announced & Running =
    transfer.state === 'running'
      ? transfer
      : { ...orderOf(transfer), state: 'running', task: change.task, bytes: 0 }
  if (running.task !== change.task) return transfer
  if (change.type === 'progressed') return progressed(running, change.bytes, change.total)
  return change.type === 'arrived' ? { ...running, arrived: change.file } : running
}

function orderOf(transfer: Transfer): Announced {
  const { id, trigger, url, orderedAt, sha256, bytesPromised, etag, announcedFor, tries } = transfer
  return { id, trigger, url, orderedAt, sha256, bytesPromised, etag, announcedFor, tries }
}

function progressed(transfer: Announced & Running, bytes: number, total: number | undefined): Transfer {
  if (!isCount(bytes) || bytes < transfer.bytes) return transfer
  // An unknown length arrives as 2^64 - 1 (NSURLSessionTransferSizeUnknown, unsigned), not as 0 or -1.
  const known = isCount(total) && total > 0 ? total : transfer.bytesPromised
  const isTotal = known !== undefined && known >= bytes
  return Object.assign({}, transfer, { bytes, total: isTotal ? known : undefined })
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0
}
