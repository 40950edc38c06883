import type { Transfer } from '../transfer/transfer.js'

/** How fast a transfer is. */
export interface Pace {
  readonly bytesPerSecond: number
  /** Whole seconds, at least 1; absent when the size is not known. */
  readonly secondsLeft?: number
}

/** The pace is that of the last one or two windows: long enough not to jump, short enough to follow a change of network. */
const WINDOW_MS = 2_500
/** A pace over less time says nothing yet. */
const ENOUGH_MS = 1_000
/** Bytes per second. Below it nobody would believe the time left. */
const STALLED = 1_000

/**
 * @returns a function that tells how fast a transfer is, for a screen that shows one transfer after the other; undefined
 * until that can be measured, and where it hardly moves. `now` is in milliseconds since 1970.
 */
export function createPaceMeter() {
  let id = ''
  let from = { at: 0, bytes: 0 }
  let later = from

  return (transfer: Transfer, now: number): Pace | undefined => {
    if (transfer.state !== 'running') return undefined
    const { bytes, total } = transfer
    const past = now - later.at
    // After another transfer, a new task, a clock that was set or a long time without a look, the bytes before say nothing.
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
