import { isJsonObject, type JsonObject } from '../../wire/json.ts'
import type { RecordKind } from '../../wire/system.ts'
import type { Disk } from '../files/disk.ts'

/** What the phone keeps beside its apps: the people of Contacts and the events of Calendar. */
export class Records {
  readonly #disk: Disk

  constructor(disk: Disk) {
    this.#disk = disk
  }

  of(kind: RecordKind): JsonObject[] {
    const stored = this.#disk.read(`${kind}.json`)
    return Array.isArray(stored) ? stored.filter(isJsonObject) : []
  }

  keep(kind: RecordKind, records: readonly JsonObject[]): void {
    this.#disk.keep(`${kind}.json`, [...records])
  }
}
