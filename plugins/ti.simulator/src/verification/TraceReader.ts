import { readTraceLine } from './readTraceLine.ts'
import type { TraceEntry } from './Trace.ts'

/**
 * Reads the console of an app. At each start the app tells again what it has kept, oldest first: of that, what was not
 * read before happened while nobody read.
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

  /** What was read since the last `clear`, in the order in which it happened. */
  get entries(): readonly TraceEntry[] {
    return this.#entries.toSorted((one, two) => one.at - two.at)
  }

  clear(): void {
    this.#entries = []
  }
}
