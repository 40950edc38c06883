import { AcsError } from './envelope.ts'

const MAX_PARAMETERS = 50
const MAX_CHANNELS = 20
const MAX_CHANNEL_LENGTH = 128

/** The parameters of one call, from query and body alike, as ACS's clients send them. Every getter throws {@link AcsError}. */
export class Parameters {
  readonly #values: ReadonlyMap<string, string>

  private constructor(values: Map<string, string>) {
    this.#values = values
  }

  /** @param body a parsed form or JSON object; its values win over the query's. */
  static from(query: unknown, body: unknown): Parameters {
    const values = new Map<string, string>()
    for (const source of [query, body]) {
      if (source === undefined || source === null) continue
      if (typeof source !== 'object' || Array.isArray(source))
        throw new AcsError(400, 'The body must be a JSON object.')
      for (const [name, value] of Object.entries(source)) {
        const text = asText(name, value, source === query)
        if (text !== undefined) values.set(name, text)
      }
    }
    if (values.size > MAX_PARAMETERS) throw new AcsError(400, `More than ${MAX_PARAMETERS} parameters.`)
    return new Parameters(values)
  }

  /** An empty parameter counts as none. */
  text(name: string, maxLength = 1000): string | undefined {
    const value = this.#values.get(name)
    if (value === undefined || value === '') return undefined
    if (value.length > maxLength) throw new AcsError(400, `${name} may have ${maxLength} characters.`)
    return value
  }

  needText(name: string, maxLength?: number): string {
    return need(name, this.text(name, maxLength))
  }

  /** A comma list or a JSON array of texts, each once; an empty one counts as none. */
  list(name: string, maxItems: number, maxLength = 100_000): string[] | undefined {
    const text = this.text(name, maxLength)
    if (text === undefined) return undefined
    const items = [
      ...new Set(text.startsWith('[') ? parseArray(name, text) : text.split(',').map((item) => item.trim())),
    ]
    if (items.length > maxItems) throw new AcsError(400, `${name} may name ${maxItems}.`)
    return items.length === 0 ? undefined : items
  }

  channels(): string[] | undefined {
    return this.list('channel', MAX_CHANNELS)?.map(checkChannel)
  }

  needChannels(): string[] {
    return need('channel', this.channels())
  }

  deviceToken(): string | undefined {
    const token = this.text('device_token')
    return token === undefined ? undefined : checkToken(token)
  }

  needDeviceToken(): string {
    return need('device_token', this.deviceToken())
  }

  /** `page` and `per_page`, or `limit` and `skip`. */
  paging(): { limit: number; offset: number; page: number } {
    const limit = this.number('limit', 1, 1000) ?? this.number('per_page', 1, 1000) ?? 10
    const page = this.number('page', 1, 1_000_000) ?? 1
    return { limit, page, offset: this.number('skip', 0, 1_000_000_000) ?? (page - 1) * limit }
  }

  number(name: string, min: number, max: number): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = Number(text)
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new AcsError(400, `${name} must be a whole number from ${min} to ${max}.`)
    }
    return value
  }

  /** A JSON object, as `options`. */
  object(name: string): Record<string, unknown> {
    const text = this.text(name, 10_000)
    if (text === undefined) return {}
    const value = parseJson(name, text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new AcsError(400, `${name} must be a JSON object.`)
    }
    return { ...value }
  }
}

/** Apple does not promise a token's length; what is no hexadecimal is no token. */
export function checkToken(token: string): string {
  if (!/^(?:[0-9a-f]{2}){8,200}$/i.test(token))
    throw new AcsError(400, 'device_token must be hexadecimal, as iOS gives it.')
  return token.toLowerCase()
}

function checkChannel(name: string): string {
  if (
    name.length < 1 ||
    name.length > MAX_CHANNEL_LENGTH ||
    name.startsWith('#') ||
    /[\p{Cc},]/u.test(name)
  ) {
    throw new AcsError(
      400,
      `channel must be 1 to ${MAX_CHANNEL_LENGTH} characters, without a comma or a leading #.`,
    )
  }
  return name
}

function need<T>(name: string, value: T | undefined): T {
  if (value === undefined) throw new AcsError(400, `${name} is missing.`)
  return value
}

/** Clients send booleans as 1 and 0, objects as JSON, and leave out null; a JSON body is brought to the same. */
function asText(name: string, value: unknown, fromQuery: boolean): string | undefined {
  if (Array.isArray(value) && fromQuery) throw new AcsError(400, `${name} is given more than once.`)
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value ? '1' : '0'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function parseArray(name: string, text: string): string[] {
  const value = parseJson(name, text)
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new AcsError(400, `${name} must be a comma list, or a JSON array of texts.`)
  }
  return value
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AcsError(400, `${name} is not JSON.`)
  }
}
