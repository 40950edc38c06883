import type { HttpEvent } from '../../wire/system.ts'

type Listener = (event: HttpEvent) => void

const listeners = new Map<number, Listener>()
let lastId = 0

/** Numbers a request of this process; the listener hears of it until it is done, has failed or is forgotten. */
export function nextRequest(listener: Listener): number {
  lastId += 1
  listeners.set(lastId, listener)
  return lastId
}

export function forgetRequest(id: number): void {
  listeners.delete(id)
}

export function requestEvent(id: number, event: HttpEvent): void {
  const listener = listeners.get(id)
  if (event.step === 'done' || event.step === 'failed') listeners.delete(id)
  listener?.(event)
}
