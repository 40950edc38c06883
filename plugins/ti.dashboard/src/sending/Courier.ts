import { type ApnsConnection, ConnectionError } from '../apns/ApnsConnection.ts'
import type { ProviderToken } from '../apns/ProviderToken.ts'
import type { Answer } from '../apns/readAnswer.ts'
import { mayRetry } from '../apns/reasons.ts'
import type { Clock } from '../clock.ts'
import type { Job, Outcome } from '../storage/Pushes.ts'
import { retryDelay } from './retryDelay.ts'

/** After this many attempts (about three hours) a delivery is given up. */
const MAX_ATTEMPTS = 20

/** Makes one attempt at one delivery and says what came of it. */
export class Courier {
  readonly #connection: ApnsConnection
  readonly #token: ProviderToken
  readonly #topic: string
  readonly #clock: Clock

  constructor(connection: ApnsConnection, token: ProviderToken, topic: string, clock: Clock) {
    this.#connection = connection
    this.#token = token
    this.#topic = topic
    this.#clock = clock
  }

  /** @returns the outcome, and since when Apple knows the token to be dead if it does. */
  async attempt(job: Job): Promise<{ outcome: Outcome; deadSince: number | null }> {
    const startedAt = this.#clock.now()
    if (job.attempts > 0 && job.expiration > 0 && job.expiration * 1000 <= startedAt) {
      return { outcome: ended('failed', { ...nothing, reason: 'Expired' }), deadSince: null }
    }
    try {
      const answer = await this.#send(job)
      return this.#judge(job, answer, this.#clock.now() - startedAt)
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error
      return {
        outcome: this.#again(job, { ...nothing, reason: error.reason, detail: error.message }),
        deadSince: null,
      }
    }
  }

  async #send(job: Job): Promise<Answer> {
    const headers = {
      authorization: `bearer ${await this.#token.get()}`,
      'apns-topic': this.#topic,
      'apns-push-type': job.push_type,
      'apns-priority': job.priority,
      'apns-expiration': job.expiration,
      'apns-id': job.id,
      'content-type': 'application/json',
    }
    return await this.#connection.post(`/3/device/${job.device_token}`, headers, job.body)
  }

  #judge(job: Job, answer: Answer, latency: number) {
    const { status, reason, timestamp, retryAfterMs } = answer
    const said = { status, reason, detail: null, latency }
    if (status === 200) return { outcome: ended('sent', said), deadSince: null }
    if (status === 410) return { outcome: ended('failed', said), deadSince: timestamp ?? this.#clock.now() }
    if (reason === 'ExpiredProviderToken' && this.#token.renew()) {
      return { outcome: this.#again(job, said, 0), deadSince: null }
    }
    const outcome = mayRetry(status) ? this.#again(job, said, retryAfterMs) : ended('failed', said)
    return { outcome, deadSince: null }
  }

  #again(job: Job, said: Said, wishMs: number | null = null): Outcome {
    const attempts = job.attempts + 1
    if (attempts >= MAX_ATTEMPTS) return ended('failed', said)
    return {
      ...said,
      state: 'waiting',
      due_at: this.#clock.now() + retryDelay(attempts, wishMs, Math.random()),
    }
  }
}

type Said = Omit<Outcome, 'state' | 'due_at'>

const nothing: Said = { status: null, reason: null, detail: null, latency: null }

const ended = (state: 'sent' | 'failed', said: Said): Outcome => ({ ...said, state, due_at: 0 })
