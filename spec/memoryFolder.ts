import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SHARED_MEMORY = '/dev/shm'
/** Bytes that all tests together have in temporary files at one time, with a wide margin. */
const ENOUGH = 2 * 1024 ** 3

/** Containers often mount it without the right to run programs, which the tests put there. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, 'program')
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 })
  return spawnSync(program).status === 0
}

/**
 * A folder in memory for temporary files, of which the tests write thousands; undefined where there is none that is large
 * enough. Whoever asked for it removes it.
 */
export function memoryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY)
    if (bavail * bsize < ENOUGH) return undefined
    const folder = mkdtempSync(join(SHARED_MEMORY, 'tests-'))
    if (runsPrograms(folder)) return folder
    rmSync(folder, { recursive: true })
  } catch {}
  return undefined
}
