import { membersOf } from './api/members.ts'
import { Buffer } from './Buffer.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import type { put, roomForAll, take } from './Stream/hooks.ts'
import { isAtEnd, tellsPieces, whenReadable } from './Stream/hooks.ts'
import { type Callback, isCallback } from './Stream/results.ts'
import { NONE, readInto, writeFrom } from './Stream/transfer.ts'

/** What every stream has. https://titaniumsdk.com/api/titanium/iostream.html */
export abstract class IOStream extends KrollProxy {
  override readonly [apiNameOf]: string = 'Ti.IOStream'
  readonly [tellsPieces]: boolean = false

  abstract isReadable(): boolean
  abstract isWritable(): boolean
  abstract close(): void
  abstract [take](most: number): Uint8Array
  abstract [put](bytes: Uint8Array): void
  abstract [roomForAll](): number

  [whenReadable](read: () => void): void {
    read()
  }

  [isAtEnd](): boolean {
    return true
  }

  /** How many bytes were read; -1 at the end. A buffer without length is made as large as what there is. */
  read(buffer: Buffer, ...rest: unknown[]): number {
    mustBeReadable(this)
    return transfer(readInto, this, buffer, rest)
  }

  /** How many bytes of the buffer were written. */
  write(buffer: Buffer, ...rest: unknown[]): number {
    mustBeWritable(this)
    return transfer(writeFrom, this, buffer, rest)
  }
}

export function mustBeReadable(stream: IOStream): void {
  if (!stream.isReadable()) throw new Error(`${stream.apiName}: the stream was not opened to be read`)
}

export function mustBeWritable(stream: IOStream): void {
  if (!stream.isWritable()) throw new Error(`${stream.apiName}: the stream was not opened to be written`)
}

interface Part {
  readonly offset: number
  readonly length: number
  readonly callback: Callback | undefined
}

/** `offset` and `length`, both or neither, and then a callback or none. */
export function partOf(buffer: Buffer, rest: readonly unknown[]): Part {
  const last = rest.at(-1)
  const callback = isCallback(last) ? last : undefined
  const [offset, length, more] = callback ? rest.slice(0, -1) : rest
  if (offset === undefined && length === undefined) return { offset: 0, length: buffer.length, callback }
  if (offset === undefined || length === undefined || more !== undefined)
    throw new TypeError('Ti.IOStream: an offset goes with a length')
  return { offset: Math.trunc(Number(offset)), length: Math.trunc(Number(length)), callback }
}

/** An offset past the buffer is told in the log alone: `TiStreamProxy.m`. */
function transfer(act: typeof readInto, stream: IOStream, buffer: Buffer, rest: readonly unknown[]): number {
  if (!(buffer instanceof Buffer)) throw new TypeError('Ti.IOStream takes a Ti.Buffer')
  const { offset, length, callback } = partOf(buffer, rest)
  if (length === 0 || offset < buffer.length) return act(stream, buffer, offset, length, callback)
  nativeLog('error', `Offset ${offset} is past buffer bounds (length ${buffer.length})`)
  return NONE
}

refuseMissing(IOStream.prototype, 'Ti.IOStream', membersOf('Ti.IOStream'))
