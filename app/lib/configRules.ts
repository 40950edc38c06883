export interface Config {
  /** The picture that the button downloads. */
  readonly imageUrl: string
  /** The picture that a background fetch downloads. */
  readonly fetchUrl: string
  /** The push channel to subscribe to. */
  readonly channel: string
  /** Hosts that a push may name, without port. */
  readonly allowedHosts: readonly string[]
  /** Whether an allowed host of the local network may be asked without TLS; for development only. */
  readonly allowLocalHttp: boolean
  /** The largest picture that is taken, in bytes. */
  readonly maxBytes: number
  /** How many pictures of each screen stay on the phone. */
  readonly keepPictures: number
  /** How often a download that failed for a reason that may pass is tried again by itself. */
  readonly retries: number
}

const MAX_BYTES_CEILING = 100_000_000
const MAX_PICTURES = 50
const MAX_RETRIES = 10

/** What a download is held to where the settings cannot be read. */
export const WIDEST = { maxBytes: MAX_BYTES_CEILING, keepPictures: MAX_PICTURES, retries: MAX_RETRIES }

/** @throws an Error that names the first setting of `app/config.json` that is not as it should be, and how to mend it. */
export function parseConfig(settings: object): Config {
  const values = new Map<string, unknown>(Object.entries(settings))
  const read = <Value>(
    name: keyof Config,
    isRight: (value: unknown) => value is Value,
    rule: string,
  ): Value => {
    const value = values.get(name)
    if (isRight(value)) return value
    throw new Error(`app/config.json: ${name} must be ${rule}; it is ${JSON.stringify(value)}.`)
  }
  return {
    imageUrl: read('imageUrl', isUrl, 'an http or https address'),
    fetchUrl: read('fetchUrl', isUrl, 'an http or https address'),
    channel: read('channel', isChannel, 'a name without spaces, "#" and ","'),
    allowedHosts: read('allowedHosts', isHosts, 'a list of host names in lower case, without port'),
    allowLocalHttp: read('allowLocalHttp', isBoolean, 'true or false'),
    maxBytes: read(
      'maxBytes',
      isWhole(1, MAX_BYTES_CEILING),
      `a whole number from 1 to ${MAX_BYTES_CEILING}`,
    ),
    keepPictures: read('keepPictures', isWhole(1, MAX_PICTURES), `a whole number from 1 to ${MAX_PICTURES}`),
    retries: read('retries', isWhole(0, MAX_RETRIES), `a whole number from 0 to ${MAX_RETRIES}`),
  }
}

function isUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/[^\s/?#]+/.test(value)
}

function isChannel(value: unknown): value is string {
  return typeof value === 'string' && /^[^#,\s][^,\s]*$/.test(value)
}

function isHosts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((host) => typeof host === 'string' && /^[a-z0-9.-]+$/.test(host))
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isWhole(least: number, most: number) {
  return (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
