import { Buffer } from '../Buffer.ts'
import { isAtEnd, put, roomForAll, type Streaming, take, tellsPieces, whenReadable } from './hooks.ts'
import { type Callback, tell, tellFailure } from './results.ts'

/** At the end of a stream. */
export const NONE = -1

/** How many bytes were read into the buffer, as far as it has room. With a length of 0 it is made as large as all there is. */
export function readInto(
  source: Streaming,
  buffer: Buffer,
  offset: number,
  length: number,
  callback?: Callback,
): number {
  const room = length === 0 ? source[roomForAll]() : Math.min(length, buffer.length - offset)
  const bytes = source[take](room)
  if (bytes.byteLength === 0) {
    tellFailure(callback, 'read', '', { source, bytesProcessed: NONE })
    return NONE
  }
  if (length === 0) buffer.length = room
  Buffer.slice(buffer, offset, bytes.byteLength).set(bytes)
  tell(callback, 'read', { source, bytesProcessed: bytes.byteLength })
  return bytes.byteLength
}

export function writeFrom(
  source: Streaming,
  buffer: Buffer,
  offset: number,
  length: number,
  callback?: Callback,
): number {
  const bytes = Buffer.slice(buffer, offset, Math.min(length, buffer.length - offset))
  source[put](bytes)
  tell(callback, 'write', { source, bytesProcessed: bytes.byteLength })
  return bytes.byteLength
}

/** Writes all that is left, in pieces. */
export function writeAll(from: Streaming, to: Streaming, most: number, callback?: Callback): number {
  const streams = { fromStream: from, toStream: to }
  let total = 0
  for (let piece = from[take](most); piece.byteLength > 0; piece = from[take](most)) {
    to[put](piece)
    total += piece.byteLength
    if (from[tellsPieces]) tell(callback, 'writeToStream', { ...streams, bytesProcessed: piece.byteLength })
  }
  tell(callback, 'writeToStream', { ...streams, bytesProcessed: total })
  return total
}

/** Hands all that is left to the handler, in pieces, and tells it the end. */
export function pumpAll(source: Streaming, handler: Callback, most: number): void {
  let totalBytesProcessed = 0
  const pump = () => {
    while (source[roomForAll]() > 0 || source[isAtEnd]()) {
      const piece = source[take](most)
      if (piece.byteLength === 0) {
        tell(handler, 'pump', { source, buffer: null, bytesProcessed: NONE, totalBytesProcessed })
        return
      }
      totalBytesProcessed += piece.byteLength
      const bytesProcessed = piece.byteLength
      tell(handler, 'pump', { source, buffer: Buffer.ofBytes(piece), bytesProcessed, totalBytesProcessed })
    }
    source[whenReadable](pump)
  }
  pump()
}
