import type { NotificationRequest } from '../wire/delegate.ts'

/** ms that iOS lets a banner hang, and how many of them. `page/browser/banners.ts` says the same. */
const HANGS = 6000
const MOST = 3

/** The notifications that hang over the screen. */
export class HangingBanners {
  #banners: readonly { readonly request: NotificationRequest; readonly since: number }[] = []

  add(request: NotificationRequest, now: number): void {
    this.#banners = [{ request, since: now }, ...this.#banners].slice(0, MOST)
  }

  /** Those of them that the app has not removed meanwhile, the newest first. */
  at(now: number, delivered: readonly NotificationRequest[]): readonly NotificationRequest[] {
    this.#banners = this.#banners.filter(({ since }) => now < since + HANGS)
    const there = new Set(delivered.map(({ identifier }) => identifier))
    return this.#banners.map(({ request }) => request).filter(({ identifier }) => there.has(identifier))
  }
}
