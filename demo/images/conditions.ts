import type { IncomingHttpHeaders } from 'node:http'

/** What If-None-Match, If-Range and dates are compared with. */
export interface Version {
  readonly etag: string
  readonly lastModified: Date
}

export interface Range {
  readonly start: number
  /** One past the last byte. */
  readonly end: number
}

/** Whether the client's copy is still good: 304. @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
export function isUnchanged(headers: IncomingHttpHeaders, { etag, lastModified }: Version): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return seconds(lastModified) <= since / 1000
}

/**
 * The one range asked for; undefined for the whole, which also answers several ranges, a malformed header and a copy
 * that has changed since (If-Range). @see https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
export function rangeOf(
  headers: IncomingHttpHeaders,
  version: Version,
  length: number,
): Range | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '' || !mayContinue(headers, version))
    return undefined
  if (first === '') {
    const count = Math.min(Number(last), length)
    return count > 0 ? { start: length - count, end: length } : 'unsatisfiable'
  }
  const start = Number(first)
  const end = last === '' ? length : Math.min(Number(last) + 1, length)
  if (last !== '' && Number(last) < start) return undefined
  return start < length ? { start, end } : 'unsatisfiable'
}

function mayContinue(headers: IncomingHttpHeaders, { etag, lastModified }: Version): boolean {
  const condition = headers['if-range']
  if (typeof condition !== 'string') return true
  return condition === etag || Date.parse(condition) / 1000 === seconds(lastModified)
}

/** HTTP dates have no fractions. */
function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
