import { createHash, timingSafeEqual } from 'node:crypto'

/** A secret to compare with; not shown by console.log, JSON or a log. */
export class Secret {
  readonly #digest: Buffer

  constructor(text: string) {
    this.#digest = digest(text)
  }

  /** In constant time, whatever the lengths. */
  equals(text: string): boolean {
    return timingSafeEqual(this.#digest, digest(text))
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()
