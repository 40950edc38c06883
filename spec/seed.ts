import { randomInt } from 'node:crypto'
import type { TestContext } from 'node:test'

/** A whole number from the environment, such as how often to try. @throws {Error} for what is none, or below 1. */
export function numberOf(variable: string, otherwise: number): number {
  const text = process.env[variable]
  if (text === undefined) return otherwise
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new Error(`${variable} must be a whole number from 1; it is "${text}".`)
}

/**
 * The seed of fast-check, another one each time, printed with the test: `FAST_CHECK_SEED=<seed> npm test` does it again.
 * @param part added to it, where several files share one property
 */
export function seedOf(t: TestContext, part = 0): number {
  const seed = numberOf('FAST_CHECK_SEED', randomInt(1, 2 ** 31 - 2))
  t.diagnostic(`FAST_CHECK_SEED=${seed}`)
  return seed + part
}
