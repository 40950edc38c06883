import type { TestContext } from 'node:test'

const endings = new WeakMap<TestContext, (() => unknown)[]>()

/** Runs `end` when the test is over, the last one first: a server closes before its folder goes. */
export function atEnd(t: TestContext, end: () => unknown) {
  const known = endings.get(t)
  if (known) {
    known.push(end)
    return
  }
  const list = [end]
  endings.set(t, list)
  t.after(async () => {
    for (const next of list.reverse()) await next()
  })
}
