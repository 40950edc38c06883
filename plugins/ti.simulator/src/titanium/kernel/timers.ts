import { assertFunction } from '../node/argument.ts'
import { notices } from './os.ts'
import { now } from './time.ts'
import { callBack } from './turn.ts'

type Callback = (...args: unknown[]) => unknown
interface Timer {
  readonly callback: Callback
  readonly args: unknown[]
  readonly every: number | null
}

const timers = new Map<number, Timer>()
let lastId = 0

/**
 * Timers of at least 1 ms, kept by the phone's clock: none fires while the app is suspended; they catch up. What is no
 * function is refused when the timer fires (KrollTimerManager.m).
 */
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

export function clearTimeout(id: unknown): void {
  const number = Number(id)
  if (timers.delete(number)) notices.clearTimer(number)
}

/** What `setImmediate` gives, to be told apart by identity. */
interface Immediate {
  readonly func: Callback
  readonly args: unknown[]
}

const ticks: Immediate[] = []
const immediates: Immediate[] = []
/** How long immediates run before timers have their turn again (common/Resources/ti.internal/extensions/node/process.js). */
const IMMEDIATES_MS = 100
let scheduled = false

function schedule(): void {
  if (scheduled) return
  scheduled = true
  setTimeout(drain, 0)
}

function drain(): void {
  scheduled = false
  drainTicks()
  const deadline = now() + IMMEDIATES_MS
  while (immediates.length > 0 && now() < deadline) {
    call(immediates.shift())
    drainTicks()
  }
  if (immediates.length > 0) schedule()
}

function drainTicks(): void {
  while (ticks.length > 0) call(ticks.shift())
}

const call = (immediate: Immediate | undefined) => immediate && callBack(immediate.func, ...immediate.args)

export function nextTick(callback: unknown, ...args: unknown[]): void {
  assertFunction(callback, 'callback')
  ticks.push({ func: callback, args })
  schedule()
}

export function setImmediate(callback: unknown, ...args: unknown[]): Immediate {
  assertFunction(callback, 'callback')
  const immediate = { func: callback, args }
  immediates.push(immediate)
  schedule()
  return immediate
}

export function clearImmediate(immediate: Immediate): void {
  const index = immediates.indexOf(immediate)
  if (index >= 0) immediates.splice(index, 1)
}
