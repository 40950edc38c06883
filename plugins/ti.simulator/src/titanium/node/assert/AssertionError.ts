/** What a failed comparison says first, by the name of the method. */
const MESSAGES: { readonly [operator: string]: string } = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  deepEqual: 'Expected values to be loosely deep-equal:',
  equal: 'Expected values to be loosely equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notEqual: 'Expected "actual" to be loosely unequal to:',
}

export interface Failure {
  readonly actual?: unknown
  readonly expected?: unknown
  readonly message?: unknown
  readonly operator?: string
}

/** https://nodejs.org/api/assert.html#class-assertassertionerror */
export class AssertionError extends Error {
  actual: unknown
  expected: unknown
  operator: string | undefined
  generatedMessage: boolean
  code = 'ERR_ASSERTION'

  constructor({ actual, expected, message, operator }: Failure) {
    super(message ? String(message) : `${MESSAGES[operator ?? '']}\n\n`)
    this.name = 'AssertionError [ERR_ASSERTION]'
    this.actual = actual
    this.expected = expected
    this.operator = operator
    this.generatedMessage = !message
  }
}

/** Throws the app's own error where it gave one in place of a message. */
export function fail(failure: Failure): never {
  throw failure.message instanceof Error ? failure.message : new AssertionError(failure)
}
