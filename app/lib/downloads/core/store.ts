import { Emitter } from './emitter.js'
import type { Ports } from './ports.js'
import { PROGRESS_EVERY_MS, Throttle } from './throttle.js'
import { type Change, type Ended, hasEnded, next, type Transfer, type Trigger } from './transfer.js'

export interface StoreEvents {
  /** A transfer is not what it was; of mere progress at most ten a second. */
  changed: Transfer
  /** A transfer ended; comes once for each. */
  ended: Ended
}

/** The transfers, written to the ledger before anyone hears of a change. */
export class Store {
  readonly events = new Emitter<StoreEvents>()
  private readonly ports: Pick<Ports<never>, 'ledger' | 'files' | 'now'>
  private readonly throttle = new Throttle(PROGRESS_EVERY_MS)
  private readonly rows = new Map<string, Transfer>()

  constructor(ports: Pick<Ports<never>, 'ledger' | 'files' | 'now'>) {
    this.ports = ports
  }

  /** Reads the ledger, and deletes files that belong to no transfer in it. */
  load(): void {
    for (const transfer of this.ports.ledger.load()) this.rows.set(transfer.id, transfer)
    this.ports.files.keepOnly(this.all().flatMap(fileOf))
  }

  /** Oldest first. */
  all(): Transfer[] {
    return [...this.rows.values()]
  }

  get(id: string): Transfer | undefined {
    return this.rows.get(id)
  }

  latest(trigger: Trigger): Transfer | undefined {
    return last(this.all().filter((row) => row.trigger === trigger))
  }

  /** Name of the newest picture that this trigger brought. */
  latestFile(trigger: Trigger): string | undefined {
    return last(
      this.all()
        .filter((row) => row.trigger === trigger && row.state === 'saved')
        .flatMap(fileOf),
    )
  }

  add(transfer: Transfer): void {
    this.rows.set(transfer.id, transfer)
    this.save()
    this.events.emit('changed', transfer)
  }

  /** @returns the transfer after the change; undefined when it does not apply. */
  apply(id: string, change: Change): Transfer | undefined {
    const before = this.rows.get(id)
    if (!before) return undefined
    const after = next(before, change)
    if (after === before) return undefined
    this.rows.set(id, after)
    if (hasEnded(after)) {
      this.forgetFiles(fileOf(before).filter((file) => !fileOf(after).includes(file)))
      this.forgetOlder(after.trigger)
    }
    // Progress is not worth writing down: iOS tells the totals again after a relaunch.
    if (change.type !== 'progressed' || before.state !== after.state) this.save()
    else if (!this.throttle.allows(id, this.ports.now())) return after
    this.events.emit('changed', after)
    if (hasEnded(after)) {
      this.throttle.forget(id)
      this.events.emit('ended', after)
    }
    return after
  }

  /** Of what ended keeps, for each trigger, the newest picture and the newest outcome: the disk never fills up. */
  private forgetOlder(trigger: Trigger): void {
    const ended = this.all().filter((row) => row.trigger === trigger && hasEnded(row))
    const keep = new Set([last(ended), last(ended.filter((row) => row.state === 'saved'))])
    for (const row of ended) {
      if (keep.has(row)) continue
      this.rows.delete(row.id)
      this.forgetFiles(fileOf(row))
    }
  }

  private forgetFiles(names: readonly string[]): void {
    for (const name of names) this.ports.files.remove(name)
  }

  private save(): void {
    this.ports.ledger.save(this.all())
  }
}

function fileOf(transfer: Transfer): string[] {
  if (transfer.state === 'saved') return [transfer.file]
  return transfer.state === 'running' && transfer.arrived !== undefined ? [transfer.arrived] : []
}

function last<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1]
}
