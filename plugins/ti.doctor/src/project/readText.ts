import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** No file that people write is larger: 2 MB. */
export const MAX_BYTES = 2_000_000

/** The project, or a file of it, cannot be read: nothing can be said about it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}

/**
 * The text of a file of the project.
 * @throws {UnreadableError} when it cannot be read or has more than `MAX_BYTES`.
 */
export function readText(dir: string, file: string): string {
  try {
    const path = join(dir, file)
    const { size } = statSync(path)
    if (size > MAX_BYTES) throw new Error(`it has ${size} bytes; at most ${MAX_BYTES} are read`)
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new UnreadableError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
