import { hasFields, type Phrase, parseJson, phrase, say } from '/downloads/index'

/**
 * The push and user calls of the `ti.cloud` module, which no SDK has had since 11.0, for any server that speaks its
 * protocol, as `plugins/ti.dashboard` does. The server and the app's key are the properties `acs-base-url` and
 * `acs-api-key` of tiapp.xml, or the same with `-development`, `-test` or `-production` behind.
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
  /** What the server said, or `why` in words. */
  readonly message: string
  /** For the user. */
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
  /** Of the user who is logged in; the app that keeps it over its launches sets it again. */
  sessionId: undefined as string | undefined,
  PushNotifications: {
    /** Needs a user who is logged in: `channel`, `device_token`, `type: 'ios'`. */
    subscribe: method('POST', 'push_notification/subscribe'),
    /** `channel`, `device_token`, `type: 'ios'`. */
    subscribeToken: method('POST', 'push_notification/subscribe_token'),
    /** Needs a user who is logged in: `device_token`, and `channel` unless all are meant. */
    unsubscribe: method('DELETE', 'push_notification/unsubscribe'),
    /** `device_token`, and `channel` unless all are meant. */
    unsubscribeToken: method('DELETE', 'push_notification/unsubscribe_token'),
  },
  Users: {
    /** `username` or `email`, `password`, `password_confirmation`. */
    create: method('POST', 'users/create'),
    /** `login`, `password`. */
    login: method('POST', 'users/login'),
    /** With a `device_token`, what the user subscribed on that device ends too. */
    logout: method('GET', 'users/logout'),
  },
}

export default Cloud

/** A call takes its parameters, if any, and a callback. */
function method(verb: Verb, path: string) {
  return (parameters: CloudParameters, callback: CloudCallback): void => {
    const [key, base] = [setting('acs-api-key'), setting('acs-base-url')]
    if (key === '' || base === '') {
      const missing = key === '' ? 'acs-api-key' : 'acs-base-url'
      callback(failure(409, phrase('cloud_no_property', missing)))
      return
    }
    const url = `${base}/v1/${path}.json`
    const inBody = verb === 'POST'
    const client = Ti.Network.createHTTPClient({
      timeout: TIMEOUT_MS,
      onload: () => callback(parse(client.responseText, client.status)),
      onerror: ({ error = '', code = client.status }) =>
        callback(failure(code, phrase('cloud_silent', url, error))),
    })
    // The true status comes in the envelope, so that every client gets to read it.
    const query = { key, suppress_response_codes: 'true', _session_id: Cloud.sessionId }
    client.open(verb, `${url}?${encode(inBody ? query : { ...query, ...parameters })}`)
    if (inBody) client.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded')
    client.send(inBody ? encode(parameters) : undefined)
  }
}

/** Empty where tiapp.xml has none; `undefined` was none to ti.cloud either. */
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
