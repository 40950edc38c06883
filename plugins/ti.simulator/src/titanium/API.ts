import { membersOf } from './api/members.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { notices } from './kernel/os.ts'

const LEVELS = new Set(['trace', 'debug', 'info', 'warn', 'error', 'critical'])

/** Texts as they are, objects as JSON or by their own name. */
function words(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof Error || value instanceof KrollProxy) return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    return String(value)
  }
}

function write(level: string, values: readonly unknown[]): void {
  notices.log(level, values.map(words).join(' '))
}

/** https://titaniumsdk.com/api/titanium/api.html */
export class APIModule extends KrollProxy {
  override readonly apiName = 'Ti.API'

  trace(...values: unknown[]): void {
    write('trace', values)
  }

  debug(...values: unknown[]): void {
    write('debug', values)
  }

  info(...values: unknown[]): void {
    write('info', values)
  }

  warn(...values: unknown[]): void {
    write('warn', values)
  }

  error(...values: unknown[]): void {
    write('error', values)
  }

  critical(...values: unknown[]): void {
    write('critical', values)
  }

  timestamp(...values: unknown[]): void {
    write('info', [new Date().toISOString(), ...values])
  }

  /** A level of the app's own is written as it is. A single argument is a message of level info. */
  log(level: unknown, ...values: unknown[]): void {
    if (values.length === 0) write('info', [level])
    else write(LEVELS.has(String(level).toLowerCase()) ? String(level).toLowerCase() : String(level), values)
  }
}

export const API = new APIModule()
refuseMissing(API, 'Ti.API', membersOf('Ti.API'))
