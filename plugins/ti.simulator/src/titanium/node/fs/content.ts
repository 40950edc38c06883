import { Buffer as TiBuffer } from '../../Buffer.ts'
import { MODE_APPEND, MODE_READ, MODE_WRITE } from '../../Filesystem/constants.ts'
import { Buffer } from '../buffer.ts'
import { console } from '../console.ts'
import { fileError } from './errors.ts'
import { describe, fileAt, openedAs } from './files.ts'
import { optionsOf } from './options.ts'

type Bytes = InstanceType<typeof Buffer>

const MODES: { readonly [flags: string]: number } = {
  a: MODE_APPEND,
  ax: MODE_APPEND,
  'a+': MODE_APPEND,
  'ax+': MODE_APPEND,
  'as+': MODE_APPEND,
  r: MODE_READ,
  'r+': MODE_READ,
  'rs+': MODE_READ,
  w: MODE_WRITE,
  wx: MODE_WRITE,
  'w+': MODE_WRITE,
  'wx+': MODE_WRITE,
}

const told = new Set<string>()

/** What Titanium leaves out is said once. */
export function warnOnce(what: string, text: string): void {
  if (told.has(what)) return
  told.add(what)
  console.warn(text)
}

/** Makes a missing file first, whatever it is opened for, as the SDK does. */
export function openSync(path: unknown, flags = 'r'): number {
  const file = fileAt(path)
  if (!file.exists()) {
    if (!file.createFile()) {
      if (!file.parent.exists()) throw fileError('ENOENT', 'open', path)
      throw new Error(`failed to create file at path ${path}`)
    }
  } else if (flags) {
    if (/^[wa]/.test(flags) && file.isDirectory()) throw fileError('EISDIR', 'open', path)
    if (flags.charAt(1) === 'x') throw fileError('EEXIST', 'open', path)
  }
  const mode = MODES[flags]
  if (mode === undefined)
    throw Object.assign(new TypeError(`The value "${flags}" is invalid for option "flags"`), {
      code: 'ERR_INVALID_OPT_VALUE',
    })
  return describe(path, file.open(mode))
}

export function closeSync(descriptor: unknown): void {
  openedAs(descriptor).stream.close()
}

function noPosition(position: unknown): void {
  if (position === null || position === undefined) return
  warnOnce(
    'position',
    "fs.readSync's position argument is unsupported by Titanium and will be treated as null",
  )
}

export function readSync(
  descriptor: unknown,
  target: unknown,
  offset?: number,
  length?: number,
  position?: unknown,
): number {
  const { stream } = openedAs(descriptor)
  noPosition(position)
  const bytes = Buffer.isBuffer(target) ? target : Buffer.from(target)
  const into = TiBuffer.create({ length: bytes.length })
  const read = stream.read(into, offset, length)
  const start = offset ?? 0
  if (read > 0) bytes.set(TiBuffer.slice(into, start, read), start)
  return read
}

/** What is no Buffer is written as the text that it is. */
export function writeSync(
  descriptor: unknown,
  data: unknown,
  offset?: unknown,
  lengthOrEncoding?: unknown,
): number {
  const { stream } = openedAs(descriptor)
  const bytes = Buffer.isBuffer(data)
    ? part(data, offset, lengthOrEncoding)
    : Buffer.from(String(data), typeof lengthOrEncoding === 'string' ? lengthOrEncoding : 'utf8')
  const made = TiBuffer.create({ length: bytes.length })
  TiBuffer.slice(made).set(bytes)
  return stream.write(made)
}

const part = (bytes: Bytes, offset: unknown, length: unknown): Bytes => {
  const start = typeof offset === 'number' ? offset : 0
  return bytes.slice(start, start + (typeof length === 'number' ? length : bytes.length - start))
}

/** Does something with a path or descriptor; what was opened for it is closed. */
function opened<Result>(
  target: unknown,
  flag: string | undefined,
  use: (descriptor: number) => Result,
): Result {
  if (typeof target === 'number') return use(target)
  const descriptor = openSync(target, flag)
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const CHUNK = 65536

function readAll(descriptor: number): Bytes {
  const chunks: Bytes[] = []
  for (;;) {
    const chunk = Buffer.alloc(CHUNK)
    const read = readSync(descriptor, chunk, 0, CHUNK, null)
    if (read <= 0) return Buffer.concat(chunks)
    chunks.push(chunk.slice(0, read))
  }
}

export function readFileSync(target: unknown, given?: unknown): Bytes | string {
  const { encoding, flag } = optionsOf(given, { encoding: null, flag: 'r' })
  const bytes = opened(target, flag, readAll)
  return !encoding || encoding === 'buffer' ? bytes : bytes.toString(encoding)
}

export function writeFileSync(target: unknown, data: unknown, given?: unknown): void {
  const { encoding, flag } = optionsOf(given, { encoding: 'utf8', flag: 'w' })
  const bytes = Buffer.isBuffer(data) ? data : Buffer.from(`${data}`, encoding ?? 'utf8')
  opened(target, flag ?? 'r', (descriptor) => writeSync(descriptor, bytes))
}

export function appendFileSync(target: unknown, data: unknown, given?: unknown): void {
  writeFileSync(target, data, optionsOf(given, { encoding: 'utf8', flag: 'a' }))
}

export function truncateSync(path: unknown, length = 0): void {
  const kept = length > 0 ? opened(path, 'r', readAll).slice(0, length) : ''
  writeFileSync(path, kept)
}
