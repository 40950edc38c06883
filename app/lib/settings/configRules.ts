/** The settings of `app/config.json`. */
export interface Config {
  /** The address of the picture that the button downloads. The rules for addresses in a push hold for it too. */
  readonly imageUrl: string
  /** The address of the picture that a background fetch downloads. The rules for addresses in a push hold for it too. */
  readonly fetchUrl: string
  /** The push channel to subscribe to. */
  readonly channel: string
  /** The hosts that pictures may come from, in lower case and without a port. */
  readonly allowedHosts: readonly string[]
  /** Whether an allowed host of the local network may be reached over http. */
  readonly allowLocalHttp: boolean
  /** The largest picture that is accepted, in bytes. */
  readonly maxBytes: number
  /** The number of pictures that are kept for each trigger. */
  readonly keepPictures: number
  /** The pauses before the second, third … try of a download, in seconds. There are as many further tries as pauses. */
  readonly retryAfterSeconds: readonly number[]
  /** `retryAfterSeconds` in milliseconds. */
  readonly retryAfterMs: readonly number[]
  /** The least time between two background fetches, in seconds; 0 means as often as iOS allows. */
  readonly fetchIntervalSeconds: number
}

type Settings = Omit<Config, 'retryAfterMs'>
type Unchecked = { readonly [Name in keyof Settings]?: unknown }
type Rule = readonly [isRight: (value: unknown, settings: Unchecked) => boolean, rule: string]

/**
 * The checks of `/downloads/index` that the rules use. They come as a parameter, because that file needs Titanium and the rules
 * are tested without it.
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

/** The limits of downloads while the settings are wrong. */
export const WIDEST = {
  maxBytes: MAX_BYTES_CEILING,
  keepPictures: MAX_PICTURES,
  retryAfterMs: [2_000, 8_000, 20_000],
}

/** @throws an Error that names every wrong setting of `app/config.json`, and what it has to be. */
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
      // An address can only be checked by rules that are right. If they are wrong, they are told instead of the address.
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
