/**
 * Reads the payload a Titanium developer writes and makes of it what Apple's push service takes.
 * Pure and without Node: the page runs this same file to tell validity before sending.
 *
 * @see https://developer.apple.com/documentation/usernotifications/generating-a-remote-notification
 * @see https://developer.apple.com/documentation/usernotifications/pushing-background-updates-to-your-app
 */

/** Apple's limit for a notification's JSON, in bytes of UTF-8 (VoIP pushes, which we do not send, may have 5120). */
export const MAX_PAYLOAD_BYTES = 4096

export interface Notification {
  /** The JSON sent to Apple, at most {@link MAX_PAYLOAD_BYTES}. */
  body: string
  bytes: number
  pushType: 'alert' | 'background'
  /** 10 at once, 5 when power allows. Apple calls 10 an error for a background push. */
  priority: 5 | 10
  /** What is allowed but probably not meant, one sentence each. */
  warnings: string[]
}

/** A payload that cannot be sent; the message says which key, and how to mend it. */
export class PayloadError extends Error {
  override name = 'PayloadError'
}

type Json = Record<string, unknown>

/**
 * @param payload JSON text, an object, or (as ACS had it) plain text that becomes the alert.
 * Either ACS's flat keys (`alert`, `badge`, `content-available`, …; others are the app's own), or Apple's form with `aps`.
 * @throws {PayloadError}
 */
export function translatePayload(payload: unknown): Notification {
  const source = asObject(payload)
  const warnings: string[] = []
  const { aps, own } = 'aps' in source ? readApple(source) : readAcs(source, warnings)
  const visible = 'alert' in aps || 'badge' in aps || 'sound' in aps
  if (!visible && aps['content-available'] !== 1) {
    throw new PayloadError(
      'Nothing to do: give "content-available": 1 to wake the app, or an "alert" to show.',
    )
  }
  if ('aps' in own) throw new PayloadError('"custom" must not contain "aps".')
  if ('handlerId' in own) {
    throw new PayloadError(
      '"handlerId" is set by Titanium on the phone; under that name the app would lose its handler.',
    )
  }
  const body = JSON.stringify({ aps, ...own })
  const bytes = new TextEncoder().encode(body).length
  if (bytes > MAX_PAYLOAD_BYTES) {
    throw new PayloadError(
      `${bytes} bytes; Apple takes ${MAX_PAYLOAD_BYTES}. Send a URL instead of the data.`,
    )
  }
  return visible
    ? { body, bytes, pushType: 'alert', priority: 10, warnings }
    : { body, bytes, pushType: 'background', priority: 5, warnings }
}

function asObject(payload: unknown): Json {
  let value = payload
  if (typeof payload === 'string') {
    const text = payload.trim()
    if (!text.startsWith('{')) return { alert: text }
    try {
      value = JSON.parse(text)
    } catch (error) {
      throw new PayloadError(`Not JSON: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (!isObject(value)) throw new PayloadError('The payload must be a JSON object.')
  return value
}

const flatKeys = ['alert', 'title', 'badge', 'sound', 'category', 'content-available']

function readApple({ aps, ...own }: Json) {
  if (!isObject(aps)) throw new PayloadError('"aps" must be an object.')
  const astray = flatKeys.find((key) => key in own && key !== 'title' && key !== 'category')
  if (astray) throw new PayloadError(`"${astray}" stands beside "aps": move it inside, or leave "aps" away.`)
  return { aps: checkAps({ ...aps }), own }
}

function readAcs(source: Json, warnings: string[]) {
  const { alert, title, badge, sound, category, icon, vibrate, custom, ...rest } = source
  const { 'content-available': contentAvailable, ...own } = rest
  if (icon !== undefined || vibrate !== undefined) {
    warnings.push('"icon" and "vibrate" are Android\'s and are left out.')
  }
  if (custom !== undefined && !isObject(custom)) throw new PayloadError('"custom" must be an object.')
  const aps = {
    alert: withTitle(alert, title),
    badge,
    sound,
    category,
    'content-available': contentAvailable,
  }
  return { aps: checkAps(aps), own: { ...own, ...custom } }
}

function withTitle(alert: unknown, title: unknown) {
  if (title === undefined || title === null || title === '') return alert
  if (isObject(alert)) return { title, ...alert }
  return alert === undefined || alert === null || alert === '' ? { title } : { title, body: alert }
}

/** Drops what says nothing (`alert: ""`), and makes `content-available` the number that iOS insists on. */
function checkAps(aps: Json): Json {
  const { alert, badge, sound, 'content-available': contentAvailable, ...others } = aps
  const checked: Json = {}
  if (alert !== undefined && alert !== null && alert !== '') {
    if (typeof alert !== 'string' && !isObject(alert))
      throw new PayloadError('"alert" must be text or an object.')
    checked.alert = alert
  }
  if (badge !== undefined && badge !== null) {
    if (typeof badge !== 'number' || !Number.isInteger(badge) || badge < 0) {
      throw new PayloadError('"badge" must be a whole number from 0; nobody counts "+1" here.')
    }
    checked.badge = badge
  }
  if (sound !== undefined && sound !== null && sound !== '') {
    if (typeof sound !== 'string' && !isObject(sound))
      throw new PayloadError('"sound" must be a file name or an object.')
    checked.sound = sound
  }
  if (isOneOf(contentAvailable, [1, '1', true])) checked['content-available'] = 1
  else if (contentAvailable !== undefined && !isOneOf(contentAvailable, [0, '0', false, null])) {
    throw new PayloadError('"content-available" must be 1.')
  }
  const said = Object.entries(others).filter(([, value]) => value !== undefined)
  return { ...checked, ...Object.fromEntries(said) }
}

const isOneOf = (value: unknown, allowed: unknown[]) => allowed.includes(value)

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
