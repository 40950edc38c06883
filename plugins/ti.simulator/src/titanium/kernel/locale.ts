import { localeOf } from '../../wire/locale.ts'
import { launch } from './os.ts'

/** Language and region of the phone. */
export const locale = localeOf(launch.platform.locale)

/** BCP 47, without the keywords of the phone's locale. */
export const languageTag = locale.baseName

type Method = (this: unknown, locales?: unknown, ...rest: unknown[]) => unknown

/** Formats in the language of the phone where the app names none: Node's own default is that of the computer. */
export function speakAsThePhone(): void {
  for (const prototype of [Number.prototype, BigInt.prototype, Date.prototype])
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
      const method: unknown = Reflect.get(prototype, name)
      if (typeof method === 'function') Reflect.set(prototype, name, inLanguage(method as Method))
    }
  for (const name of Object.getOwnPropertyNames(Intl)) {
    const formatter: unknown = Reflect.get(Intl, name)
    if (typeof formatter === 'function' && 'supportedLocalesOf' in formatter)
      Reflect.set(Intl, name, madeInLanguage(formatter))
  }
}

function inLanguage(method: Method): Method {
  return new Proxy(method, {
    apply: (target, self, [locales = languageTag, ...rest]: unknown[]) =>
      Reflect.apply(target, self, [locales, ...rest]),
  })
}

// biome-ignore lint/complexity/noBannedTypes: each constructor of Intl.
function madeInLanguage(formatter: Function): Function {
  return new Proxy(formatter, {
    apply: (target, self, [locales = languageTag, ...rest]: unknown[]) =>
      Reflect.apply(target, self, [locales, ...rest]),
    construct: (target, [locales = languageTag, ...rest]: unknown[], newTarget) =>
      Reflect.construct(target, [locales, ...rest], newTarget),
  })
}
