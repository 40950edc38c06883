import { closeSync, openSync, readSync } from 'node:fs'

/** In these first bytes an image tells its size, or not at all: cameras put metadata before it, and previews with them. */
const HEAD = 16 * 1024 * 1024

/**
 * As much of a file as tells an image's format and size, so that a large one is not read for it.
 * @throws {Error} what Node throws for a file that cannot be read
 */
export function readImageHead(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(HEAD)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
