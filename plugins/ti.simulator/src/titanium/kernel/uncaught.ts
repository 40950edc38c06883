import { App } from '../App.ts'
import { explainRemoved } from '../api/explainRemoved.ts'
import { process } from '../node/process.ts'
import { notices } from './os.ts'

/**
 * Shows an exception that nobody caught as the SDK does: red screen, and `uncaughtException` of Ti.App. What was removed
 * from the API is explained to the developer alone.
 */
export function reportUncaught(error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const explanation = explainRemoved(error)
  notices.uncaught(explanation === undefined ? message : `${message}\n${explanation}`, stack)
  App.system('uncaughtException', { title: 'Uncaught exception', message, stack, javascriptStack: stack })
  process.uncaught(Object.assign(new Error(message), { stack }))
}
