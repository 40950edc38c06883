/** The settings of `app/config.json`. */
export interface Config {
  /** The picture that the button downloads: from an address that a push may name too. */
  readonly imageUrl: string
  /** The picture that a background fetch downloads: from an address that a push may name too. */
  readonly fetchUrl: string
  /** The push channel to subscribe to. */
  readonly channel: string
  /** Hosts that pictures may come from, without port, in lower case. */
  readonly allowedHosts: readonly string[]
  /** Whether an allowed host of the local network may be asked without TLS. */
  readonly allowLocalHttp: boolean
  /** The largest picture that is taken, in bytes. */
  readonly maxBytes: number
  /** How many pictures of each trigger are kept. */
  readonly keepPictures: number
  /** How long to wait before each further try of a download, in seconds. */
  readonly retryAfterSeconds: readonly number[]
  /** `retryAfterSeconds` in milliseconds. */
  readonly retryAfterMs: readonly number[]
  /** Seconds between two background fetches, at least; 0 for as often as iOS allows. */
  readonly fetchIntervalSeconds: number
}

type Settings = Omit<Config, 'retryAfterMs'>
type Unchecked = { readonly [Name in keyof Settings]?: unknown }
type Rule = readonly [isRight: (value: unknown, settings: Unchecked) => boolean, rule: string]

/**
 * The checks of `/downloads/index` that the rules use. They are handed in, because that file needs a phone and the
 * rules are tested without one.
 */
export interface Checks {
  addressProblem(url: string, rules: Pick<Config, 'allowedHosts' | 'allowLocalHttp'>): string | undefined
  brokenRules(settings: Unchecked, rules: Readonly<Record<keyof Settings, Rule>>): string[]
  isWhole(least: number, most: number): (value: unknown) => boolean
}

const MAX_BYTES_CEILING = 100_000_000
const MAX_PICTURES = 50
const MAX_RETRIES = 10
const MAX_PAUSE = 3_600
const MAX_INTERVAL = 604_800

/** What a download is held to where the settings cannot be read. */
export const WIDEST = {
  maxBytes: MAX_BYTES_CEILING,
  keepPictures: MAX_PICTURES,
  retryAfterMs: [2_000, 8_000, 20_000],
}

/** @throws an Error that names every setting of `app/config.json` that is not as it should be, and how to mend it. */
export function parseConfig(settings: object, checks: Checks): Config {
  checkSettings(settings, checks)
  return { ...settings, retryAfterMs: settings.retryAfterSeconds.map((seconds) => seconds * 1000) }
}

function checkSettings(settings: Unchecked, checks: Checks): asserts settings is Settings {
  const broken = checks.brokenRules(settings, rules(checks)).map((sentence) => `app/config.json: ${sentence}`)
  if (broken.length > 0) throw new Error(broken.join('\n'))
}

function rules({ addressProblem, isWhole }: Checks): Readonly<Record<keyof Settings, Rule>> {
  const wholeNumber = (least: number, most: number): Rule => [
    isWhole(least, most),
    `a whole number from ${least} to ${most}`,
  ]
  const address: Rule = [
    (value, { allowedHosts, allowLocalHttp }) => {
      if (typeof value !== 'string') return false
      // An address cannot be judged by rules that are wrong: those have to be mended first.
      if (!isHosts(allowedHosts) || !isBoolean(allowLocalHttp)) return true
      return addressProblem(value, { allowedHosts, allowLocalHttp }) === undefined
    },
    'an https address on one of allowedHosts, or on a local one an http address with allowLocalHttp',
  ]
  return {
    imageUrl: address,
    fetchUrl: address,
    channel: [isChannel, 'a name without spaces, "#" and ","'],
    allowedHosts: [isHosts, 'a list of host names in lower case, without port'],
    allowLocalHttp: [isBoolean, 'true or false'],
    maxBytes: wholeNumber(1, MAX_BYTES_CEILING),
    keepPictures: wholeNumber(1, MAX_PICTURES),
    retryAfterSeconds: [
      (value) => Array.isArray(value) && value.length <= MAX_RETRIES && value.every(isWhole(1, MAX_PAUSE)),
      `a list of at most ${MAX_RETRIES} whole numbers from 1 to ${MAX_PAUSE}`,
    ],
    fetchIntervalSeconds: wholeNumber(0, MAX_INTERVAL),
  }
}

function isChannel(value: unknown): boolean {
  return typeof value === 'string' && /^[^#,\s][^,\s]*$/.test(value)
}

function isHosts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((host) => typeof host === 'string' && /^[a-z0-9.-]+$/.test(host))
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
