/**
 * Calls `refresh` at the start and after each change, one call at a time.
 * @param tell whether the page is up to date or waits for the dashboard
 * @returns stops it
 */
export function followChanges(refresh: () => Promise<void>, tell: (live: boolean) => void): () => void {
  const source = new EventSource('api/events')
  let running = false
  let again = false
  const changed = async () => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await refresh()
    }
    running = false
  }
  source.addEventListener('open', () => tell(true))
  source.addEventListener('error', () => tell(false))
  source.addEventListener('changed', changed)
  return () => source.close()
}
