let booted = false
const queued = new Map<string, () => void>()

/**
 * Fires an event of the system, or keeps it until app.js has run. One event a name is kept and the last wins, as in
 * TiApp's queuedBootEvents.
 */
export function whenBooted(event: string, fire: () => void): void {
  if (booted) fire()
  else queued.set(event, fire)
}

export function flushBootQueue(): void {
  booted = true
  const waiting = [...queued.values()]
  queued.clear()
  for (const fire of waiting) fire()
}
