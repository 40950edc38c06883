import { nativeLog } from '../kernel/nativeLog.ts'

/** Does something to the disk and tells whether it succeeded; why not is in the log, as on the phone. */
export function attempt(change: () => void): boolean {
  try {
    change()
    return true
  } catch (error) {
    nativeLog('debug', `Filesystem: ${error instanceof Error ? error.message : error}`)
    return false
  }
}
