/** Who asked for the picture. */
export type Trigger = 'foreground' | 'backgroundFetch' | 'silentPush'

export const TRIGGERS: readonly Trigger[] = ['foreground', 'backgroundFetch', 'silentPush']

/** What was ordered. It never changes. */
export interface Order {
  /** Identifier of the URL session made for this transfer alone: cancelling one never harms another. */
  readonly id: string
  readonly trigger: Trigger
  readonly url: string
  /** Milliseconds since 1970. */
  readonly orderedAt: number
  /** Lower-case hex digest that the file must have, when the one who ordered it knew it. */
  readonly sha256?: string
  /** How many bytes the file must have, when the one who ordered it knew it. */
  readonly bytesPromised?: number
  /** What the server calls this version of the picture (ETag: RFC 9110, 8.8.3), when it was asked before. */
  readonly etag?: string
}

/** Why a transfer failed; `describe` puts it into words. */
export type Failure =
  | { readonly kind: 'network'; readonly code: number; readonly message: string }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'otherSize'; readonly bytes: number; readonly promised: number }
  | { readonly kind: 'notAnImage' | 'truncated' | 'checksum' | 'storage' | 'notStarted' | 'lost' }

/** `app`: the app stopped it. `iOS`: the app was swiped away, which stops its transfers (NSURLError -999). */
export type Canceller = 'app' | 'iOS'

interface Announced extends Order {
  /** When the start banner is due, in milliseconds since 1970; absent while none was scheduled. */
  readonly announcedFor?: number
  /** How often it failed and was ordered again; absent for never. */
  readonly tries?: number
}

export type Transfer = Announced &
  (
    | { readonly state: 'queued' }
    | Running
    /** It failed for a reason that may pass; `until`, in milliseconds since 1970, it is left alone. */
    | { readonly state: 'waiting'; readonly reason: Failure; readonly until: number }
    | { readonly state: 'saved'; readonly file: string; readonly bytes: number; readonly endedAt: number }
    | { readonly state: 'failed'; readonly reason: Failure; readonly endedAt: number }
    | { readonly state: 'cancelled'; readonly by: Canceller; readonly endedAt: number }
  )

interface Running {
  readonly state: 'running'
  /** Task identifiers begin again at 1 in every session: only session and task together name a transfer. */
  readonly task: number
  readonly bytes: number
  /** Bytes in all; absent when the server did not tell. */
  readonly total?: number
  /** Name of the file that arrived; its check waits for the HTTP status, which comes with the next event. */
  readonly arrived?: string
}

export type Ended = Extract<Transfer, { readonly endedAt: number }>

export type Change =
  | { readonly type: 'started'; readonly task: number }
  | { readonly type: 'progressed'; readonly task: number; readonly bytes: number; readonly total?: number }
  | { readonly type: 'arrived'; readonly task: number; readonly file: string }
  | { readonly type: 'announced'; readonly at: number }
  | { readonly type: 'postponed'; readonly reason: Failure; readonly until: number }
  | { readonly type: 'saved'; readonly file: string; readonly bytes: number; readonly at: number }
  | { readonly type: 'failed'; readonly reason: Failure; readonly at: number }
  | { readonly type: 'cancelled'; readonly by: Canceller; readonly at: number }

/** Whether a URL session was made for one of these transfers; other code of the app may have sessions of its own. */
export function isTransferId(sessionId: string): boolean {
  return TRIGGERS.some((trigger) => sessionId.startsWith(`${trigger}.`))
}

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
  switch (change.type) {
    case 'started':
    case 'progressed':
    case 'arrived':
      return told(transfer, change)
    case 'announced':
      return transfer.announcedFor === undefined ? { ...transfer, announcedFor: change.at } : transfer
    case 'postponed': {
      if (transfer.state === 'waiting') return transfer
      const { reason, until } = change
      return { ...orderOf(transfer), tries: (transfer.tries ?? 0) + 1, state: 'waiting', reason, until }
    }
    case 'saved':
      return {
        ...orderOf(transfer),
        state: 'saved',
        file: change.file,
        bytes: change.bytes,
        endedAt: change.at,
      }
    case 'failed':
      return { ...orderOf(transfer), state: 'failed', reason: change.reason, endedAt: change.at }
    case 'cancelled':
      return { ...orderOf(transfer), state: 'cancelled', by: change.by, endedAt: change.at }
  }
}

/** The transfer after what iOS told of its task. */
function told(transfer: Transfer, change: Extract<Change, { readonly task: number }>): Transfer {
  // Until the next task is started, events can only be late ones of the task before.
  if (transfer.state === 'waiting' && change.type !== 'started') return transfer
  // An app that died between starting the task and writing it down finds `queued`: the first event tells the task.
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
  return {
    ...{ id, trigger, url, orderedAt },
    ...(sha256 !== undefined && { sha256 }),
    ...(bytesPromised !== undefined && { bytesPromised }),
    ...(etag !== undefined && { etag }),
    ...(announcedFor !== undefined && { announcedFor }),
    ...(tries !== undefined && { tries }),
  }
}

function progressed(transfer: Announced & Running, bytes: number, total: number | undefined): Transfer {
  if (!isCount(bytes) || bytes < transfer.bytes) return transfer
  // An unknown length arrives as 2^64 - 1 (NSURLSessionTransferSizeUnknown, unsigned), not as 0 or -1.
  const known = isCount(total) && total > 0 ? total : transfer.bytesPromised
  if (known !== undefined && known >= bytes) return Object.assign({}, transfer, { bytes, total: known })
  const { total: _, ...rest } = transfer
  return { ...rest, bytes }
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0
}
