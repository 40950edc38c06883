import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseStrings } from '../wire/stringsFile.ts'
import { membersOf } from './api/members.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { languageTag, locale } from './kernel/locale.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { launch } from './kernel/os.ts'

/** The texts of a language that the app has none for. */
const FALLBACK = 'en'

/**
 * The texts of a language, as the build left them: each `%s` of i18n is `%@` in them.
 * `writeI18NFiles` of the SDK's iphone/cli/commands/_build.js
 */
function readStrings(code: string): ReadonlyMap<string, string> | undefined {
  const file = join(launch.containers.bundle, `${code}.lproj`, 'Localizable.strings')
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(code) || !existsSync(file)) return undefined
  try {
    return parseStrings(readFileSync(file, 'utf8'))
  } catch (error) {
    nativeLog('error', `${code}.lproj/Localizable.strings: ${error instanceof Error ? error.message : error}`)
    return new Map()
  }
}

/** Those of language and region come first, then those of the language (NSBundle, preferredLocalizations). */
function stringsOfPhone(): ReadonlyMap<string, string> {
  const { language, script, region } = locale
  const codes = [[language, script, region], [language, script], [language, region], [language]]
  for (const code of codes) {
    const strings = readStrings(code.filter(Boolean).join('-'))
    if (strings) return strings
  }
  return readStrings(FALLBACK) ?? new Map()
}

/** https://titaniumsdk.com/api/titanium/locale.html */
export class LocaleModule extends KrollProxy {
  override readonly apiName = 'Ti.Locale'
  #strings = stringsOfPhone()

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
    const text = this.#strings.get(name)
    if (text !== undefined) return text
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
