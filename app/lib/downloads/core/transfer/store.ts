import type { Ports } from '../ports.js'
import { createEmitter, type Emitter } from '../support/emitter.js'
import { type Change, type Ended, hasEnded, next, type Transfer, type Trigger } from './transfer.js'

type Saved = Extract<Transfer, { readonly state: 'saved' }>

/** What is told of the transfers. */
export interface StoreEvents {
  /** A transfer is not what it was; of mere progress at most one in 1.5 s. */
  changed: Transfer
  /** A transfer ended; comes once for each. */
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

  /** What ended comes in the order of the ends. */
  const all = (): Transfer[] => [...rows.values()]
  const of = (trigger: Trigger): Transfer[] => all().filter((row) => row.trigger === trigger)
  const save = (): void => ledger.save(all())

  const remove = (file: string | undefined): void => {
    if (file !== undefined) files.remove(file)
  }

  /** Reads the ledger, and deletes files that belong to no transfer in it. */
  function load(): void {
    const loaded = ledger.load()
    const there = files.keepOnly(loaded.flatMap((row) => fileOf(row) ?? []))
    // The properties come back from a backup, the pictures do not: a new phone has none of them.
    for (const row of loaded) if (!isSaved(row) || there.includes(row.file)) rows.set(row.id, row)
  }

  function add(transfer: Transfer): void {
    rows.set(transfer.id, transfer)
    save()
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

  function keep(before: Transfer, after: Transfer): void {
    if (fileOf(before) !== fileOf(after)) remove(fileOf(before))
    if (hasEnded(after)) tidy(after)
    save()
  }

  /** Of what ended keeps, for each trigger, the newest pictures and the newest outcome: the disk never fills up. */
  function tidy(after: Ended): void {
    const ended = of(after.trigger).filter(hasEnded)
    const kept = new Set<Ended | undefined>([
      last(ended),
      ...ended.filter(isSaved).slice(-limits().keepPictures),
    ])
    for (const row of ended.filter((row) => !kept.has(row))) {
      rows.delete(row.id)
      remove(fileOf(row))
    }
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

function last<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1]
}
