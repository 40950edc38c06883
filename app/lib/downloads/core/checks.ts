import type { Limits } from './ports.js'
import { type Order, TRIGGERS } from './transfer.js'

const RULES: {
  readonly [Name in keyof Limits]: readonly [isRight: (value: unknown) => boolean, rule: string]
} = {
  maxBytes: [isWhole, 'a whole number, at least 1'],
  keepPictures: [isWhole, 'a whole number, at least 1'],
  retryAfterMs: [
    (value) => Array.isArray(value) && value.every(isWhole),
    'a list of whole numbers, each at least 1',
  ],
}

/** For callers in plain JavaScript. @throws an Error that names the first limit that is not as it should be. */
export function checkLimits(limits: unknown): asserts limits is Limits {
  const values = new Map<string, unknown>(Object.entries(limits ?? {}))
  for (const [name, [isRight, rule]] of Object.entries(RULES)) {
    const value = values.get(name)
    if (!isRight(value))
      throw new Error(
        `createService: ${name} must be ${rule}; it is ${JSON.stringify(value)}. Such as createService({ maxBytes: 50000000, keepPictures: 3, retryAfterMs: [2000, 8000, 30000] }).`,
      )
  }
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1
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
