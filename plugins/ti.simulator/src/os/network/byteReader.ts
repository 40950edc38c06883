import type { Readable } from 'node:stream'

/** Bytes that are taken off a body ahead of their reader: a broken body would lose what it still holds. */
const AHEAD = 1024 * 1024

/** Reads a body in pieces of the size that is asked for, however it arrived. */
export class ByteReader {
  readonly #body: Readable
  readonly #queue: Uint8Array[] = []
  #queued = 0
  #ended = false
  #failure: Error | undefined
  #ahead = AHEAD
  #wake = () => {}

  constructor(body: Readable) {
    this.#body = body
    body.on('data', (piece: Uint8Array) => this.#arrived(piece))
    body.once('end', () => this.#end())
    body.once('error', (error) => this.#end(error))
    body.once('close', () => this.#end(new Error('The body was closed before its end')))
  }

  /**
   * The next pieces: `most` bytes together, or fewer at the end; with `most` Infinity, all that is there. None at the
   * end. Throws what broke the body, but not before all that came until then has been read.
   */
  async read(most: number): Promise<Uint8Array[]> {
    const enough = most === Number.POSITIVE_INFINITY ? 1 : most
    this.#ahead = Math.max(AHEAD, enough)
    if (this.#queued < this.#ahead) this.#body.resume()
    while (!this.#ended && this.#queued < enough)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    if (this.#queued === 0 && this.#failure) throw this.#failure
    return this.#take(most)
  }

  #arrived(piece: Uint8Array): void {
    this.#queue.push(piece)
    this.#queued += piece.length
    if (this.#queued >= this.#ahead) this.#body.pause()
    this.#wake()
  }

  #end(failure?: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#failure = failure
    this.#wake()
  }

  #take(most: number): Uint8Array[] {
    const taken: Uint8Array[] = []
    for (let missing = most; missing > 0; ) {
      const piece = this.#queue.shift()
      if (!piece) break
      if (piece.length > missing) this.#queue.unshift(piece.subarray(missing))
      const part = piece.subarray(0, missing)
      taken.push(part)
      missing -= part.length
      this.#queued -= part.length
    }
    return taken
  }
}
