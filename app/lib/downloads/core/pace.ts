import type { Transfer } from './transfer.js'

export interface Pace {
  readonly bytesPerSecond: number
  /** Whole seconds, at least 1; absent when nobody knows how much there is. */
  readonly secondsLeft?: number
}

/** Looks back this far: long enough not to jump about, short enough to follow a change of network. */
const WINDOW_MS = 5_000
/** Less than this says nothing yet. */
const ENOUGH_MS = 1_000

/** How fast one transfer after the other is, for the screen that shows them. Times are milliseconds since 1970. */
export interface PaceMeter {
  /** @returns the pace after this look; undefined until there is enough to go by. */
  look(transfer: Transfer, now: number): Pace | undefined
}

export function createPaceMeter(): PaceMeter {
  let id: string | undefined
  let looks: { readonly at: number; readonly bytes: number }[] = []

  return {
    look(transfer, now) {
      if (transfer.state !== 'running') {
        looks = []
        return undefined
      }
      const { bytes, total } = transfer
      const last = looks[looks.length - 1]
      // Another transfer, a clock set back or a task that began anew: what was seen before says nothing.
      if (transfer.id !== id || (last && (now < last.at || bytes < last.bytes))) looks = []
      id = transfer.id
      looks = [...looks.filter(({ at }) => now - at <= WINDOW_MS), { at: now, bytes }]
      const first = looks[0]
      if (!first || now - first.at < ENOUGH_MS || bytes === first.bytes) return undefined
      const bytesPerSecond = ((bytes - first.bytes) * 1000) / (now - first.at)
      if (total === undefined) return { bytesPerSecond }
      return { bytesPerSecond, secondsLeft: Math.max(1, Math.ceil((total - bytes) / bytesPerSecond)) }
    },
  }
}
