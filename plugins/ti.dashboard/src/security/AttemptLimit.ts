const WINDOW_MS = 60_000
const MAX_FAILURES = 10
const MAX_SOURCES = 10_000

/** Slows the guessing of passwords: ten wrong ones a minute from one address. */
export class AttemptLimit {
  readonly #failures = new Map<string, { count: number; until: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  allows(source: string): boolean {
    const known = this.#failures.get(source)
    return !known || known.until <= this.#now() || known.count < MAX_FAILURES
  }

  failed(source: string) {
    const now = this.#now()
    const known = this.#failures.get(source)
    if (known && known.until > now) known.count += 1
    else {
      this.#failures.delete(source)
      this.#failures.set(source, { count: 1, until: now + WINDOW_MS })
    }
    const [oldest] = this.#failures.keys()
    if (this.#failures.size > MAX_SOURCES && oldest !== undefined) this.#failures.delete(oldest)
  }
}
