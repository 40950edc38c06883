import { localeOf } from '../../../wire/locale.ts'
import { launch } from '../os.ts'

/** Language and region of the phone. */
export const locale = localeOf(launch.platform.locale)

/** BCP 47, without the keywords of the phone's locale. */
export const languageTag = locale.baseName

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Methods that take a locale, and after how many other arguments. */
const SPEAKING: readonly (readonly [prototype: object, index: number, names: readonly string[]])[] = [
  [Number.prototype, 0, ['toLocaleString']],
  [BigInt.prototype, 0, ['toLocaleString']],
  [Date.prototype, 0, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
  [String.prototype, 0, ['toLocaleLowerCase', 'toLocaleUpperCase']],
  [String.prototype, 1, ['localeCompare']],
]

/** Formats in the language of the phone where the app names none: Node's own default is that of the computer. */
export function speakAsThePhone(): void {
  for (const [prototype, index, names] of SPEAKING)
    for (const name of names) {
      const method: unknown = Reflect.get(prototype, name)
      if (typeof method === 'function') define(prototype, name, inLanguage(method as Method, index))
    }
  for (const name of Object.getOwnPropertyNames(Intl)) {
    const formatter: unknown = Reflect.get(Intl, name)
    if (typeof formatter !== 'function' || !('supportedLocalesOf' in formatter)) continue
    const speaking = madeInLanguage(formatter)
    define(Intl, name, speaking)
    define(formatter.prototype, 'constructor', speaking)
  }
  spaceAsJavaScriptCore()
}

const define = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false })

function inLanguage(method: Method, index: number): Method {
  return new Proxy(method, {
    apply: (target, self, args: unknown[]) =>
      Reflect.apply(target, self, args[index] === undefined ? withLanguage(args, index) : args),
  })
}

function withLanguage(args: readonly unknown[], index: number): unknown[] {
  const given = [...args]
  while (given.length <= index) given.push(undefined)
  given[index] = languageTag
  return given
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

/** JavaScriptCore writes a plain space for U+202F in all that it formats, V8 not in parts. https://bugs.webkit.org/show_bug.cgi?id=251100 */
function spaceAsJavaScriptCore(): void {
  for (const name of ['formatToParts', 'formatRangeToParts'] as const) {
    const spaced = new Proxy(Intl.DateTimeFormat.prototype[name], {
      apply(target, self, args) {
        const parts: Intl.DateTimeFormatPart[] = Reflect.apply(target, self, args)
        return parts.map((part) => ({ ...part, value: part.value.replaceAll(/[\u202f\u2009]/g, ' ') }))
      },
    })
    define(Intl.DateTimeFormat.prototype, name, spaced)
  }
}
