import { App } from '../App.ts'
import { process } from '../node/process.ts'
import { notices } from './os.ts'

/** Shows an exception that nobody caught as the SDK does: red screen, and `uncaughtException` of Ti.App. */
export function reportUncaught(error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  notices.uncaught(message, stack)
  App.system('uncaughtException', { title: 'Uncaught exception', message, stack, javascriptStack: stack })
  process.uncaught(Object.assign(new Error(message), { stack }))
}
