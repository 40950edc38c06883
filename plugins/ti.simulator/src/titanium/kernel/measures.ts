import { performance } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import type { Measures } from '../../wire/messages.ts'

/** Callbacks between two looks at the heap, which take longer than many a callback. */
const LOOK_EVERY = 8

let depth = 0
let figures = { propertySets: 0, callbacks: 0, jsMs: 0, peakHeapBytes: 0 }

export function propertySet(): void {
  figures.propertySets += 1
}

/** Runs a callback of the app, and counts its time; that of a callback within it is its own. */
export function timed(work: () => void): void {
  const start = performance.now()
  depth += 1
  try {
    work()
  } finally {
    depth -= 1
    if (depth === 0) count(performance.now() - start)
  }
}

function count(ms: number): void {
  figures.jsMs += ms
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
  figures = { propertySets: 0, callbacks: 0, jsMs: 0, peakHeapBytes: 0 }
  return taken
}
