import { membersOf } from './api/members.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { notices } from './kernel/os.ts'
import { settle } from './kernel/settle.ts'
import { now } from './kernel/time.ts'

const APPLE_EPOCH = Date.UTC(2001, 0)
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
  override readonly [apiNameOf] = 'Ti.API'

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

  /** No level of its own (APIModule.m). */
  critical(...values: unknown[]): void {
    write('error', values)
  }

  notice(...values: unknown[]): void {
    write('info', values)
  }

  /** In seconds since Apple's first day. https://developer.apple.com/documentation/foundation/nsdate */
  timestamp(value: unknown): void {
    write('timestamp', [((now() - APPLE_EPOCH) / 1000).toFixed(6), value])
  }

  /** A level of the app's own is written as it is. A single argument is a message of level info. */
  log(level: unknown, ...values: unknown[]): void {
    if (values.length === 0) write('info', [level])
    else write(LEVELS.has(String(level).toLowerCase()) ? String(level).toLowerCase() : String(level), values)
  }
}

export const API = settle(new APIModule())
refuseMissing(API, 'Ti.API', membersOf('Ti.API'))
