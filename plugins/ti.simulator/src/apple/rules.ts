import { randomUUID } from 'node:crypto'
import type { Json, JsonObject } from '../wire/json.ts'
import type { Push } from './push.ts'
import { Refusal } from './refusal.ts'

// What APNs asks of a request, in the order in which it looks:
// https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const topicName = /^[\w.-]{1,255}$/
const pushTypes = new Set([
  'alert',
  'background',
  'complication',
  'controls',
  'fileprovider',
  'liveactivity',
  'location',
  'mdm',
  'pushtotalk',
  'voip',
  'widgets',
])
const priorities = { '1': 1, '5': 5, '10': 10 } as const
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The longest payload that any push type may have, in bytes (VoIP's; every other's is 4096). */
export const longestPayload = 5120

export type Headers = Readonly<Record<string, string | undefined>>
export type Envelope = Omit<Push, 'apnsId' | 'payload'>

/** The id that the answer carries: the provider's own when it is a UUID, else a new one. */
export function apnsIdOf(headers: Headers): string {
  const id = headers['apns-id']
  return id !== undefined && uuid.test(id) ? id : randomUUID()
}

/**
 * Reads the `apns-*` headers (lower-case names). `method` is the request's, as APNs looks at it between them.
 * @throws {Refusal} for the first rule broken.
 */
export function readHeaders(headers: Headers, method: string): Envelope {
  if (headers['apns-id'] !== undefined && !uuid.test(headers['apns-id'])) {
    throw new Refusal('BadMessageId', 'make apns-id a UUID (8-4-4-4-12 hexadecimal digits), or leave it out')
  }
  if (method !== 'POST') throw new Refusal('MethodNotAllowed', 'send a push with POST')
  const topic = readTopic(headers['apns-topic'])
  const collapseId = headers['apns-collapse-id']
  if (collapseId !== undefined && Buffer.byteLength(collapseId) > 64) {
    throw new Refusal('BadCollapseId', 'keep apns-collapse-id within 64 bytes')
  }
  const priority = readPriority(headers['apns-priority'])
  const expiration = readExpiration(headers['apns-expiration'])
  const pushType = headers['apns-push-type'] ?? 'alert'
  if (!pushTypes.has(pushType)) {
    throw new Refusal('InvalidPushType', `make apns-push-type one of ${[...pushTypes].join(', ')}`)
  }
  if (pushType === 'background' && priority === 10) {
    throw new Refusal(
      'BadPriority',
      'give a background push apns-priority 5 (10, also the default, is an error)',
    )
  }
  return {
    pushType,
    priority,
    topic,
    ...(collapseId !== undefined && { collapseId }),
    ...(expiration !== undefined && { expiration }),
  }
}

/**
 * Reads the body of a push.
 * @throws {Refusal} `PayloadTooLarge` over 4096 bytes (VoIP: 5120); `PayloadEmpty` for no bytes, and for bytes that
 * are no JSON object, for which Apple names no reason of its own.
 */
export function readPayload(body: Uint8Array, pushType: string): JsonObject {
  const limit = pushType === 'voip' ? longestPayload : 4096
  if (body.length > limit) throw new Refusal('PayloadTooLarge', `keep the payload within ${limit} bytes`)
  const payload = parse(body)
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) {
    throw new Refusal('PayloadEmpty', 'send a JSON object in UTF-8, such as {"aps":{"content-available":1}}')
  }
  return payload
}

/**
 * Checks a push by APNs' rules without sending it anywhere: what the service checks, less token and provider.
 * @param headers the `apns-*` headers, names in lower case; `apns-topic` is required
 * @throws {Refusal} for the first rule broken.
 */
export function validatePush(headers: Headers, body: Uint8Array | string): Push {
  const envelope = readHeaders(headers, 'POST')
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { ...envelope, apnsId: apnsIdOf(headers), payload: readPayload(bytes, envelope.pushType) }
}

function readTopic(topic: string | undefined): string {
  if (topic === undefined || topic === '') {
    throw new Refusal('MissingTopic', "set apns-topic to the app's bundle id")
  }
  if (!topicName.test(topic)) {
    throw new Refusal('BadTopic', "set apns-topic to the app's bundle id: letters, digits, dots and hyphens")
  }
  return topic
}

function readPriority(priority: string | undefined): 1 | 5 | 10 {
  if (priority === undefined) return 10
  if (priority === '1' || priority === '5' || priority === '10') return priorities[priority]
  throw new Refusal('BadPriority', 'make apns-priority 1, 5 or 10')
}

function readExpiration(expiration: string | undefined): number | undefined {
  if (expiration === undefined) return undefined
  if (/^\d{1,12}$/.test(expiration)) return Number(expiration)
  throw new Refusal('BadExpirationDate', 'make apns-expiration whole seconds since 1970, or 0')
}

function parse(body: Uint8Array): Json {
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    return null
  }
}
