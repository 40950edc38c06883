import { setImmediate } from 'node:timers'
import { timed } from './measures.ts'

const endings: (() => void)[] = []
let scheduled = false

/** Work that is put off to the end of a turn of the app's JavaScript, such as sending the changes of views. */
export function atTurnEnd(work: () => void): void {
  endings.push(work)
  if (scheduled) return
  scheduled = true
  setImmediate(endTurn)
}

export function endTurn(): void {
  scheduled = false
  for (const work of endings.splice(0)) work()
}

/** Calls `done` when neither work put off nor a Promise keeps the app's JavaScript busy. */
export function whenIdle(done: () => void): void {
  endTurn()
  setImmediate(() => {
    if (endings.length === 0) done()
    else whenIdle(done)
  })
}

let handler: (error: unknown) => void = () => {}

/** Who hears of exceptions that the app's callbacks let through. */
export function onUncaught(report: (error: unknown) => void): void {
  handler = report
}

/** Runs a callback of the app. An exception in it is reported and harms nothing else, as on the phone. */
export function run<Args extends unknown[]>(callback: (...args: Args) => unknown, ...args: Args): void {
  try {
    callback(...args)
  } catch (error) {
    handler(error)
  }
}

/** As `callBack`, for the listener of an event. */
export function callListener<Event extends { readonly type: string }>(
  listener: (event: Event) => unknown,
  event: Event,
): void {
  timed(() => run(listener, event), event.type)
}

/** As `run`, for what the app itself gave to be called back. */
export function callBack<Args extends unknown[]>(callback: (...args: Args) => unknown, ...args: Args): void {
  timed(() => run(callback, ...args))
}
