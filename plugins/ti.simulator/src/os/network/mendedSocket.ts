import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { Chunks } from './chunks.ts'
import { AnswerError, mendedHead } from './mendedHead.ts'

/** More than any server of good will sends before a body, in bytes. */
export const LARGEST_HEAD = 1024 * 1024

const BEGINS_AN_ANSWER = /^[\r\n]*(H(T(T(P(\/.*)?)?)?)?|I(C(Y.*)?)?)?$/is
const EMPTY_LINE = /\r?\n\r?\n/

/**
 * A connection for one request, on which undici reads what CFNetwork would: llhttp refuses many answers that iOS takes
 * (lines that end in LF, two lengths that agree, a length beside chunks), so their head and their chunks are written anew.
 */
export class MendedSocket extends Duplex {
  readonly #socket: Socket
  #head: Buffer = Buffer.alloc(0)
  #method = ''
  #body: 'none yet' | 'plain' | 'chunked' | 'over' = 'none yet'
  /** Bytes of a plain body that are still to come; Infinity where the end of the connection ends it. */
  #missing = Number.POSITIVE_INFINITY
  readonly #chunks = new Chunks()
  #isEnded = false

  constructor(socket: Socket) {
    super({ decodeStrings: false, readableHighWaterMark: socket.readableHighWaterMark })
    this.#socket = socket
    socket.on('data', (piece: Buffer) => this.#arrived(piece))
    socket.on('end', () => this.#ended())
    socket.on('error', (error: NodeJS.ErrnoException) =>
      this.destroy(error.code === 'ECONNRESET' ? new AnswerError('ERR_ANSWER_CUT', error.message) : error),
    )
    // After its end a closed connection may still have bytes that nobody has read: a slow network reads them later.
    socket.on('close', () => !this.#isEnded && this.destroy())
  }

  ref(): this {
    this.#socket.ref()
    return this
  }

  unref(): this {
    this.#socket.unref()
    return this
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(
    piece: Uint8Array | string,
    encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ) {
    if (this.#method === '')
      this.#method = Buffer.from(piece.slice(0, 8)).toString('latin1').split(' ')[0] ?? ''
    if (typeof piece === 'string') this.#socket.write(piece, encoding, done)
    else this.#socket.write(piece, done)
  }

  override _final(done: () => void): void {
    this.#socket.end(done)
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy()
    done(error)
  }

  #arrived(piece: Buffer): void {
    try {
      if (this.#body === 'none yet') this.#headArrived(piece)
      else this.#bodyArrived(piece)
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #headArrived(piece: Buffer): void {
    this.#head = this.#head.length === 0 ? piece : Buffer.concat([this.#head, piece])
    const text = this.#head.toString('latin1').replace(/^[\r\n]+/, '')
    if (!BEGINS_AN_ANSWER.test(text.slice(0, 8))) throw new AnswerError('ERR_NO_HTTP', 'This is no HTTP')
    const end = EMPTY_LINE.exec(text)
    if (!end) {
      if (this.#head.length > LARGEST_HEAD) throw new AnswerError('ERR_NO_HTTP', 'The head has no end')
      return
    }
    const rest = this.#head.subarray(this.#head.length - (text.length - end.index - end[0].length))
    this.#head = Buffer.alloc(0)
    const head = mendedHead(text.slice(0, end.index))
    if (head.status < 200) {
      if (rest.length > 0) this.#headArrived(rest)
      return
    }
    const bodiless = this.#method === 'HEAD' || head.status === 204 || head.status === 304
    this.#missing = bodiless ? 0 : (head.length ?? Number.POSITIVE_INFINITY)
    this.#body = bodiless ? 'over' : head.chunked ? 'chunked' : 'plain'
    this.#give(Buffer.from(head.text, 'latin1'))
    if (rest.length > 0) this.#bodyArrived(rest)
  }

  /** What follows the end of the body is nobody's. */
  #bodyArrived(piece: Buffer): void {
    if (this.#body === 'chunked') for (const part of this.#chunks.take(piece)) this.#give(part)
    else if (this.#missing > 0) {
      this.#give(piece.length > this.#missing ? piece.subarray(0, this.#missing) : piece)
      this.#missing -= Math.min(piece.length, this.#missing)
    }
  }

  #ended(): void {
    this.#isEnded = true
    if (this.#body === 'none yet' && this.#head.length > 0)
      this.destroy(
        new AnswerError(
          this.#head.toString('latin1').startsWith('HTTP/') ? 'ERR_ANSWER_CUT' : 'ERR_NO_HTTP',
          'The connection ended within the head of the answer',
        ),
      )
    else if (this.#body === 'none yet' || this.#endsWithConnection) this.push(null)
    else if (!this.#isWhole)
      this.destroy(new AnswerError('ERR_ANSWER_CUT', 'The connection ended before the body'))
    // undici finds the end of a whole body itself. If it heard of the closed connection first, it would take the body for cut off.
  }

  get #endsWithConnection(): boolean {
    return this.#body === 'plain' && this.#missing === Number.POSITIVE_INFINITY
  }

  get #isWhole(): boolean {
    return this.#body === 'chunked' ? this.#chunks.over : this.#missing === 0
  }

  #give(piece: Buffer): void {
    if (!this.push(piece)) this.#socket.pause()
  }
}
