import { hasFields, type Phrase, parseJson, phrase, say } from '/downloads/index'

/**
 * The push and user calls of the `ti.cloud` module. The SDK has had no such module since 11.0. This one works with any server
 * that speaks its protocol, such as `plugins/ti.dashboard`. The properties `acs-base-url` and `acs-api-key` of tiapp.xml name
 * the server and the key of the app. Each may end in `-development`, `-test` or `-production`, for that deploy type alone.
 */

export interface CloudMeta {
  readonly code: number
  readonly status: 'ok' | 'fail'
  readonly message?: string
  readonly session_id?: string
}

export interface Refused {
  readonly success: false
  readonly error: true
  readonly code: number
  /** The message of the server; where it sent none, `why` in words. */
  readonly message: string
  /** The reason, for the user. */
  readonly why: Phrase
}

export type CloudAnswer =
  | {
      readonly success: true
      readonly error: false
      readonly meta: CloudMeta
      readonly [field: string]: unknown
    }
  | Refused

export type CloudCallback = (answer: CloudAnswer) => void
export type CloudParameters = Readonly<Record<string, string | undefined>>
type Verb = 'GET' | 'POST' | 'DELETE'

const TIMEOUT_MS = 15_000

const Cloud = {
  /** The session of the user who is logged in. An app that keeps it over launches sets it again. */
  sessionId: undefined as string | undefined,
  PushNotifications: {
    /** Takes `channel`, `device_token` and `type: 'ios'`. A user has to be logged in. */
    subscribe: method('POST', 'push_notification/subscribe'),
    /** Takes `channel`, `device_token` and `type: 'ios'`. */
    subscribeToken: method('POST', 'push_notification/subscribe_token'),
    /** Takes `device_token` and `channel`; without a channel it ends all. A user has to be logged in. */
    unsubscribe: method('DELETE', 'push_notification/unsubscribe'),
    /** Takes `device_token` and `channel`; without a channel it ends all. */
    unsubscribeToken: method('DELETE', 'push_notification/unsubscribe_token'),
  },
  Users: {
    /** Takes `username` or `email`, `password` and `password_confirmation`. */
    create: method('POST', 'users/create'),
    /** Takes `login` and `password`. */
    login: method('POST', 'users/login'),
    /** With a `device_token`, the user's subscriptions on that device end too. */
    logout: method('GET', 'users/logout'),
  },
}

export default Cloud

/** A call takes its parameters, if any, and a callback, which is called once whatever happens. */
function method(verb: Verb, path: string) {
  return (parameters: CloudParameters, callback: CloudCallback): void => {
    const [key, base] = [setting('acs-api-key'), setting('acs-base-url')]
    if (key === '' || base === '') {
      const missing = key === '' ? 'acs-api-key' : 'acs-base-url'
      callback(failure(409, phrase('cloud_no_property', missing)))
      return
    }
    const url = `${base}/v1/${path}.json`
    const failed = (code: number, why: string) => callback(failure(code, phrase('cloud_silent', url, why)))
    try {
      send(verb, url, key, parameters, callback, failed)
    } catch (error) {
      failed(0, String(error))
    }
  }
}

function send(
  verb: Verb,
  url: string,
  key: string,
  parameters: CloudParameters,
  callback: CloudCallback,
  failed: (code: number, why: string) => void,
): void {
  const inBody = verb === 'POST'
  const client = Ti.Network.createHTTPClient({
    timeout: TIMEOUT_MS,
    onload: () => callback(parse(client.responseText, client.status)),
    onerror: ({ error = '', code = client.status }) => failed(code, error),
  })
  // iOS would send the cookie of an older session too, also after a log-out that the server has not heard of.
  client.clearCookies(url)
  // The true status comes in the envelope, so that every client gets to read it.
  const query = { key, suppress_response_codes: 'true', _session_id: Cloud.sessionId }
  client.open(verb, `${url}?${encode(inBody ? query : { ...query, ...parameters })}`)
  if (inBody) client.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded')
  client.send(inBody ? encode(parameters) : undefined)
}

/** A property of tiapp.xml; empty where there is none, or the word `undefined`, which ti.cloud took for none. */
function setting(name: string): string {
  const value =
    Ti.App.Properties.getString(`${name}-${Ti.App.deployType}`, '') || Ti.App.Properties.getString(name, '')
  return value === 'undefined' ? '' : value
}

function encode(parameters: CloudParameters): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) =>
      value === undefined ? [] : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    )
    .join('&')
}

function parse(body: string, status: number): CloudAnswer {
  const envelope = parseJson(body)
  if (!isEnvelope(envelope)) return failure(status, phrase('cloud_unreadable'))
  const { meta, response } = envelope
  Cloud.sessionId = meta.session_id ?? Cloud.sessionId
  const { code, message = '' } = meta
  if (meta.status !== 'ok') return failure(code, phrase('cloud_refused', message), message)
  return { ...response, success: true, error: false, meta }
}

const META = { code: 'number', status: ['ok', 'fail'], message: 'string?', session_id: 'string?' } as const

interface Envelope {
  readonly meta: CloudMeta
  readonly response?: object
}

function isEnvelope(value: unknown): value is Envelope {
  return hasFields(value, { meta: 'object' }) && hasFields(value.meta, META)
}

function failure(code: number, why: Phrase, message = say(why)): CloudAnswer {
  return { success: false, error: true, code, message, why }
}
