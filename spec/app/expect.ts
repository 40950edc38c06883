/** @throws an Error that shows both, unless they read the same as JSON. */
export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== should) throw new Error(`it is ${is}, and should be ${should}`)
}

/** @throws an Error that says `what`, unless `value` is true. */
export function yes(value: boolean, what: string): void {
  if (!value) throw new Error(what)
}
