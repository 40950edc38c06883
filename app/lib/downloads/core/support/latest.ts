/** A set of keys. Where it would hold more than `most`, the oldest key goes. */
export function createLatest(most: number) {
  const keys = new Set<string>()
  return {
    add(key: string): void {
      keys.add(key)
      const [oldest] = keys
      if (keys.size > most && oldest !== undefined) keys.delete(oldest)
    },
    has: (key: string): boolean => keys.has(key),
    /** @returns whether it was there. */
    delete: (key: string): boolean => keys.delete(key),
  }
}
