const API_PAGES = 'https://titaniumsdk.com/api/'

/** The documentation page of an API type: `Ti.UI.Label` is at titanium/ui/label.html. */
export function apiPage(type: string): string {
  return `${API_PAGES}${type.replace(/^Ti\b/, 'titanium').toLowerCase().replaceAll('.', '/')}.html`
}

/** Thrown where an app uses a part of the API that this simulator lacks: absence is loud. */
export class NotSimulated extends Error {
  constructor(type: string, member: string) {
    super(`${type}.${member} is not simulated. The API is described at ${apiPage(type)}`)
    this.name = 'NotSimulated'
  }
}

/** What every proxy is said to have: an `id` where the app gives it one, and what only Android needs. */
const UNDEFINED = new Set(['id', 'lifecycleContainer'])

/** Gives `target` a getter that throws for each of `members` that it does not have. */
export function refuseMissing(target: object, type: string, members: Iterable<string>): void {
  for (const member of members) {
    if (member in target || UNDEFINED.has(member)) continue
    Object.defineProperty(target, member, {
      configurable: true,
      get() {
        throw new NotSimulated(type, member)
      },
      set(value: unknown) {
        Object.defineProperty(this, member, { value, writable: true, configurable: true, enumerable: true })
      },
    })
  }
}
