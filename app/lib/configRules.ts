import type { Limits } from './downloads/core/ports.js'
import { type AddressRules, addressProblem } from './downloads/core/pushPayload.js'
import { brokenRules, isWhole, type Rule } from './downloads/core/rules.js'

/** The settings of `app/config.json`. */
export interface Config extends AddressRules, Limits {
  /** The picture that the button downloads: from an address that a push may name too. */
  readonly imageUrl: string
  /** The picture that a background fetch downloads: from an address that a push may name too. */
  readonly fetchUrl: string
  /** The push channel to subscribe to. */
  readonly channel: string
  /** `retryAfterMs`, as the file has it. */
  readonly retryAfterSeconds: readonly number[]
  /** Seconds between two background fetches, at least; 0 for as often as iOS allows. */
  readonly fetchIntervalSeconds: number
}

type Settings = Omit<Config, 'retryAfterMs'>

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

type Unchecked = { readonly [Name in keyof Settings]?: unknown }

const ADDRESS: Rule<Unchecked> = [
  isAddress,
  'an https address on one of allowedHosts, or on a local one an http address with allowLocalHttp',
]
const RULES: { readonly [Name in keyof Settings]: Rule<Unchecked> } = {
  imageUrl: ADDRESS,
  fetchUrl: ADDRESS,
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

/** @throws an Error that names every setting of `app/config.json` that is not as it should be, and how to mend it. */
export function parseConfig(settings: object): Config {
  checkSettings(settings)
  return { ...settings, retryAfterMs: settings.retryAfterSeconds.map((seconds) => seconds * 1000) }
}

function checkSettings(settings: Unchecked): asserts settings is Settings {
  const broken = brokenRules(settings, RULES).map((sentence) => `app/config.json: ${sentence}`)
  if (broken.length > 0) throw new Error(broken.join('\n'))
}

function isAddress(value: unknown, { allowedHosts, allowLocalHttp }: Unchecked): boolean {
  if (typeof value !== 'string') return false
  // Where the rules themselves are wrong, they are what has to be mended first.
  if (!isHosts(allowedHosts) || !isBoolean(allowLocalHttp)) return true
  return addressProblem(value, { allowedHosts, allowLocalHttp }) === undefined
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

function wholeNumber(least: number, most: number): Rule<object> {
  return [isWhole(least, most), `a whole number from ${least} to ${most}`]
}
