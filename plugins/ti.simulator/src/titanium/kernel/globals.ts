import { Locale } from '../Locale.ts'
import { Buffer } from '../node/buffer.ts'
import { console } from '../node/console.ts'
import { process } from '../node/process.ts'
import { Ti } from '../Ti.ts'
import { AlertDialog } from '../UI/AlertDialog.ts'
import { installErrors } from './language/errors.ts'
import { installStringFormat } from './language/stringFormat.ts'
import { require } from './require.ts'
import { installDate } from './time.ts'
import * as timers from './timers.ts'

/** An alert has a message, one button and no title; a message is needed (KrollContext.m). */
function alert(...args: unknown[]): void {
  if (args.length === 0) throw 'invalid number of arguments'
  const dialog = new AlertDialog()
  dialog.applyProperties({ message: String(args[0]) })
  dialog.show()
}

function L(...args: unknown[]): string {
  if (args.length === 0) throw 'invalid number of arguments'
  return Locale.getString(args[0], args[1])
}

/** What shows where an app lists the members of its global object (KrollContext.m, KrollTimerManager.m). */
const enumerable = {
  Buffer,
  L,
  alert,
  process,
  require,
  setTimeout: timers.setTimeout,
  setInterval: timers.setInterval,
  setImmediate: timers.setImmediate,
  clearTimeout: timers.clearTimeout,
  clearInterval: timers.clearTimeout,
  clearImmediate: timers.clearImmediate,
}

const hidden = { Ti, Titanium: Ti, console }
/** KrollBridge.m */
const fixed = { global: globalThis, __dirname: '/', __filename: '/app.js' }

/** Puts what Titanium's kernel gives every app beside ECMAScript into the global object. */
export function installGlobals(): void {
  const define = (members: object, how: PropertyDescriptor) => {
    for (const [name, value] of Object.entries(members))
      Object.defineProperty(globalThis, name, { value, ...how })
  }
  define(enumerable, { writable: true, configurable: true, enumerable: true })
  define(hidden, { writable: true, configurable: true })
  define(fixed, {})
  installDate()
  installErrors()
  installStringFormat()
}
