import { AnswerError } from './mendedHead.ts'

const CRLF = Buffer.from('\r\n')
/** A size of up to 2^52 - 1 bytes; what follows a semicolon are extensions, which nobody reads. */
const SIZE = /^\s*([0-9a-f]{1,13})\s*(;.*)?$/i
const LONGEST_LINE = 16 * 1024

/** Reads a chunked body as CFNetwork does, with lines that end in LF too, and writes it anew as the standard has it. */
export class Chunks {
  /** The last chunk has come. */
  over = false
  #line = ''
  /** Bytes of the chunk under way that are still to come. */
  #missing = 0

  /** @throws {AnswerError} where the size of a chunk is no number. */
  take(piece: Buffer): Buffer[] {
    const parts: Buffer[] = []
    let rest = piece
    while (rest.length > 0 && !this.over) {
      if (this.#missing > 0) {
        const part = rest.subarray(0, this.#missing)
        this.#missing -= part.length
        parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, CRLF)
        rest = rest.subarray(part.length)
      } else rest = this.#readLine(rest, parts)
    }
    return parts
  }

  #readLine(bytes: Buffer, parts: Buffer[]): Buffer {
    const end = bytes.indexOf(0x0a)
    this.#line += bytes.toString('latin1', 0, end < 0 ? bytes.length : end)
    if (this.#line.length > LONGEST_LINE) throw new AnswerError('ERR_NO_HTTP', 'A chunk has no size')
    if (end < 0) return Buffer.alloc(0)
    const line = this.#line.trim()
    this.#line = ''
    // The line end after a chunk's bytes.
    if (line !== '') this.#sizeRead(line, parts)
    return bytes.subarray(end + 1)
  }

  #sizeRead(line: string, parts: Buffer[]): void {
    const size = SIZE.exec(line)?.[1]
    if (size === undefined)
      throw new AnswerError('ERR_NO_HTTP', `"${line.slice(0, 20)}" is no size of a chunk`)
    this.#missing = Number.parseInt(size, 16)
    this.over = this.#missing === 0
    if (this.over) parts.push(Buffer.from('0\r\n\r\n'))
  }
}
