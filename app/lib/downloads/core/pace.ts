import type { Transfer } from './transfer.js'

export interface Pace {
  readonly bytesPerSecond: number
  /** Whole seconds, at least 1; absent when nobody knows how much there is. */
  readonly secondsLeft?: number
}

/** Looks back once to twice as far: long enough not to jump about, short enough to follow a change of network. */
const WINDOW_MS = 2_500
/** Less than this says nothing yet. */
const ENOUGH_MS = 1_000

/**
 * @returns what looks at one transfer after the other, for the screen that shows them, and tells how fast it is;
 * undefined until there is enough to go by. `now` is in milliseconds since 1970.
 */
export function createPaceMeter() {
  let id = ''
  let from = { at: 0, bytes: 0 }
  let later = from

  return (transfer: Transfer, now: number): Pace | undefined => {
    if (transfer.state !== 'running') return undefined
    const { bytes, total } = transfer
    // Another transfer, a clock set back or a task that began anew: what was seen before says nothing.
    if (transfer.id !== id || now < later.at || bytes < later.bytes) from = later = { at: now, bytes }
    else if (now - later.at >= WINDOW_MS) [from, later] = [later, { at: now, bytes }]
    id = transfer.id
    if (now - from.at < ENOUGH_MS || bytes === from.bytes) return undefined
    const bytesPerSecond = ((bytes - from.bytes) * 1000) / (now - from.at)
    if (total === undefined) return { bytesPerSecond }
    return { bytesPerSecond, secondsLeft: Math.max(1, Math.ceil((total - bytes) / bytesPerSecond)) }
  }
}
