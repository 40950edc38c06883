import type { Ports } from './ports.js'

/** After this long in the foreground and online without a word from iOS, a transfer of an earlier run is given up. */
export const SILENCE_MS = 60_000

/**
 * Watches the transfers of an earlier run. iOS normally tells what became of one as soon as its session is made
 * again, but not always after a force-quit or a reboot, and the session cannot be asked which tasks it has.
 */
export class Silence {
  private readonly ports: Pick<Ports<never>, 'timers' | 'online'>
  private readonly giveUp: (id: string) => void
  private readonly waiting = new Set<string>()
  private timer: number | undefined

  constructor(ports: Pick<Ports<never>, 'timers' | 'online'>, giveUp: (id: string) => void) {
    this.ports = ports
    this.giveUp = giveUp
  }

  expect(id: string): void {
    this.waiting.add(id)
  }

  heard(id: string): void {
    this.waiting.delete(id)
  }

  /** Timers of a suspended app fall due all at once when it returns: only time in the foreground counts. */
  pause(): void {
    if (this.timer !== undefined) this.ports.timers.clear(this.timer)
    this.timer = undefined
  }

  resume(): void {
    this.pause()
    if (this.waiting.size > 0) this.timer = this.ports.timers.set(() => this.due(), SILENCE_MS)
  }

  private due(): void {
    if (!this.ports.online()) {
      this.resume()
      return
    }
    const silent = [...this.waiting]
    this.waiting.clear()
    for (const id of silent) this.giveUp(id)
  }
}
