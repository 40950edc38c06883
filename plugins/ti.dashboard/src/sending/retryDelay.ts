const FIRST_MS = 1_000
/** Apple asks to wait a quarter of an hour after its own errors. */
const LONGEST_MS = 15 * 60 * 1000
const LONGEST_WISH_MS = 24 * 60 * 60 * 1000

/**
 * How long to wait before the next attempt, in ms: 1 s, 2 s, 4 s … 15 min, each up to a quarter longer so that many
 * deliveries do not return at one instant. A retry-after of Apple's counts more, up to a day.
 * @param attempts made so far, from 1
 * @param random from 0 up to 1
 */
export function retryDelay(attempts: number, retryAfterMs: number | null, random: number): number {
  if (retryAfterMs !== null) return Math.min(retryAfterMs, LONGEST_WISH_MS)
  const wait = Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS)
  return Math.round(wait * (1 + random / 4))
}
