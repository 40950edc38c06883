/** Reads a body in pieces of the size that is asked for, however it arrived. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)
  #ended = false
  #failure: unknown

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /**
   * The next piece: `most` bytes, or fewer at the end; with `most` Infinity, what came in one go. Empty at the end.
   * Throws what broke the body, but not before all that came until then has been read.
   */
  async read(most: number): Promise<Uint8Array[]> {
    const pieces: Uint8Array[] = []
    if (most === Number.POSITIVE_INFINITY) {
      await this.#fill()
      pieces.push(...this.#take(this.#rest.length))
    } else await this.#gather(most, pieces)
    if (pieces.length === 0 && this.#failure !== undefined) throw this.#failure
    return pieces
  }

  async #gather(most: number, pieces: Uint8Array[]): Promise<void> {
    for (let missing = most; missing > 0; ) {
      await this.#fill()
      if (this.#rest.length === 0) break
      const [piece] = this.#take(Math.min(missing, this.#rest.length))
      if (!piece) break
      pieces.push(piece)
      missing -= piece.length
    }
  }

  async #fill(): Promise<void> {
    while (this.#rest.length === 0 && !this.#ended) {
      try {
        const { value, done } = await this.#source.next()
        if (done) this.#ended = true
        else this.#rest = value
      } catch (error) {
        this.#failure = error
        this.#ended = true
      }
    }
  }

  #take(count: number): Uint8Array[] {
    const piece = this.#rest.subarray(0, count)
    this.#rest = this.#rest.subarray(count)
    return piece.length > 0 ? [piece] : []
  }
}
