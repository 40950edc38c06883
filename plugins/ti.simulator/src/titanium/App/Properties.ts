import type { Json } from '../../wire/json.ts'
import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { launch, notices } from '../kernel/os.ts'
import { settle } from '../kernel/settle.ts'
import { atTurnEnd } from '../kernel/turn.ts'

const fixed = launch.app.properties
const isFixed = (key: string) => Object.hasOwn(fixed, key)

/** What can be stored: JSON, in which functions and proxies are lost. */
function storable(value: unknown): Json | undefined {
  const text = JSON.stringify(value)
  return text === undefined ? undefined : JSON.parse(text)
}

/**
 * The app's user defaults. Values of tiapp.xml come first and are read-only; each change is on the disk at once, so
 * that it survives the process. https://titaniumsdk.com/api/titanium/app/properties.html
 */
export class PropertiesModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.Properties'
  readonly #stored = new Map<string, Json>(Object.entries(launch.defaults))
  #changeIsDue = false

  getBool(key: string, fallback: unknown = null): unknown {
    return this.#read(key, fallback, (value) =>
      typeof value === 'string' ? /^\s*([yt1-9]|0*[1-9])/i.test(value) : Boolean(value),
    )
  }

  getInt(key: string, fallback: unknown = null): unknown {
    return this.#read(key, fallback, (value) => Math.trunc(number(value)))
  }

  getDouble(key: string, fallback: unknown = null): unknown {
    return this.#read(key, fallback, number)
  }

  /** NSUserDefaults gives a number as text; what is neither has no text. */
  getString(key: string, fallback: unknown = null): unknown {
    return this.#read(key, fallback, (value) => {
      if (typeof value === 'boolean') return value ? '1' : '0'
      return typeof value === 'object' ? fallback : String(value)
    })
  }

  getList(key: string, fallback: unknown = null): unknown {
    return this.#read(key, fallback, (value) => (Array.isArray(value) ? structuredCopy(value) : []))
  }

  /** Whatever is stored, be it no object. */
  getObject(key: string, fallback: unknown = null): unknown {
    return this.#read(key, fallback, structuredCopy)
  }

  setBool(key: string, value: unknown): void {
    this.#write(key, value, Boolean)
  }

  setInt(key: string, value: unknown): void {
    this.#write(key, value, (each) => Math.trunc(number(each)))
  }

  setDouble(key: string, value: unknown): void {
    this.#write(key, value, number)
  }

  setString(key: string, value: unknown): void {
    this.#write(key, value, String)
  }

  setList(key: string, value: unknown): void {
    this.#write(key, value, storable)
  }

  setObject(key: string, value: unknown): void {
    this.#write(key, value, storable)
  }

  hasProperty(key: string): boolean {
    return isFixed(key) || this.#stored.has(key)
  }

  listProperties(): string[] {
    return [...new Set([...this.#stored.keys(), ...Object.keys(fixed)])]
  }

  removeProperty(key: string): void {
    if (!isFixed(key)) this.#store(key, undefined)
  }

  removeAllProperties(): void {
    for (const key of [...this.#stored.keys()]) this.#store(key, undefined)
  }

  #read(key: string, fallback: unknown, coerce: (value: Json) => unknown): unknown {
    if (isFixed(key)) return fixed[key]
    const value = this.#stored.get(key)
    return value === undefined ? fallback : coerce(value)
  }

  #write(key: string, value: unknown, convert: (value: unknown) => Json | undefined): void {
    if (isFixed(key)) {
      nativeLog('error', `Property "${key}" already exist and cannot be overwritten`)
      return
    }
    this.#store(key, value === null || value === undefined ? undefined : convert(value))
  }

  /** Storing an equal value is no change. */
  #store(key: string, value: Json | undefined): void {
    if (JSON.stringify(value) === JSON.stringify(this.#stored.get(key))) return
    if (value === undefined) this.#stored.delete(key)
    else this.#stored.set(key, value)
    notices.setDefault(key, value)
    this.#announce()
  }

  /** `change` tells nothing of the key, and comes once for the changes of a turn (NSUserDefaultsDidChangeNotification). */
  #announce(): void {
    if (this.#changeIsDue) return
    this.#changeIsDue = true
    atTurnEnd(() => {
      this.#changeIsDue = false
      this.fireEvent('change')
    })
  }
}

function number(value: unknown): number {
  const parsed = typeof value === 'string' ? Number.parseFloat(value) : Number(value)
  return Number.isFinite(parsed) ? parsed : 0
}

const structuredCopy = (value: Json): Json => JSON.parse(JSON.stringify(value))

export const Properties = settle(new PropertiesModule(), { assignment: 'ignored' })
refuseMissing(Properties, 'Ti.App.Properties', membersOf('Ti.App.Properties'))
