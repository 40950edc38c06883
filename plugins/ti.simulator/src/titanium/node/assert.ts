import { AssertionError, fail } from './assert/AssertionError.ts'
import { deepEqual } from './assert/deepEqual.ts'
import { doesNotReject, doesNotThrow, rejects, throws } from './assert/exceptions.ts'

type Comparison = (actual: unknown, expected: unknown) => boolean
type Assertion = (actual: unknown, expected: unknown, message?: unknown) => void

const asserts =
  (operator: string, holds: Comparison): Assertion =>
  (actual, expected, message) => {
    if (!holds(actual, expected)) fail({ actual, expected, message, operator })
  }

function ok(...args: unknown[]): void {
  const [value, message] = args
  if (value) return
  if (message instanceof Error) throw message
  const generated =
    args.length === 0
      ? 'No value argument passed to `assert.ok()`'
      : 'The expression evaluated to a falsy value:\n\n'
  const error = new AssertionError({
    actual: value,
    expected: true,
    message: message ?? generated,
    operator: '==',
  })
  throw Object.assign(error, { generatedMessage: message === undefined || message === null })
}

// biome-ignore lint/suspicious/noDoubleEquals: the comparison that `assert.equal` is.
const loosely: Comparison = (actual, expected) => actual == expected

const methods = {
  AssertionError,
  ok,
  equal: asserts('equal', loosely),
  notEqual: asserts('notEqual', (actual, expected) => !loosely(actual, expected)),
  strictEqual: asserts('strictEqual', Object.is),
  notStrictEqual: asserts('notStrictEqual', (actual, expected) => !Object.is(actual, expected)),
  deepEqual: asserts('deepEqual', (actual, expected) => deepEqual(actual, expected, false)),
  notDeepEqual: asserts('notDeepEqual', (actual, expected) => !deepEqual(actual, expected, false)),
  deepStrictEqual: asserts('deepStrictEqual', (actual, expected) => deepEqual(actual, expected, true)),
  notDeepStrictEqual: asserts('notDeepStrictEqual', (actual, expected) => !deepEqual(actual, expected, true)),
  fail: (message: unknown = 'Failed') => fail({ message }),
  throws,
  rejects,
  doesNotThrow,
  doesNotReject,
  ifError(value: unknown) {
    if (value === null || value === undefined) return
    const message = `ifError got unwanted exception: ${value}`
    fail({ actual: value, expected: null, message, operator: 'ifError' })
  },
}

const strict = Object.assign((...args: unknown[]) => ok(...args), methods, {
  equal: methods.strictEqual,
  notEqual: methods.notStrictEqual,
  deepEqual: methods.deepStrictEqual,
  notDeepEqual: methods.notDeepStrictEqual,
})

/** `assert` of the SDK (common/Resources/ti.internal/extensions/node/assert.js). https://nodejs.org/api/assert.html */
export const assert = Object.assign((...args: unknown[]) => ok(...args), methods, {
  strict: Object.assign(strict, { strict }),
})
