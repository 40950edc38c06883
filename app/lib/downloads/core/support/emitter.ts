export type Emitter<Events extends object> = ReturnType<typeof createEmitter<Events>>

/** Out of the way of who emits, to where the app's other uncaught errors go. */
function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error
  }, 0)
}

/**
 * A typed list of listeners: `Events` maps the name of each event to what it carries. One that throws keeps neither the
 * others from hearing it nor the one who emits from going on.
 * @param failed told what a listener threw.
 */
export function createEmitter<Events extends object>(failed: (error: unknown) => void = throwLater) {
  const listeners: { [Name in keyof Events]?: Set<(payload: Events[Name]) => void> } = {}
  return {
    /** @returns a function that takes the listener off again. */
    on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void {
      const named = listeners[name] ?? new Set()
      listeners[name] = named.add(listener)
      return () => named.delete(listener)
    },
    emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
      for (const listener of listeners[name] ?? [])
        try {
          listener(payload)
        } catch (error) {
          failed(error)
        }
    },
  }
}
