import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { InstallError } from './InstallError.ts'

const RETRY_AFTER = 25
const GIVE_UP_AFTER = 60_000

function ownerIsGone(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch {
    return false
  }
}

/**
 * Runs `work` while no other process works under the same lock (a folder).
 * @throws {InstallError} when the lock is not had within 60 s.
 */
export async function locked<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  const start = Date.now()
  while (!take(lock)) {
    if (ownerIsGone(lock)) rmSync(lock, { recursive: true, force: true })
    else if (Date.now() - start > GIVE_UP_AFTER)
      throw new InstallError(`Another build holds ${lock}. If none is running, remove that folder.`)
    else await wait(RETRY_AFTER)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
