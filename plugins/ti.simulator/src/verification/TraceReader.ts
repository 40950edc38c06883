import { readTraceLine } from './readTraceLine.ts'
import type { TraceEntry } from './Trace.ts'

/**
 * Reads the console of an app. At each start the app repeats all lines it has kept, oldest first. A repeated line that
 * was never read before is from a time when nobody read the console.
 */
export class TraceReader {
  readonly #read = new Map<string, number>()
  readonly #toldAgain = new Map<string, number>()
  #entries: TraceEntry[] = []

  add(line: string): void {
    const { entry, again } = readTraceLine(line) ?? {}
    if (!entry) return
    const key = JSON.stringify(entry)
    const read = this.#read.get(key) ?? 0
    if (again) {
      const told = (this.#toldAgain.get(key) ?? 0) + 1
      this.#toldAgain.set(key, told)
      if (told <= read) return
    } else this.#toldAgain.clear()
    this.#read.set(key, read + 1)
    this.#entries.push(entry)
  }

  /** The entries since the last `clear`, oldest first. */
  get entries(): readonly TraceEntry[] {
    return this.#entries.toSorted((one, two) => one.at - two.at)
  }

  clear(): void {
    this.#entries = []
  }
}
