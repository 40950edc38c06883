import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isJsonObject, type Json, type JsonObject } from '../wire/json.ts'
import { membersOf } from './api/members.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { languageTag, locale } from './kernel/locale.ts'
import { refuseMissing } from './kernel/members.ts'
import { launch } from './kernel/os.ts'

/** The texts of a language that the app has none for. */
const FALLBACK = 'en'

function readStrings(code: string): JsonObject | undefined {
  const file = join(launch.containers.bundle, 'i18n', `${code}.json`)
  if (!/^[a-z]{2,3}(-[a-z]+)?$/i.test(code) || !existsSync(file)) return undefined
  const strings: Json = JSON.parse(readFileSync(file, 'utf8'))
  return isJsonObject(strings) ? strings : undefined
}

/** https://titaniumsdk.com/api/titanium/locale.html */
export class LocaleModule extends KrollProxy {
  override readonly apiName = 'Ti.Locale'
  #strings: JsonObject = readStrings(locale.language) ?? readStrings(FALLBACK) ?? {}

  get currentLanguage(): string {
    return locale.language
  }

  get currentCountry(): string {
    return locale.region ?? ''
  }

  /** With the keywords of the user's settings, which makes it no language tag: only `_` is replaced (LocaleModule.m). */
  get currentLocale(): string {
    return launch.platform.locale.replaceAll('_', '-')
  }

  /** A text of strings.xml; where it is missing the default, where that is no text the key (localizedStringForKey:). */
  getString(key: unknown, fallback?: unknown): string {
    const name = String(key)
    const text = Object.hasOwn(this.#strings, name) ? this.#strings[name] : undefined
    if (typeof text === 'string') return text
    return typeof fallback === 'string' ? fallback : name
  }

  getCurrencySymbol(code: string): string {
    return (
      new Intl.NumberFormat(languageTag, {
        style: 'currency',
        currency: code,
        currencyDisplay: 'narrowSymbol',
      })
        .formatToParts(0)
        .find((part) => part.type === 'currency')?.value ?? code
    )
  }

  setLanguage(code: string): void {
    this.#strings = readStrings(code) ?? this.#strings
  }
}

export const Locale = new LocaleModule()
refuseMissing(Locale, 'Ti.Locale', membersOf('Ti.Locale'))
