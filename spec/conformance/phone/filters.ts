import type { Declare } from './mocha'

/** `android`, `iosBroken`, `androidAndWindowsMissing`: platforms, and what is wrong there. */
const FILTER = /^(all|ios|iphone|ipad|android|windows|mobileweb|macos)(\w*?)(broken|missing)?$/
/** An iPhone is not what these say of `ios`. */
const OTHER_IOS = new Set(['desktop', 'simulator', 'emulator'])

/**
 * Whether a test with this filter is for an iPhone: `ios` is, `android` and `iosBroken` are not, `androidMissing` is.
 * @returns undefined for what is no filter.
 */
export function isForIPhone(filter: string): boolean | undefined {
  const parts = filter.split(/And(?=[A-Z])/).map((part) => FILTER.exec(part.toLowerCase()))
  const named = parts.some(
    (part) => part && ['all', 'ios', 'iphone'].includes(part[1] ?? '') && !OTHER_IOS.has(part[2] ?? ''),
  )
  if (parts.includes(null)) return undefined
  return parts.at(-1)?.[3] === undefined ? named : !named
}

/** `it` or `describe` with the filters of the SDK's test app, one after the other: `it.ios.androidMissing.only(…)`. */
export function withFilters(declare: Declare): Declare {
  return new Proxy(declare, {
    get(target, name, receiver) {
      if (name in target || typeof name === 'symbol') return Reflect.get(target, name)
      const runs = isForIPhone(name)
      if (runs === undefined) throw new Error(`"${name}" is no filter that the conformance runner knows`)
      return runs ? receiver : withFilters(skipped(target))
    },
  })
}

function skipped({ skip }: Declare): Declare {
  return Object.assign((title: string, body?: () => unknown) => skip(title, body), { only: skip, skip })
}
