import type { Transfer } from '../transfer/transfer.js'

/** A change that VoiceOver may tell: it says each stage and each quarter aloud, and each 5 % when it is asked. */
export type Milestone = 'stage' | 'quarter' | 'step'

const STEPS = 20
const STEPS_OF_A_QUARTER = STEPS / 4

/** @returns a function that compares a transfer with the one it was given before. The first one is not said aloud. */
export function createMilestones() {
  let seen: { readonly id?: string; readonly state?: string; readonly step: number } | undefined

  /** @param part how far it is, from 0 to 1; undefined when its size is not known, which is a stage of its own */
  return (transfer: Transfer | undefined, part: number | undefined): Milestone | undefined => {
    const before = seen
    const step = part === undefined ? -1 : Math.floor(part * STEPS)
    const same = before?.id === transfer?.id && before?.state === transfer?.state
    if (before && same && before.step === step) return undefined
    seen = { ...transfer, step }
    if (!before) return 'step'
    if (!same || before.step < 0 || step < 0) return 'stage'
    return quarterOf(before.step) === quarterOf(step) ? 'step' : 'quarter'
  }
}

function quarterOf(step: number): number {
  return Math.floor(step / STEPS_OF_A_QUARTER)
}
