/** Runs some work. @returns what the work put off with `setTimeout`, still to be run. */
export function laterThan(work: () => void): (() => void)[] {
  const real = globalThis.setTimeout
  const later: (() => void)[] = []
  globalThis.setTimeout = Object.assign((run: () => void) => later.push(run), real)
  try {
    work()
  } finally {
    globalThis.setTimeout = real
  }
  return later
}
