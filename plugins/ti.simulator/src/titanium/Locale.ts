import { textsIn, textsOfPhone } from '../wire/localizedTexts.ts'
import { membersOf } from './api/members.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { languageTag, locale } from './kernel/locale.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { launch } from './kernel/os.ts'

/** A damaged file has no text for the app, and the log says why. */
function texts(read: () => ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> | undefined {
  try {
    return read()
  } catch (error) {
    nativeLog('error', error instanceof Error ? error.message : String(error))
    return new Map()
  }
}

/** https://titaniumsdk.com/api/titanium/locale.html */
export class LocaleModule extends KrollProxy {
  override readonly apiName = 'Ti.Locale'
  #strings = texts(() => textsOfPhone(launch.containers.bundle, locale)) ?? new Map<string, string>()

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
    this.#strings = texts(() => textsIn(launch.containers.bundle, code)) ?? this.#strings
  }
}

export const Locale = new LocaleModule()
refuseMissing(Locale, 'Ti.Locale', membersOf('Ti.Locale'))
