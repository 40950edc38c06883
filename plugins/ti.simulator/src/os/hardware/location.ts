import type { Position } from '../../wire/position.ts'
import { checkOptions, numberFrom } from '../options.ts'

const ANY = Number.POSITIVE_INFINITY
const RULES = {
  latitude: numberFrom(-90, 90, 'degrees'),
  longitude: numberFrom(-180, 180, 'degrees'),
  altitude: numberFrom(-ANY, ANY, 'm'),
  accuracy: numberFrom(0, ANY, 'm'),
  altitudeAccuracy: numberFrom(-1, ANY, 'm'),
  heading: numberFrom(-1, 360, 'degrees'),
  speed: numberFrom(-1, ANY, 'm a second'),
}

/** @throws {TypeError} for what is no position. */
export function checkPosition(position: Position | null, where: string): void {
  if (position === null) return
  checkOptions(position, RULES, where)
  if (position.latitude === undefined || position.longitude === undefined)
    throw new TypeError(`${where}: a position needs a latitude and a longitude`)
}

/** Where the phone is; null where it cannot tell. */
export class Location {
  readonly #listeners = new Set<() => void>()
  #current: Position | null

  constructor(position: Position | null) {
    this.#current = position
  }

  get current(): Position | null {
    return this.#current
  }

  /** Moves the phone. @throws {TypeError} for what is no position. */
  set(position: Position | null): void {
    checkPosition(position, 'location.set')
    this.#current = position
    for (const listener of this.#listeners) listener()
  }

  /** Calls the listener after every change; the result stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
