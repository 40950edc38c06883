/** A place in a list that its app wants to hear of when it comes into sight. */
export interface Marker {
  readonly sectionIndex: number
  readonly itemIndex: number
}

/** The markers of a list, each told once (TiUIListViewProxy.m). */
export class Markers {
  readonly #isSeen: (marker: Marker) => boolean
  readonly #tell: (marker: Marker) => void
  #waiting: Marker[] = []

  constructor(isSeen: (marker: Marker) => boolean, tell: (marker: Marker) => void) {
    this.#isSeen = isSeen
    this.#tell = tell
  }

  /** In place of all others. */
  set({ sectionIndex, itemIndex }: Marker): void {
    this.#waiting = [{ sectionIndex, itemIndex }]
  }

  add({ sectionIndex, itemIndex }: Marker): void {
    const known = this.#waiting.some(
      (each) => each.sectionIndex === sectionIndex && each.itemIndex === itemIndex,
    )
    if (!known) this.#waiting.push({ sectionIndex, itemIndex })
  }

  /** Tells of those that have come into sight. */
  look(): void {
    const seen = this.#waiting.filter(this.#isSeen)
    this.#waiting = this.#waiting.filter((marker) => !seen.includes(marker))
    for (const marker of seen) this.#tell(marker)
  }
}
