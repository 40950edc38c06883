import { randomUUID } from 'node:crypto'
import { renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'

/** The file is gone at once by its name; its bytes are freed beside the main thread. What cannot be removed stays. */
export function removeSoon(file: string): void {
  const doomed = `${file}.${randomUUID()}`
  try {
    renameSync(file, doomed)
  } catch {
    return
  }
  rm(doomed, { force: true }).catch(() => {})
}
