/** Reads a body in pieces of the size that is asked for, however it arrived. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)
  #ended = false

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next piece: `most` bytes, or fewer at the end; with `most` Infinity, what came in one go. Empty at the end. */
  async read(most: number): Promise<Uint8Array[]> {
    if (most === Number.POSITIVE_INFINITY) {
      await this.#fill()
      return this.#take(this.#rest.length)
    }
    const pieces: Uint8Array[] = []
    for (let missing = most; missing > 0; ) {
      await this.#fill()
      if (this.#rest.length === 0) break
      const [piece] = this.#take(Math.min(missing, this.#rest.length))
      if (!piece) break
      pieces.push(piece)
      missing -= piece.length
    }
    return pieces
  }

  async #fill(): Promise<void> {
    while (this.#rest.length === 0 && !this.#ended) {
      const { value, done } = await this.#source.next()
      if (done) this.#ended = true
      else this.#rest = value
    }
  }

  #take(count: number): Uint8Array[] {
    const piece = this.#rest.subarray(0, count)
    this.#rest = this.#rest.subarray(count)
    return piece.length > 0 ? [piece] : []
  }
}
