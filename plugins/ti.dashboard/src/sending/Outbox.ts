import { setImmediate as turn } from 'node:timers/promises'
import type { Clock } from '../clock.ts'
import type { Job, Outcome, Pushes } from '../storage/Pushes.ts'
import type { Subscriptions } from '../storage/Subscriptions.ts'
import type { Courier } from './Courier.ts'

/** Longer than a request may take, so that a claim runs out only when its dashboard has died. */
const LEASE_MS = 60_000
/** Below what Apple allows on one connection (usually 1000 streams). */
const IN_FLIGHT = 250
/** Timers reach no further than 24.8 days; looking again each hour costs nothing. */
const LONGEST_SLEEP_MS = 60 * 60 * 1000

export interface OutboxParts {
  pushes: Pushes
  subscriptions: Subscriptions
  courier: Courier
  clock: Clock
  /** Something the page shows is different now. */
  changed: () => void
  /** The database failed. What it holds is tried again when the claim has run out. */
  onError: (error: unknown) => void
}

/** Sends what the database holds, a bounded number at a time, until nothing is due. */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #tasks = new Set<Promise<void>>()
  #inFlight = 0
  #answered: { job: Job; outcome: Outcome; deadSince: number | null }[] = []
  #claiming = false
  #claimAgain = false
  #recording = false
  #cancelWake = () => {}
  #closed = false

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** Something may be due. Returns at once. */
  wake() {
    this.#claimAgain = true
    if (!this.#claiming && !this.#closed) this.#run(this.#claim())
  }

  /** Takes no more work; resolves when what is under way is answered and written down. */
  async close() {
    this.#closed = true
    this.#cancelWake()
    while (this.#tasks.size > 0) await Promise.all(this.#tasks)
  }

  async #claim() {
    this.#claiming = true
    try {
      while (this.#claimAgain && !this.#closed) {
        this.#claimAgain = false
        const free = IN_FLIGHT - this.#inFlight
        // Each answer wakes: taking many at a time costs one disk flush instead of many.
        if (free < IN_FLIGHT / 2) return
        const jobs = await this.#parts.pushes.claim(free, LEASE_MS)
        this.#inFlight += jobs.length
        for (const job of jobs) this.#run(this.#send(job))
        if (jobs.length < free) this.#wakeAt(await this.#parts.pushes.nextDue())
      }
    } finally {
      this.#claiming = false
    }
  }

  async #send(job: Job) {
    try {
      const result = await this.#parts.courier.attempt(job)
      this.#answered.push({ job, ...result })
    } finally {
      this.#inFlight -= 1
    }
    if (!this.#recording) await this.#record()
  }

  /** Answers that come in one turn of the event loop, or while a transaction is written, are written together. */
  async #record() {
    this.#recording = true
    try {
      while (this.#answered.length > 0) {
        await turn()
        const batch = this.#answered
        this.#answered = []
        await this.#parts.pushes.record(batch)
        for (const { job, deadSince } of batch) {
          if (deadSince !== null) await this.#parts.subscriptions.unsubscribeDead(job.device_token, deadSince)
        }
        this.#parts.changed()
        this.wake()
      }
    } finally {
      this.#recording = false
    }
  }

  #wakeAt(due: number | undefined) {
    this.#cancelWake()
    if (due === undefined || this.#closed) return
    const sleep = Math.max(0, Math.min(due - this.#parts.clock.now(), LONGEST_SLEEP_MS))
    this.#cancelWake = this.#parts.clock.after(sleep, () => this.wake())
  }

  #run(task: Promise<void>) {
    const guarded = task
      .catch((error) => {
        this.#parts.onError(error)
        this.#wakeAt(this.#parts.clock.now() + LEASE_MS)
      })
      .finally(() => this.#tasks.delete(guarded))
    this.#tasks.add(guarded)
  }
}
