/** What a request may ask to go wrong, or slowly, in the query of its address. */
export interface Trouble {
  /** KB (1024 bytes) a second. */
  readonly rate?: number
  /** No Content-Length: the body is chunked, and ranges are not served. */
  readonly lengthless: boolean
  /** An error status, with an HTML page for a body. */
  readonly status?: number
  /** An HTML page with status 200: `html` says that it is one, `disguised` says that it is the picture. */
  readonly page?: 'html' | 'disguised'
  /** `cut`: the connection breaks after `bytes` of the body; `file`: the file itself ends there. */
  readonly truncate?: { readonly how: 'cut' | 'file'; readonly bytes?: number }
}

export const fastest = 1_000_000

/** For people: each option, with an example. */
export const options: readonly { example: string; meaning: string }[] = [
  { example: 'rate=100', meaning: `at most so many KB a second, 1 to ${fastest}` },
  { example: 'length=none', meaning: 'without Content-Length and without ranges' },
  { example: 'status=404', meaning: 'an error, 400 to 599, with an HTML page for a body' },
  { example: 'type=html', meaning: 'an HTML page and status 200, as a captive portal answers' },
  { example: 'type=disguised', meaning: 'an HTML page that claims to be the picture' },
  { example: 'truncate=cut&bytes=50000', meaning: 'the connection breaks after so many bytes, default half' },
  {
    example: 'truncate=file&bytes=50000',
    meaning: 'a whole answer with a file that ends there, default half',
  },
]

/** A query that asks for nothing the server has; its message is the body of a 400. */
export class BadQuery extends Error {}

/**
 * Reads the query of a picture's address.
 * @throws {BadQuery} for an unknown name, a value out of range, or options that exclude each other
 */
export function readTrouble(query: Readonly<Record<string, unknown>>): Trouble {
  const known = ['rate', 'length', 'status', 'type', 'truncate', 'bytes']
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name))
      throw new BadQuery(`There is no option “${name.slice(0, 40)}”; there are ${known.join(', ')}.`)
    if (typeof value !== 'string') throw new BadQuery(`Give ${name} once.`)
  }
  const rate = whole(query, 'rate', 1, fastest)
  const status = whole(query, 'status', 400, 599)
  const bytes = whole(query, 'bytes', 1, 2 ** 31)
  const page = oneOf(query, 'type', ['html', 'disguised'])
  const how = oneOf(query, 'truncate', ['cut', 'file'])
  if (bytes !== undefined && !how) throw new BadQuery('bytes goes with truncate=cut or truncate=file.')
  if ([status, page, how].filter((trouble) => trouble !== undefined).length > 1) {
    throw new BadQuery('Ask for one of status, type and truncate.')
  }
  return {
    lengthless: oneOf(query, 'length', ['none']) !== undefined,
    ...(rate !== undefined && { rate }),
    ...(status !== undefined && { status }),
    ...(page && { page }),
    ...(how && { truncate: { how, ...(bytes !== undefined && { bytes }) } }),
  }
}

function whole(query: Readonly<Record<string, unknown>>, name: string, least: number, most: number) {
  const value = query[name]
  if (value === undefined) return undefined
  const number = /^\d{1,10}$/.test(String(value)) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new BadQuery(`Make ${name} a whole number from ${least} to ${most}.`)
}

function oneOf<Value extends string>(
  query: Readonly<Record<string, unknown>>,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const value = query[name]
  if (value === undefined) return undefined
  const found = values.find((known) => known === value)
  if (found) return found
  throw new BadQuery(`Make ${name} ${values.join(' or ')}.`)
}
