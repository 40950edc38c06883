/** An answer that undici cannot be given: it was cut off, or it is no HTTP. */
export class AnswerError extends Error {
  readonly code: 'ERR_ANSWER_CUT' | 'ERR_NO_HTTP'

  constructor(code: AnswerError['code'], message: string) {
    super(message)
    this.code = code
  }
}

export interface Head {
  readonly status: number
  readonly chunked: boolean
  /** Bytes of the body, where the head says so. */
  readonly length: number | undefined
  /** The head as the standard has it, with the empty line. */
  readonly text: string
}

/** Servers of radio stations say ICY. */
const STATUS_LINE = /^(?:HTTP\/\d+(?:\.\d+)?|ICY)[ \t]+(\d{3})(?:[ \t]+(.*))?$/i
/** RFC 9110: the characters of a header's name. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const CONTROLS = /[^\t\x20-\x7e\x80-\xff]/g
const LENGTH = /^\d{1,15}$/
const CONTINUES = /^[ \t]/

/** Lines that go on are joined, and what is no header is left out. */
function headers(lines: readonly string[]): [string, string][] {
  const joined: string[] = []
  for (const line of lines)
    if (CONTINUES.test(line) && joined.length > 0) joined.push(`${joined.pop()} ${line.trim()}`)
    else joined.push(line)
  return joined.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim()
    return colon > 0 && NAME.test(name)
      ? [
          [
            name,
            line
              .slice(colon + 1)
              .replace(CONTROLS, '')
              .trim(),
          ],
        ]
      : []
  })
}

/** A length that is no number is none; two that differ leave open where the body ends. */
function lengthOf(fields: readonly (readonly [string, string])[]): number | undefined {
  const lengths = fields
    .filter(([name]) => name.toLowerCase() === 'content-length')
    .flatMap(([, value]) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => LENGTH.test(value))
  if (new Set(lengths.map(Number)).size > 1)
    throw new AnswerError('ERR_NO_HTTP', `The answer has several lengths: ${lengths.join(', ')}`)
  return lengths[0] === undefined ? undefined : Number(lengths[0])
}

/**
 * Reads the head of an answer as tolerantly as CFNetwork, and writes it as strictly as llhttp wants it.
 * @throws {AnswerError} for what is no HTTP, an upgrade that was not asked for, and lengths that differ.
 */
export function mendedHead(text: string): Head {
  const [first = '', ...lines] = text.split(/\r?\n/)
  const [, status, reason = ''] = STATUS_LINE.exec(first.trim()) ?? []
  if (status === undefined || status === '101')
    throw new AnswerError('ERR_NO_HTTP', `"${first.slice(0, 40)}" is no answer to an HTTP request`)
  const fields = headers(lines)
  const chunked = fields.some(
    ([name, value]) => name.toLowerCase() === 'transfer-encoding' && /\bchunked$/i.test(value),
  )
  const length = chunked ? undefined : lengthOf(fields)
  const kept = fields.filter(([name]) => !/^(content-length|transfer-encoding)$/i.test(name))
  if (chunked) kept.push(['Transfer-Encoding', 'chunked'])
  if (length !== undefined) kept.push(['Content-Length', String(length)])
  const head = kept.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return {
    status: Number(status),
    chunked,
    length,
    text: `HTTP/1.1 ${status} ${reason.replace(CONTROLS, '')}\r\n${head}\r\n`,
  }
}
