import { throwLater } from './throwLater.js'

export type Emitter<Events extends object> = ReturnType<typeof createEmitter<Events>>

/**
 * A typed list of listeners. `Events` maps the name of each event to the type of its payload. A listener that throws
 * stops neither the other listeners nor the code that emits.
 * @param failed is called with what a listener threw.
 */
export function createEmitter<Events extends object>(failed: (error: unknown) => void = throwLater) {
  const listeners: { [Name in keyof Events]?: Set<(payload: Events[Name]) => void> } = {}
  return {
    /** @returns a function that removes the listener. */
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
