import type { Limits } from '../ports.js'
import { type Order, TRIGGERS } from '../transfer/transfer.js'
import { brokenRules, isWhole, type Rule } from './rules.js'

const isCount = isWhole(1)

const RULES: { readonly [Name in keyof Limits]: Rule<object> } = {
  maxBytes: [isCount, 'a whole number, at least 1'],
  keepPictures: [isCount, 'a whole number, at least 1'],
  retryAfterMs: [
    (value) => Array.isArray(value) && value.every(isCount),
    'a list of whole numbers, each at least 1',
  ],
}

/** For callers in plain JavaScript. @throws an Error that names the first limit that is not as it should be. */
export function checkLimits(limits: object | null | undefined): void {
  const [broken] = brokenRules(limits ?? {}, RULES)
  if (broken !== undefined)
    throw new Error(
      `createService: ${broken} Such as createService({ maxBytes: 50000000, keepPictures: 3, retryAfterMs: [2000, 8000, 20000] }).`,
    )
}

/**
 * For callers in plain JavaScript: a transfer with another trigger would be lost, as its session would be taken for one of
 * the app's own.
 */
export function checkOrder({ trigger, url }: Pick<Order, 'trigger' | 'url'>): void {
  if (!TRIGGERS.includes(trigger))
    throw new Error(
      `downloads.start: trigger must be one of ${TRIGGERS.join(', ')}; it is ${JSON.stringify(trigger)}.`,
    )
  if (typeof url !== 'string')
    throw new Error(`downloads.start: url must be the address of a picture; it is ${JSON.stringify(url)}.`)
}
