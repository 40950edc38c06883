/** The part of node:assert/strict that the tests use. What it does not know it refuses rather than lets pass. */

export class AssertionError extends Error {
  override name = 'AssertionError'
}

const PLAIN = new Set<unknown>([Object.prototype, Array.prototype, null])

function show(value: unknown): string {
  if (typeof value === 'function') return `[function ${value.name}]`
  if (value instanceof Map || value instanceof Set) return JSON.stringify([...value])
  return JSON.stringify(value) ?? String(value)
}

function check(holds: boolean, message: string | undefined, otherwise: string): void {
  if (!holds) throw new AssertionError(message ?? otherwise)
}

function sameEntries(left: object, right: object): boolean {
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && same(Reflect.get(left, key), Reflect.get(right, key)))
  )
}

/** Strictly, deeply equal, as https://nodejs.org/api/assert.html#assertdeepstrictequalactual-expected-message says. */
function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false
  const prototype: unknown = Object.getPrototypeOf(left)
  if (prototype !== Object.getPrototypeOf(right)) return false
  if (!PLAIN.has(prototype) && !(left instanceof Uint8Array))
    throw new TypeError(`deepEqual compares plain objects, arrays and bytes, not ${show(left)}`)
  return sameEntries(left, right) && (!Array.isArray(left) || left.length === Reflect.get(right, 'length'))
}

export function ok(value: unknown, message?: string): void {
  check(Boolean(value), message, `${show(value)} does not hold`)
}

export function fail(message = 'failed'): never {
  throw new AssertionError(message)
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  check(Object.is(actual, expected), message, `${show(actual)} is not ${show(expected)}`)
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  check(!Object.is(actual, expected), message, `${show(actual)} is the same`)
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  check(same(actual, expected), message, `${show(actual)} is not ${show(expected)}`)
}

export function match(text: string, pattern: RegExp, message?: string): void {
  check(pattern.test(text), message, `${show(text)} does not match ${pattern}`)
}

export function doesNotThrow(run: () => void): void {
  run()
}

export function throws(run: () => void, pattern: RegExp): void {
  let thrown: unknown
  try {
    run()
  } catch (error) {
    thrown = error
  }
  match(String(thrown), pattern, thrown === undefined ? 'nothing was thrown' : undefined)
}
