import type { Json } from '../../wire/json.ts'

/** https://developer.apple.com/documentation/uikit/managing-your-app-s-life-cycle */
export type AppState = 'notRunning' | 'inactive' | 'active' | 'background' | 'suspended'

export interface TimelineEntry {
  /** ms since 1970, by the phone's clock. */
  readonly at: number
  readonly appState: AppState
  /** A Titanium event that reached its listeners (`silentpush`), or what iOS did (`suspended`). */
  readonly event: string
  readonly detail: Json
}

const MOST_ENTRIES = 10_000

/** What happened on the phone, oldest first; the newest 10,000 rows are kept. */
export class Timeline {
  readonly entries: TimelineEntry[] = []
  readonly #listeners = new Set<(entry: TimelineEntry) => void>()
  /** How many rows were ever added. */
  count = 0

  add(entry: TimelineEntry): void {
    this.entries.push(entry)
    this.count += 1
    if (this.entries.length > MOST_ENTRIES) this.entries.shift()
    for (const listener of this.#listeners) listener(entry)
  }

  onEntry(listener: (entry: TimelineEntry) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The rows from the `count`th on, as far as they are still kept. */
  since(count: number): readonly TimelineEntry[] {
    return this.entries.slice(Math.max(0, this.entries.length - (this.count - count)))
  }
}
