import { randomBytes } from 'node:crypto'
import type { Push } from './push.ts'
import { Refusal } from './refusal.ts'

type Receive = (push: Push) => void

interface Device {
  readonly topic: string
  gone?: Refusal
  receive?: Receive
  kept?: { push: Push; until: number }
  /** Pushes taken in the running second, for TooManyRequests. */
  second: number
  taken: number
}

/** APNs keeps an undelivered push for 30 days at most. */
const longestKept = 30 * 24 * 3600 * 1000

/** The devices that the service knows by token: whose they are, and how a push reaches them. */
export class Devices {
  readonly #now: () => number
  readonly #perSecond: number
  readonly #devices = new Map<string, Device>()

  /** @param perSecond pushes that one device may be sent within one second; Apple publishes no figure */
  constructor(now: () => number, perSecond: number) {
    this.#now = now
    this.#perSecond = perSecond
  }

  register(topic: string, token = randomBytes(32).toString('hex')): string {
    if (!/^([0-9a-f]{2})+$/.test(token))
      throw new TypeError(`A device token is lower-case hex, not “${token}”.`)
    this.#devices.set(token, { topic, second: 0, taken: 0 })
    return token
  }

  unregister(token: string, reason: 'Unregistered' | 'ExpiredToken'): void {
    const device = this.#devices.get(token)
    if (!device || device.gone) return
    delete device.receive
    delete device.kept
    device.gone = new Refusal(
      reason,
      'stop sending to this token: its app was removed or has a new one',
      this.#now(),
    )
  }

  /** @throws {Refusal} when no push for `topic` may go to `token`. */
  check(token: string, topic: string): void {
    const device = this.#devices.get(token.toLowerCase())
    if (!device)
      throw new Refusal('BadDeviceToken', 'send to a token that a device got from this very service')
    if (device.gone) throw device.gone
    if (device.topic !== topic) {
      throw new Refusal(
        'DeviceTokenNotForTopic',
        `this token is for ${device.topic}; apns-topic says ${topic}`,
      )
    }
  }

  /**
   * Hands a push to the device, or keeps it: only the newest for each token, until it expires.
   * @throws {Refusal} `TooManyRequests`
   */
  send(token: string, push: Push): void {
    const device = this.#devices.get(token.toLowerCase())
    if (!device) return
    this.#count(device)
    if (device.receive) {
      device.receive(push)
      return
    }
    const until = Math.min((push.expiration ?? Infinity) * 1000, this.#now() + longestKept)
    if (until > this.#now()) device.kept = { push, until }
  }

  connect(token: string, receive: Receive): () => void {
    const device = this.#devices.get(token.toLowerCase())
    if (!device || device.gone)
      throw new Error(`No device is registered with the token ${token}. Call register() first.`)
    device.receive = receive
    const kept = device.kept
    delete device.kept
    if (kept && kept.until > this.#now()) receive(kept.push)
    return () => {
      if (device.receive === receive) delete device.receive
    }
  }

  #count(device: Device): void {
    const second = Math.floor(this.#now() / 1000)
    if (device.second !== second) Object.assign(device, { second, taken: 0 })
    if (device.taken >= this.#perSecond) {
      throw new Refusal('TooManyRequests', `send one device at most ${this.#perSecond} pushes a second`)
    }
    device.taken++
  }
}
