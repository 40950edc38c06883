import type { Ports } from '../ports.js'
import { createEmitter, type Emitter } from '../support/emitter.js'
import { throwLater } from '../support/throwLater.js'
import { type Change, type Ended, hasEnded, next, type Transfer, type Trigger } from './transfer.js'

type Saved = Extract<Transfer, { readonly state: 'saved' }>

/** What is told of the transfers. */
export interface StoreEvents {
  /** A transfer changed. Mere progress is told at most once in 1.5 s. */
  changed: Transfer
  /** A transfer ended; told once for each. */
  ended: Ended
}

export type Store = ReturnType<typeof createStore>

/**
 * The transfers, written to the ledger before anyone hears of a change.
 * @param events tests give an emitter of their own, to count its listeners.
 */
export function createStore(
  { ledger, files, limits }: Pick<Ports<never>, 'ledger' | 'files' | 'limits'>,
  events: Emitter<StoreEvents> = createEmitter(),
) {
  const rows = new Map<string, Transfer>()

  /** Transfers that ended come in the order of their ends. */
  const all = (): Transfer[] => [...rows.values()]
  const of = (trigger: Trigger): Transfer[] => all().filter((row) => row.trigger === trigger)
  const save = (): void => ledger.save(all())

  /** Reads the ledger, and deletes files that belong to no transfer in it. */
  function load(): void {
    const loaded = ledger.load()
    const there = files.keepOnly(loaded.flatMap((row) => fileOf(row) ?? []))
    // The properties come back from a backup, the pictures do not: a new phone has none of them.
    for (const row of loaded) if (!isSaved(row) || there.includes(row.file)) rows.set(row.id, row)
  }

  /** @throws an Error when the transfer cannot be written down. It is unknown then, as if it never had been ordered. */
  function add(transfer: Transfer): void {
    rows.set(transfer.id, transfer)
    try {
      save()
    } catch (error) {
      rows.delete(transfer.id)
      throw new Error(`The download was not ordered, as it could not be written down: ${reasonOf(error)}`)
    }
    events.emit('changed', transfer)
  }

  /** @returns the transfer after the change; undefined when the change does not apply. */
  function apply(id: string, change: Change): Transfer | undefined {
    const before = rows.get(id)
    const after = before && next(before, change)
    if (!after || after === before) return undefined
    if (hasEnded(after)) rows.delete(id)
    rows.set(id, after)
    // Progress is not worth writing down: iOS tells the totals again after a relaunch.
    const isProgress = 'type' in change && change.type === 'progressed'
    if (!isProgress || before.state !== after.state) keep(before, after)
    events.emit('changed', after)
    if (hasEnded(after)) events.emit('ended', after)
    return after
  }

  /**
   * Writes the change down, then deletes the files that no transfer has any more. A change that cannot be written down
   * stands all the same: the next start of the app finds the transfer one step back, and goes on from there.
   */
  function keep(before: Transfer, after: Transfer): void {
    const gone = hasEnded(after) ? tidy(after) : []
    if (fileOf(before) !== fileOf(after)) gone.push(before)
    try {
      save()
    } catch (error) {
      throwLater(error)
    }
    for (const file of gone.flatMap((row) => fileOf(row) ?? [])) files.remove(file)
  }

  /**
   * Of the transfers that ended keeps, for each trigger, the newest pictures and the newest outcome, so that the disk
   * never fills up.
   * @returns the transfers that it takes out.
   */
  function tidy(after: Ended): Transfer[] {
    const ended = of(after.trigger).filter(hasEnded)
    const kept = new Set<Ended | undefined>([
      last(ended),
      ...ended.filter(isSaved).slice(-limits().keepPictures),
    ])
    const gone = ended.filter((row) => !kept.has(row))
    for (const { id } of gone) rows.delete(id)
    return gone
  }

  return {
    ...{ events, load, all, add, apply },
    get: (id: string) => rows.get(id),

    /** Of what is under way the one ordered last; else the one that ended last. */
    latest(trigger: Trigger): Transfer | undefined {
      return last(of(trigger).filter((row) => !hasEnded(row))) ?? last(of(trigger))
    },

    /** The picture that this trigger brought last. */
    latestSaved(trigger: Trigger): Saved | undefined {
      return last(of(trigger).filter(isSaved))
    },
  }
}

function isSaved(transfer: Transfer): transfer is Saved {
  return transfer.state === 'saved'
}

function fileOf(transfer: Transfer): string | undefined {
  if (transfer.state === 'saved') return transfer.file
  return transfer.state === 'running' ? transfer.arrived : undefined
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function last<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1]
}
