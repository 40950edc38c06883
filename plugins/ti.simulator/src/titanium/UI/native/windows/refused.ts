import { nativeLog } from '../../../kernel/nativeLog.ts'

/** A Promise that is broken. The reason is in the log too, since few apps look at the Promise. */
export function refused(reason: string): Promise<void> {
  nativeLog('error', reason)
  return broken(reason)
}

/** A Promise that is broken, which is no uncaught exception where the app does not look at it. */
export function broken(reason: string): Promise<void> {
  const rejected = Promise.reject(new Error(reason))
  rejected.catch(() => {})
  return rejected
}
