import { isJsonObject, type Json } from '../wire/json.ts'
import type { Disk } from './files/disk.ts'

const STORE = 'preferences.json'

/** NSUserDefaults of the app. */
export class Defaults {
  readonly #disk: Disk
  readonly #values: Record<string, Json>

  constructor(disk: Disk) {
    this.#disk = disk
    const stored = disk.read(STORE)
    this.#values = isJsonObject(stored) ? stored : {}
  }

  get all(): Readonly<Record<string, Json>> {
    return this.#values
  }

  set(key: string, value: Json | undefined): void {
    if (value === undefined) delete this.#values[key]
    else this.#values[key] = value
    this.#disk.keep(STORE, this.#values)
  }
}
