import { fraction } from './describe.js'
import type { Transfer } from './transfer.js'

/** What of a transfer is worth saying aloud: each change of its state, and every quarter on the way. */
export interface Milestones {
  /** @returns whether this look at it found something new; the first look at all does not. */
  reached(transfer: Transfer | undefined): boolean
}

export function createMilestones(): Milestones {
  let last: string | undefined
  return {
    reached(transfer) {
      const quarter = Math.floor(((transfer && fraction(transfer)) ?? 0) * 4)
      const now = transfer ? `${transfer.id} ${transfer.state} ${quarter}` : ''
      const isNew = last !== undefined && last !== now
      last = now
      return isNew
    },
  }
}
