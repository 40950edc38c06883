import { notices } from './os.ts'

/** What the SDK's native side writes with DebugLog. */
export function nativeLog(level: 'info' | 'warn' | 'error' | 'debug', text: string): void {
  notices.log(level, text)
}
