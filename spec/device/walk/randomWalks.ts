import type { TestContext } from 'node:test'
import fc from 'fast-check'
import { numberOf, seedOf } from '../../seed.ts'
import { appCopy } from './appCopy.ts'
import { STEPS } from './steps.ts'
import { walk } from './walk.ts'

/** Walks of the whole app in one `npm test`, over both files that share them. */
const WALKS = 8
const LONGEST_WALK = 14
/** Real ms of one walk on a machine that has much else to do. */
const SLOW_WALK = 5_000

const walks = () => Math.ceil(numberOf('APP_WALKS', WALKS) / 2)
export const timeout = () => walks() * SLOW_WALK

/**
 * One half of the walks: two files run at the same time.
 * @param half 0, or 1 for the phone on which no app that iOS starts in the background runs before it is opened.
 */
export async function randomWalks(t: TestContext, half: 0 | 1): Promise<void> {
  const project = await appCopy(`random-${half}`)
  const seed = seedOf(t, half)
  const steps = fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 3, maxLength: LONGEST_WALK })
  await fc.assert(
    fc.asyncProperty(steps, (names) => walk(project, names, half === 0)),
    { numRuns: walks(), seed },
  )
}
