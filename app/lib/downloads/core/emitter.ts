/** A typed list of listeners. */
export class Emitter<Events extends object> {
  private readonly listeners: { [Name in keyof Events]?: Set<(payload: Events[Name]) => void> } = {}

  /** @returns a function that takes the listener off again. */
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void {
    const listeners = this.listeners[name] ?? new Set()
    this.listeners[name] = listeners.add(listener)
    return () => listeners.delete(listener)
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of this.listeners[name] ?? []) listener(payload)
  }
}
