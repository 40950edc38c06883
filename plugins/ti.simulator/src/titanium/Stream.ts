import { membersOf } from './api/members.ts'
import { Buffer } from './Buffer.ts'
import { MODE_APPEND, MODE_READ, MODE_WRITE } from './Filesystem/constants.ts'
import { IOStream, mustBeReadable, mustBeWritable, partOf } from './IOStream.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { settle } from './kernel/settle.ts'
import { run } from './kernel/turn.ts'
import { DataStream } from './Stream/DataStream.ts'
import { whenReadable } from './Stream/hooks.ts'
import { type Callback, isCallback, tellFailure } from './Stream/results.ts'
import { NONE, pumpAll, readInto, writeAll, writeFrom } from './Stream/transfer.ts'

/** Where the SDK works in a thread of its own: when the app's JavaScript has come to its end. */
function later(work: () => void): void {
  Promise.resolve().then(() => run(work))
}

function stream(value: unknown): IOStream {
  if (value instanceof IOStream) return value
  throw new TypeError('Ti.Stream takes a stream')
}

function bufferOf(value: unknown): Buffer {
  if (value instanceof Buffer) return value
  throw new TypeError('Ti.Stream takes a Ti.Buffer')
}

function callbackOf(value: unknown): Callback {
  if (isCallback(value)) return value
  throw new TypeError('Ti.Stream takes a callback')
}

function pieces(value: unknown): number {
  const most = Math.trunc(Number(value))
  if (most >= 1) return most
  throw new RangeError(`Ti.Stream: ${value} is no size of a piece`)
}

/** https://titaniumsdk.com/api/titanium/stream.html */
export class StreamModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Stream'

  /** A stream on a Ti.Buffer or a Ti.Blob. */
  createStream(options: { readonly source?: unknown; readonly mode?: unknown }): IOStream {
    return DataStream.of(options.source, options.mode)
  }

  /** `(stream, buffer, callback)` or `(stream, buffer, offset, length, callback)`. */
  read(source: unknown, buffer: unknown, ...rest: unknown[]): void {
    const from = stream(source)
    mustBeReadable(from)
    transferLater(readInto, 'read', from, bufferOf(buffer), rest)
  }

  write(target: unknown, buffer: unknown, ...rest: unknown[]): void {
    const to = stream(target)
    mustBeWritable(to)
    transferLater(writeFrom, 'write', to, bufferOf(buffer), rest)
  }

  /** All there is, in a new buffer, or with a callback later in the buffer given. */
  readAll(source: unknown, ...rest: unknown[]): Buffer | undefined {
    const from = stream(source)
    mustBeReadable(from)
    if (rest.length === 0) {
      const all = Buffer.create()
      readInto(from, all, 0, 0)
      return all
    }
    const into = bufferOf(rest[0])
    const callback = callbackOf(rest[1])
    later(() => readInto(from, into, 0, 0, callback))
    return undefined
  }

  /** How many bytes were written, or with a callback later. */
  writeStream(source: unknown, target: unknown, size: unknown, callback?: unknown): number | undefined {
    const from = stream(source)
    const to = stream(target)
    mustBeReadable(from)
    mustBeWritable(to)
    const most = pieces(size)
    if (callback === undefined || callback === null) return writeAll(from, to, most)
    const told = callbackOf(callback)
    later(() => writeAll(from, to, most, told))
    return undefined
  }

  pump(source: unknown, handler: unknown, size: unknown, isAsync = false): void {
    const from = stream(source)
    const told = callbackOf(handler)
    mustBeReadable(from)
    const most = pieces(size)
    if (isAsync) later(() => pumpAll(from, told, most))
    else pumpAll(from, told, most)
  }
}

function transferLater(
  act: typeof readInto,
  type: string,
  source: IOStream,
  buffer: Buffer,
  rest: readonly unknown[],
): void {
  const { offset, length, callback } = partOf(buffer, rest)
  const told = callbackOf(callback)
  const transfer = () => act(source, buffer, offset, length, told)
  if (offset < buffer.length) later(() => (act === readInto ? source[whenReadable](transfer) : transfer()))
  else {
    const message = `Offset ${offset} is past buffer bounds (length ${buffer.length})`
    tellFailure(told, type, message, { source, bytesProcessed: NONE })
  }
}

export const Stream = settle(Object.assign(new StreamModule(), { MODE_READ, MODE_WRITE, MODE_APPEND }), {
  assignment: 'ignored',
})
refuseMissing(Stream, 'Ti.Stream', membersOf('Ti.Stream'))
