import type { Ports } from '../ports.js'

/**
 * Milliseconds in the foreground and online after which a transfer of an earlier run is given up, if iOS has not spoken
 * of it.
 */
export const SILENCE_MS = 60_000

export type Silence = ReturnType<typeof createSilence>

/**
 * Watches the transfers of an earlier run of the app: iOS normally tells what became of one as soon as its
 * session is made again, but not always after a force-quit or a reboot, and the session cannot be asked for its tasks.
 */
export function createSilence(
  { timers, online }: Pick<Ports<never>, 'timers' | 'online'>,
  giveUp: (id: string) => void,
) {
  const waiting = new Set<string>()
  let timer: number | undefined

  /** Timers of a suspended app fall due all at once when it returns: only time in the foreground counts. */
  function pause(): void {
    if (timer !== undefined) timers.clear(timer)
    timer = undefined
  }

  function resume(): void {
    pause()
    if (waiting.size > 0) timer = timers.set(due, SILENCE_MS)
  }

  function due(): void {
    if (!online()) {
      resume()
      return
    }
    const silent = [...waiting]
    waiting.clear()
    for (const id of silent) giveUp(id)
  }

  return {
    expect: (id: string) => waiting.add(id),
    heard: (id: string) => waiting.delete(id),
    ...{ pause, resume },
  }
}
