import type { Transfer } from './transfer.js'

/** What of a transfer is worth saying aloud: each stage of it, and every quarter on the way. */
export type Milestone = 'stage' | 'quarter'

/** @returns what looks at a transfer, and tells what is new since it last did; the first look at all finds nothing. */
export function createMilestones() {
  let seen: { readonly id?: string; readonly state?: string; readonly quarter: number } | undefined

  /** @param part how far it is, from 0 to 1; undefined when nobody knows, which is a stage of its own */
  return (transfer: Transfer | undefined, part: number | undefined): Milestone | undefined => {
    const before = seen
    const quarter = part === undefined ? -1 : Math.floor(part * 4)
    const same = before?.id === transfer?.id && before?.state === transfer?.state
    if (before && same && before.quarter === quarter) return undefined
    seen = { ...transfer, quarter }
    if (!before) return undefined
    return same && before.quarter >= 0 && quarter >= 0 ? 'quarter' : 'stage'
  }
}
