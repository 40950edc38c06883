import { assertArgumentType } from '../argument.ts'

export interface Options {
  readonly encoding?: string | null
  readonly flag?: string
  readonly recursive?: boolean
  readonly withFileTypes?: boolean
}

/** A text is the encoding; an object stands for itself, without the defaults. */
export function optionsOf(given: unknown, defaults: Options): Options {
  if (given === null || given === undefined || typeof given === 'function') return defaults
  if (typeof given === 'string') return { ...defaults, encoding: given }
  assertArgumentType(given, 'options', 'object')
  return Object(given)
}

export type Callback = (error?: unknown, ...results: unknown[]) => void

export function callbackIn(...candidates: unknown[]): Callback {
  const found = candidates.find((each) => each !== undefined)
  if (typeof found === 'function') return (...args) => found(...args)
  throw Object.assign(new TypeError(`Callback must be a function. Received ${found}`), {
    code: 'ERR_INVALID_CALLBACK',
  })
}
