import { notices } from './os.ts'

/** A native exception: iOS ends the process, and nothing of the app runs after this call. */
export function crash(reason: string): never {
  notices.crash(reason)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0)
  throw new Error(reason)
}
