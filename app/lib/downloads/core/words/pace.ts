import type { Transfer } from '../transfer/transfer.js'

/** How fast a transfer is. */
export interface Pace {
  readonly bytesPerSecond: number
  /** Whole seconds, at least 1; absent when nobody knows how much there is. */
  readonly secondsLeft?: number
}

/** Looks back once to twice as far: long enough not to jump about, short enough to follow a change of network. */
const WINDOW_MS = 2_500
/** Less than this says nothing yet. */
const ENOUGH_MS = 1_000
/** Bytes per second; what hardly moves at all has no time left that anybody could believe. */
const STALLED = 1_000

/**
 * @returns what looks at one transfer after the other, for the screen that shows them, and tells how fast it is;
 * undefined until there is enough to go by, and where it hardly moves. `now` is in milliseconds since 1970.
 */
export function createPaceMeter() {
  let id = ''
  let from = { at: 0, bytes: 0 }
  let later = from

  return (transfer: Transfer, now: number): Pace | undefined => {
    if (transfer.state !== 'running') return undefined
    const { bytes, total } = transfer
    const past = now - later.at
    // Another transfer, a task that began anew, a clock that was set or time nobody looked: what was before says nothing.
    if (transfer.id !== id || bytes < later.bytes || past < 0 || past > 2 * WINDOW_MS)
      from = later = { at: now, bytes }
    else if (past >= WINDOW_MS) [from, later] = [later, { at: now, bytes }]
    id = transfer.id
    if (now - from.at < ENOUGH_MS) return undefined
    const bytesPerSecond = ((bytes - from.bytes) * 1000) / (now - from.at)
    if (bytesPerSecond < STALLED) return undefined
    if (total === undefined) return { bytesPerSecond }
    return { bytesPerSecond, secondsLeft: Math.max(1, Math.ceil((total - bytes) / bytesPerSecond)) }
  }
}
