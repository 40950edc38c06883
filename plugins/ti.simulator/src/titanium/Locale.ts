import countryToCurrency from 'country-to-currency'
import { textsIn, textsOfPhone } from '../wire/localizedTexts.ts'
import { Properties } from './App/Properties.ts'
import { membersOf } from './api/members.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { languageTag, locale } from './kernel/language/locale.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { launch } from './kernel/os.ts'
import { settle } from './kernel/settle.ts'

/** Where TiLocale.m keeps the language that the app has chosen, for this launch and the next. */
const CHOSEN = 'kTiCurrentLocale'

/** A damaged file has no text for the app, and the log says why. */
function texts(read: () => ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> | undefined {
  try {
    return read()
  } catch (error) {
    nativeLog('error', error instanceof Error ? error.message : String(error))
    return new Map()
  }
}

/** NSLocale takes `en_US` too, and is content with what is no locale. */
function localeOf(identifier: unknown): Intl.Locale | undefined {
  try {
    return new Intl.Locale(String(identifier).replaceAll('_', '-'))
  } catch {
    return undefined
  }
}

function symbolOf(currency: string, tag: string): string {
  try {
    const formatter = new Intl.NumberFormat(tag, { style: 'currency', currency })
    return formatter.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
  } catch {
    return currency
  }
}

/** https://titaniumsdk.com/api/titanium/locale.html */
export class LocaleModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Locale'
  readonly #ofPhone = texts(() => textsOfPhone(launch.containers.bundle, locale)) ?? new Map<string, string>()
  #strings = this.#textsOf(this.#chosen)

  /** What the app has set goes before the user's settings. */
  get currentLanguage(): string {
    return this.#chosen ?? locale.language
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
    return typeof fallback === 'string' && fallback !== '' ? fallback : name
  }

  /** ISO 4217; undefined for a locale without a region. */
  getCurrencyCode(identifier: unknown): string | undefined {
    const region = localeOf(identifier)?.region
    return Object.entries<string>(countryToCurrency).find(([country]) => country === region)?.[1]
  }

  /** The symbol that is the same everywhere, and `$` for each dollar, as on Android (LocaleModule.m). */
  getCurrencySymbol(code: unknown): string {
    const symbol = symbolOf(String(code), 'en-001')
    return symbol.endsWith('$') ? '$' : symbol
  }

  getLocaleCurrencySymbol(identifier: unknown): string | undefined {
    const currency = this.getCurrencyCode(identifier)
    return currency === undefined ? undefined : symbolOf(currency, localeOf(identifier)?.baseName ?? 'en')
  }

  /** The number that a text begins with, NaN where it begins with none. Separators of thousands are passed over. */
  parseDecimal(text: unknown, identifier?: unknown): number {
    const tag = (typeof identifier === 'string' && localeOf(identifier)?.baseName) || languageTag
    const parts = new Intl.NumberFormat(tag).formatToParts(1234567.5)
    const separator = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
    const plain = String(text).replaceAll(separator('group') || ',', '')
    const [found] = /^\s*[-+]?[\d.]*(?:e[-+]?\d+)?/i.exec(
      plain.replaceAll('.', separator('decimal') === '.' ? '.' : ' ').replace(separator('decimal'), '.'),
    ) ?? ['']
    return Number.parseFloat(found)
  }

  /** A language without texts of its own speaks as the phone. */
  setLanguage(code: unknown): void {
    Properties.setString(CHOSEN, code)
    this.#strings = this.#textsOf(this.#chosen)
  }

  get #chosen(): string | undefined {
    const chosen = Properties.getString(CHOSEN)
    return typeof chosen === 'string' ? chosen : undefined
  }

  #textsOf(code: string | undefined): ReadonlyMap<string, string> {
    const chosen = code === undefined ? undefined : texts(() => textsIn(launch.containers.bundle, code))
    return chosen ?? this.#ofPhone
  }
}

export const Locale = settle(new LocaleModule())
refuseMissing(Locale, 'Ti.Locale', membersOf('Ti.Locale'))
