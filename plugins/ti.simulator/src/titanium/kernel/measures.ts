import { performance } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import type { Measures } from '../../wire/messages.ts'

/** Callbacks between two looks at the heap, which take longer than many a callback. */
const LOOK_EVERY = 8

let depth = 0
let figures = none()

function none() {
  const listeners: { [event: string]: { calls: number; jsMs: number } } = {}
  return { propertySets: 0, callbacks: 0, jsMs: 0, listeners, peakHeapBytes: 0 }
}

export function propertySet(): void {
  figures.propertySets += 1
}

/** Runs a callback of the app, be it a listener of an event, and counts its time; that of a callback within it is its own. */
export function timed(work: () => void, event?: string): void {
  const start = performance.now()
  depth += 1
  try {
    work()
  } finally {
    depth -= 1
    if (depth === 0) count(performance.now() - start, event)
  }
}

function count(ms: number, event: string | undefined): void {
  figures.jsMs += ms
  if (event !== undefined) {
    const { calls, jsMs } = figures.listeners[event] ?? { calls: 0, jsMs: 0 }
    figures.listeners[event] = { calls: calls + 1, jsMs: jsMs + ms }
  }
  if (figures.callbacks % LOOK_EVERY === 0) lookAtHeap()
  figures.callbacks += 1
}

function lookAtHeap(): void {
  const { used_heap_size, external_memory } = getHeapStatistics()
  figures.peakHeapBytes = Math.max(figures.peakHeapBytes, used_heap_size + external_memory)
}

/** What was counted since the last call. */
export function takeMeasures(): Measures {
  lookAtHeap()
  const taken = figures
  figures = none()
  return taken
}
