import { Buffer } from 'node:buffer'
import { Locale } from '../Locale.ts'
import { Ti } from '../Ti.ts'
import { AlertDialog } from '../UI/AlertDialog.ts'
import { console } from './console.ts'
import { stringFormat } from './stringFormat.ts'
import { PhoneDate } from './time.ts'
import * as timers from './timers.ts'

/** An alert has a message, one button and no title; a message is needed (KrollContext.m). */
function alert(...args: unknown[]): void {
  if (args.length === 0) throw new TypeError('alert needs a message')
  const dialog = new AlertDialog()
  dialog.applyProperties({ message: String(args[0]) })
  dialog.show()
}

/** Puts what Titanium's kernel gives every app beside ECMAScript into the global object. */
export function installGlobals(): void {
  const globals = {
    Ti,
    Titanium: Ti,
    global: globalThis,
    Buffer,
    Date: PhoneDate,
    L: (key: unknown, fallback?: unknown) => Locale.getString(key, fallback),
    alert,
    console,
    setTimeout: timers.setTimeout,
    setInterval: timers.setInterval,
    setImmediate: timers.setImmediate,
    clearTimeout: timers.clearTimeout,
    clearInterval: timers.clearTimeout,
    clearImmediate: timers.clearTimeout,
  }
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
  Object.assign(String, stringFormat)
}
