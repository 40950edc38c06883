import { fail } from './AssertionError.ts'
import { deepEqual } from './deepEqual.ts'

const NOTHING = Symbol('nothing was thrown')

function thrownBy(action: unknown): unknown {
  if (typeof action !== 'function')
    throw new TypeError(`The "fn" argument must be of type Function. Received type ${typeof action}`)
  try {
    action()
  } catch (error) {
    return error
  }
  return NOTHING
}

const isThenable = (value: unknown): value is PromiseLike<unknown> => typeof Object(value).then === 'function'

function promiseOf(action: unknown): PromiseLike<unknown> {
  const promise: unknown = typeof action === 'function' ? action() : action
  if (isThenable(promise)) return promise
  if (typeof action === 'function')
    throw new TypeError(
      `Expected instanceof Promise to be returned from the "fn" function but got ${typeof promise}`,
    )
  throw new TypeError(`The "fn" argument must be of type Function or Promise. Received type ${typeof action}`)
}

async function rejectionOf(action: unknown): Promise<unknown> {
  const promise = promiseOf(action)
  try {
    await promise
  } catch (error) {
    return error
  }
  return NOTHING
}

/** An expected pattern, object, class, or function that looks for itself. */
function matches(actual: unknown, expected: unknown, message?: unknown): boolean {
  if (expected instanceof RegExp) return expected.test(String(actual))
  if (typeof expected === 'function') {
    if (expected.prototype !== undefined && actual instanceof expected) return true
    if (Object.prototype.isPrototypeOf.call(Error, expected)) return false
    return Boolean(expected.call({}, actual))
  }
  if (typeof expected !== 'object' || expected === null) return false
  const names = [...(expected instanceof Error ? ['name', 'message'] : []), ...Object.keys(expected)]
  const different = names.find((name) => !deepEqual(Object(actual)[name], Reflect.get(expected, name), true))
  if (different === undefined) return true
  fail({
    actual,
    expected,
    message: message ?? 'Expected values to be strictly deep-equal:\n\n',
    operator: 'throws',
  })
}

function mustHaveFailed(actual: unknown, expected: unknown, message: unknown, operator: string): void {
  if (actual === NOTHING) fail({ expected, message: 'Missing expected exception.', operator })
  if (expected && !matches(actual, expected, message)) throw actual
}

function mustNotHaveFailed(actual: unknown, expected: unknown, message: unknown): void {
  if (actual === NOTHING) return
  if (!expected || !matches(actual, expected)) throw actual
  const told = `Got unwanted exception${message ? `: ${message}` : '.'}`
  fail({ actual, expected, operator: 'doesNotThrow', message: told })
}

export function throws(action: unknown, error?: unknown, message?: unknown): void {
  mustHaveFailed(thrownBy(action), error, message, 'throws')
}

export async function rejects(action: unknown, error?: unknown, message?: unknown): Promise<void> {
  mustHaveFailed(await rejectionOf(action), error, message, 'rejects')
}

export function doesNotThrow(action: unknown, error?: unknown, message?: unknown): void {
  mustNotHaveFailed(thrownBy(action), error, message)
}

export async function doesNotReject(action: unknown, error?: unknown, message?: unknown): Promise<void> {
  mustNotHaveFailed(await rejectionOf(action), error, message)
}
