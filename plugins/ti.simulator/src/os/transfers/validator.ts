import type { AnswerHeaders } from '../network/answerHeaders.ts'

const STRONG_TAG = /^"[^"]*"$/
const RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/i
/** A file that changed twice within this time may have one date for two contents, in ms. */
const LEAST_AGE = 1_000

/**
 * What names the very bytes of the file on the server: a strong ETag, or, where there is none at all, a date that is surely
 * older than the answer. Only such a validator goes into If-Range.
 * https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5
 */
export function strongValidator(headers: AnswerHeaders): string | undefined {
  const tag = headers.get('etag')
  if (tag !== undefined) return STRONG_TAG.test(tag) ? tag : undefined
  const modified = headers.get('last-modified')
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(modified ?? '')
  return age >= LEAST_AGE ? modified : undefined
}

/**
 * The length of the whole file, where the answer is the rest of it from the byte `from` on, and of the same file as before;
 * undefined for every other answer. A server that was asked with a date need not repeat it:
 * https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7
 */
export function lengthOfResumed(headers: AnswerHeaders, from: number, validator: string): number | undefined {
  const [, first, last, length] = (RANGE.exec(headers.get('content-range') ?? '') ?? []).map(Number)
  if (first !== from || last === undefined || length === undefined) return undefined
  if (last < first || last >= length) return undefined
  const given = STRONG_TAG.test(validator) ? headers.get('etag') : (headers.get('last-modified') ?? validator)
  return given === validator ? length : undefined
}
