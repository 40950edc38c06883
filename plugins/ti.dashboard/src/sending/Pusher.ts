import { type Notification, translatePayload } from '../common/payload.ts'
import type { Pushes, PushRow } from '../storage/Pushes.ts'
import type { Outbox } from './Outbox.ts'

/** Apple keeps a push for 30 days at most. */
export const MAX_EXPIRY_SECONDS = 30 * 24 * 60 * 60
/** A silent push asks for fresh data; a day later there is fresher. */
const DEFAULT_EXPIRY_SECONDS = 24 * 60 * 60
const MAX_DEVICES = 100_000

/** A push that has no one to go to, or too many. */
export class AudienceError extends Error {
  override name = 'AudienceError'
}

export interface PushOrder {
  channel: string | null
  tokens: string[]
  /** As {@link translatePayload} reads it. */
  payload: unknown
  /** 0 (one try) to {@link MAX_EXPIRY_SECONDS}; a day when not given. */
  expireAfterSeconds?: number | undefined
}

/** The one way by which a push is accepted, from the page and from the API. */
export class Pusher {
  readonly #pushes: Pushes
  readonly #outbox: Outbox
  readonly #now: () => number
  readonly changed: () => void

  constructor(pushes: Pushes, outbox: Outbox, now: () => number, changed: () => void) {
    this.#pushes = pushes
    this.#outbox = outbox
    this.#now = now
    this.changed = changed
  }

  /**
   * Resolves when the push is on disk; sending goes on after that.
   * @throws {PayloadError} the payload cannot be sent
   * @throws {AudienceError} no device, or more than 100,000
   */
  async push({
    channel,
    tokens,
    payload,
    expireAfterSeconds = DEFAULT_EXPIRY_SECONDS,
  }: PushOrder): Promise<PushRow> {
    const notification: Notification = translatePayload(payload)
    if (tokens.length === 0) {
      const where = channel === null ? 'None of these devices' : `No device of channel ${channel}`
      throw new AudienceError(
        `${where} is subscribed. Open the app once, so that it registers for push and subscribes.`,
      )
    }
    if (tokens.length > MAX_DEVICES) throw new AudienceError(`A push may go to ${MAX_DEVICES} devices.`)
    const expiration = expireAfterSeconds === 0 ? 0 : Math.floor(this.#now() / 1000) + expireAfterSeconds
    const push = await this.#pushes.accept(notification, tokens, { channel, expiration })
    this.changed()
    this.#outbox.wake()
    return push
  }
}
