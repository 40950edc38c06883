import type { File } from '../../Filesystem/File.ts'
import type { FileStream } from '../../Filesystem/FileStream.ts'
import { Filesystem } from '../../Filesystem.ts'
import { assertArgumentType } from '../argument.ts'
import { Buffer } from '../buffer.ts'

/** A path is a text, or a Buffer that holds one in UTF-8. */
export function fileAt(path: unknown): File {
  const text = Buffer.isBuffer(path) ? path.toString() : path
  assertArgumentType(text, 'path', 'string')
  return Filesystem.getFile(text)
}

interface Opened {
  readonly path: unknown
  readonly stream: FileStream
}

const opened = new Map<number, Opened>()
/** 0 to 2 are the standard streams. */
let next = 4

export function describe(path: unknown, stream: FileStream): number {
  const descriptor = next
  next += 1
  opened.set(descriptor, { path, stream })
  return descriptor
}

export function openedAs(descriptor: unknown): Opened {
  const found = typeof descriptor === 'number' ? opened.get(descriptor) : undefined
  if (!found) throw new TypeError(`There is no open file with the descriptor ${descriptor}`)
  return found
}
