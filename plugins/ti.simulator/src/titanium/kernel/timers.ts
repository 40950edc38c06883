import { notices } from './os.ts'
import { callBack } from './turn.ts'

type Callback = (...args: unknown[]) => void
interface Timer {
  readonly callback: Callback
  readonly args: unknown[]
  readonly every: number | null
}

const timers = new Map<number, Timer>()
let lastId = 0

/** Timers of at least 1 ms, kept by the phone's clock: none fires while the app is suspended; they catch up. */
function start(callback: Callback, ms: unknown, repeats: boolean, args: unknown[]): number {
  const delay = Math.max(1, Number(ms) || 0)
  lastId += 1
  timers.set(lastId, { callback, args, every: repeats ? delay : null })
  notices.setTimer(lastId, delay)
  return lastId
}

export function timerFired(id: number): void {
  const timer = timers.get(id)
  if (!timer) return
  if (timer.every === null) timers.delete(id)
  else notices.setTimer(id, timer.every)
  callBack(timer.callback, ...timer.args)
}

export const setTimeout = (callback: Callback, ms?: unknown, ...args: unknown[]) =>
  start(callback, ms, false, args)
export const setInterval = (callback: Callback, ms?: unknown, ...args: unknown[]) =>
  start(callback, ms, true, args)
export const setImmediate = (callback: Callback, ...args: unknown[]) => start(callback, 0, false, args)

export function clearTimeout(id: unknown): void {
  if (typeof id === 'number' && timers.delete(id)) notices.clearTimer(id)
}
