import type { Limits } from './ports.js'
import { type Order, TRIGGERS } from './transfer.js'

const LEAST: { readonly [Name in keyof Limits]: number } = { maxBytes: 1, keepPictures: 1, retries: 0 }

/** For callers in plain JavaScript. @throws an Error that names the first limit that is not as it should be. */
export function checkLimits(limits: unknown): asserts limits is Limits {
  const values = new Map<string, unknown>(Object.entries(limits ?? {}))
  for (const [name, least] of Object.entries(LEAST)) {
    const value = values.get(name)
    if (!Number.isSafeInteger(value) || Number(value) < least)
      throw new Error(
        `createService: ${name} must be a whole number, at least ${least}; it is ${JSON.stringify(value)}. Such as createService({ maxBytes: 50000000, keepPictures: 3, retries: 3 }).`,
      )
  }
}

/** For callers in plain JavaScript: a transfer by any other trigger would be lost, its session be taken for the app's own. */
export function checkOrder({ trigger, url }: Pick<Order, 'trigger' | 'url'>): void {
  if (!TRIGGERS.includes(trigger))
    throw new Error(
      `downloads.start: trigger must be one of ${TRIGGERS.join(', ')}; it is ${JSON.stringify(trigger)}.`,
    )
  if (typeof url !== 'string')
    throw new Error(`downloads.start: url must be the address of a picture; it is ${JSON.stringify(url)}.`)
}
