import fc from 'fast-check'
import { step } from './steps.ts'
import { Walk } from './walk.ts'

const LONGEST_WALK = 40

/** Walks the core of the download service on phones without Titanium. Rejects with the shortest walk that fails. */
export function walks(numRuns: number, seed: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: LONGEST_WALK, size: 'max' }), async (steps) => {
      const walk = new Walk()
      for (const take of steps) {
        take(walk)
        // A handler that is held during some work is ended when the promise of that work is kept.
        for (let turn = 0; turn < 4; turn += 1) await undefined
        walk.check()
      }
      walk.rest()
    }),
    { numRuns, seed },
  )
}
