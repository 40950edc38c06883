import { statSync } from 'node:fs'
import { FileWriter } from '../files/fileWriter.ts'
import { removeSoon } from '../files/removeSoon.ts'
import type { NetworkMeans } from '../network/means.ts'
import { pacedBody, TICK } from '../network/pacedBody.ts'
import { UrlError, type UrlErrorCode, urlErrorOf } from '../network/urlError.ts'
import { UNKNOWN_LENGTH, type UrlAnswer } from '../network/urlLoader.ts'
import { sleep, type Timer } from '../time/clock.ts'
import { lengthOfResumed, strongValidator } from './validator.ts'

const RETRY_AFTER = 1_000
/** Attempts that bring no further byte before urlsessiond gives a task up. */
const FUTILE_ATTEMPTS = 3

export interface TransferOrder {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Where the body is gathered; what is there already is resumed. */
  readonly file: string
  /** The strong validator of what is there already. */
  readonly validator?: string | undefined
}

export interface TransferReport {
  progress(bytes: number, total: number, expected: number): void
  /** The server named the version of the file that is being gathered. */
  validated(validator: string | undefined): void
  finished(statusCode: number): void
  failed(code: UrlErrorCode): void
}

/** One download of urlsessiond: waits out a lost network, and resumes with Range where the server knows the file. */
export class Transfer {
  readonly #order: TransferOrder
  readonly #report: TransferReport
  readonly #means: NetworkMeans
  #validator: string | undefined
  #attempt: AbortController | undefined
  #retry: Timer | undefined
  /** The attempt before has let go of the file. */
  #released: Promise<unknown> = Promise.resolve()
  #futile = 0
  #furthest = 0
  #over = false

  constructor(order: TransferOrder, report: TransferReport, means: NetworkMeans) {
    this.#order = order
    this.#report = report
    this.#means = means
    this.#validator = order.validator
  }

  /** Starts, or goes on after the network came back. Does nothing while an attempt is under way. */
  run(): void {
    if (this.#over || this.#attempt || !this.#means.network.online) return
    const attempt = new AbortController()
    this.#attempt = attempt
    this.#released = this.#released
      .then(() => this.#try(attempt.signal))
      .catch((error: unknown) => this.#interrupted(error, attempt.signal))
  }

  /** Lets go of the connection and keeps what is there. */
  pause(): void {
    this.#retry?.cancel()
    this.#attempt?.abort()
    this.#attempt = undefined
  }

  cancel(): void {
    this.#over = true
    this.pause()
    removeSoon(this.#order.file)
  }

  get #received(): number {
    return statSync(this.#order.file, { throwIfNoEntry: false })?.size ?? 0
  }

  async #try(signal: AbortSignal): Promise<void> {
    const { clock, network, loader } = this.#means
    await sleep(clock, network.current.latencyMs)
    if (signal.aborted) return
    const from = this.#validator && !this.#asksForPart ? this.#received : 0
    const resume = from > 0 && this.#validator ? { range: `bytes=${from}-`, 'if-range': this.#validator } : {}
    const headers = Object.entries({ ...this.#order.headers, ...resume })
    const answer = await clock.hold(loader.load({ url: this.#order.url, method: 'GET', headers, signal }))
    if (from === 0 || (answer.status !== 206 && answer.status !== 416)) {
      await this.#gather(answer, 0, answer.length, signal)
      return
    }
    const validator = this.#validator ?? ''
    const length =
      answer.status === 206 && !answer.unpacked ? lengthOfResumed(answer.headers, from, validator) : undefined
    if (length !== undefined) {
      await this.#gather(answer, from, length, signal)
      return
    }
    // The server has another file by now, or not the part that was asked for: the download starts anew.
    answer.body.on('error', () => {}).destroy()
    removeSoon(this.#order.file)
    this.#validator = undefined
    await this.#try(signal)
  }

  /** The app itself asks for a part, in the headers of its session. */
  get #asksForPart(): boolean {
    return Object.keys(this.#order.headers).some((name) => name.toLowerCase() === 'range')
  }

  async #gather(answer: UrlAnswer, from: number, expected: number, signal: AbortSignal): Promise<void> {
    const { clock, network } = this.#means
    const body = pacedBody(answer.body, { clock, network, signal, from })
    const file = await clock.hold(FileWriter.open(this.#order.file, from > 0 ? 'a' : 'w'))
    if (from === 0) {
      this.#validator = answer.unpacked ? undefined : strongValidator(answer.headers)
      this.#report.validated(this.#validator)
    }
    let total = from
    let reported = from
    let reportedAt = clock.uptime()
    const report = () => {
      if (total > reported) this.#report.progress(total - reported, total, expected)
      reported = total
      reportedAt = clock.uptime()
    }
    try {
      for await (const pieces of body) {
        await clock.hold(file.write(pieces))
        for (const piece of pieces) total += piece.length
        if (total > this.#furthest) this.#futile = 0
        this.#furthest = Math.max(this.#furthest, total)
        if (clock.uptime() - reportedAt >= TICK) report()
      }
    } finally {
      await clock.hold(file.close())
    }
    if (signal.aborted) return
    report()
    if (expected !== UNKNOWN_LENGTH && total < expected) throw new UrlError(-1005)
    this.#finish(from > 0 ? 200 : answer.status)
  }

  #finish(statusCode: number): void {
    this.#over = true
    this.#attempt = undefined
    this.#report.finished(statusCode)
  }

  #interrupted(error: unknown, signal: AbortSignal): void {
    if (signal.aborted || this.#over) return
    this.#attempt?.abort()
    this.#attempt = undefined
    const code = urlErrorOf(error)
    this.#futile += 1
    if (code === -1005 && this.#futile < FUTILE_ATTEMPTS) {
      this.#retry = this.#means.clock.after(RETRY_AFTER, () => this.run())
      return
    }
    this.#over = true
    removeSoon(this.#order.file)
    this.#report.failed(code)
  }
}
