export interface Emitter<Events extends object> {
  /** @returns a function that takes the listener off again. */
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void
  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void
}

/** A typed list of listeners: `Events` maps the name of each event to what it carries. */
export function createEmitter<Events extends object>(): Emitter<Events> {
  const listeners: { [Name in keyof Events]?: Set<(payload: Events[Name]) => void> } = {}
  return {
    on(name, listener) {
      const named = listeners[name] ?? new Set()
      listeners[name] = named.add(listener)
      return () => named.delete(listener)
    },
    emit(name, payload) {
      for (const listener of listeners[name] ?? []) listener(payload)
    },
  }
}
