import type { NetworkType } from '../../wire/networkType.ts'

/** A network as the phone sees it. */
export interface NetworkCondition {
  readonly type: NetworkType
  /** Rate in kilobits a second, shared by all transfers; Infinity leaves the real network's. */
  readonly kbps: number
  /** ms until the first byte of an answer */
  readonly latencyMs: number
  /** The connection breaks after so many bytes of a body, once. */
  readonly failAfterBytes?: number
}

export type NetworkName = 'offline' | 'wifi' | 'cellular'
export type NetworkSetting = NetworkName | Partial<NetworkCondition>

const NETWORKS: Record<NetworkName, NetworkCondition> = {
  offline: { type: 'none', kbps: 0, latencyMs: 0 },
  wifi: { type: 'wifi', kbps: 100_000, latencyMs: 10 },
  cellular: { type: 'cellular', kbps: 10_000, latencyMs: 60 },
}

/** @throws {RangeError} for a name or a figure that is none. */
export function networkCondition(setting: NetworkSetting): NetworkCondition {
  if (typeof setting === 'string') {
    const named = NETWORKS[setting]
    if (named) return named
    throw new RangeError(`Unknown network "${setting}"; choose one of ${Object.keys(NETWORKS).join(', ')}`)
  }
  const condition = { ...NETWORKS.wifi, ...setting }
  for (const name of ['kbps', 'latencyMs', 'failAfterBytes'] as const) {
    const figure = condition[name]
    if (figure !== undefined && !(typeof figure === 'number' && figure >= 0))
      throw new RangeError(`network.${name} must be a number of 0 or more, not ${String(figure)}`)
  }
  if (!(condition.kbps > 0))
    throw new RangeError('network.kbps must be more than 0; use "offline" for no network')
  return condition
}

export class Network {
  #condition: NetworkCondition = NETWORKS.wifi
  #busy = 0
  #failAfter: number | undefined
  readonly #listeners = new Set<() => void>()

  get current(): NetworkCondition {
    return this.#condition
  }

  get type(): NetworkType {
    return this.#condition.type
  }

  get online(): boolean {
    return this.#condition.type !== 'none'
  }

  /** @throws {RangeError} see networkCondition */
  set(setting: NetworkSetting): void {
    this.#condition = networkCondition(setting)
    this.#failAfter = this.#condition.failAfterBytes
    for (const listener of this.#listeners) listener()
  }

  /** Calls the listener after every change; the result stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Counts a transfer among those that share the rate, until the returned function is called. */
  join(): () => void {
    this.#busy += 1
    let joined = true
    return () => {
      if (joined) this.#busy -= 1
      joined = false
    }
  }

  /** Bytes that one of the transfers under way may take in `ms`. */
  share(ms: number): number {
    const bytes = (this.#condition.kbps / 8) * ms
    return bytes === Number.POSITIVE_INFINITY
      ? bytes
      : Math.max(1, Math.floor(bytes / Math.max(1, this.#busy)))
  }

  /** Bytes of a body that come before this network breaks, 1 at least. */
  beforeBreak(received: number): number {
    return this.#failAfter === undefined ? Number.POSITIVE_INFINITY : Math.max(1, this.#failAfter - received)
  }

  /** True once, when `received` bytes of a body have reached the point where this network breaks. */
  breaksAt(received: number): boolean {
    if (this.#failAfter === undefined || received < this.#failAfter) return false
    this.#failAfter = undefined
    return true
  }
}
