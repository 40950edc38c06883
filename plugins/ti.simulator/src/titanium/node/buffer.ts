import { Buffer as Bytes } from 'buffer/index.js'
import { Buffer as TiBuffer } from '../Buffer.ts'

const original: (...args: never[]) => Bytes = Bytes.from
const from = (...args: unknown[]): Bytes => Reflect.apply(original, Bytes, args)

/** A Ti.Buffer is wrapped: what is written into one is in the other. */
function wrapping(value: unknown, encodingOrOffset?: unknown, length?: unknown): Bytes {
  if (!(value instanceof TiBuffer)) return from(value, encodingOrOffset, length)
  const { buffer, byteOffset, byteLength } = TiBuffer.slice(value)
  return from(buffer, byteOffset, byteLength)
}

/** The bytes as a Ti.Buffer of their own. */
function toTiBuffer(this: Bytes): TiBuffer {
  const made = TiBuffer.create({ length: this.length })
  TiBuffer.slice(made).set(this)
  return made
}

/** The global `Buffer`: that of the npm package, and what the SDK adds (common/Resources/ti.internal/extensions/node/buffer.js). */
export const Buffer = Object.assign(Bytes, { from: wrapping })
Object.defineProperty(Bytes.prototype, 'toTiBuffer', {
  value: toTiBuffer,
  writable: true,
  configurable: true,
})

const MAX_LENGTH = 2 ** 31 - 1
const MAX_STRING_LENGTH = 1073741799

/** https://nodejs.org/api/buffer.html */
export const bufferModule = {
  Buffer,
  transcode: () => {},
  INSPECT_MAX_BYTES: 50,
  kMaxLength: MAX_LENGTH,
  kStringMaxLength: MAX_STRING_LENGTH,
  constants: { MAX_LENGTH, MAX_STRING_LENGTH },
}
