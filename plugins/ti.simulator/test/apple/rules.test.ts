import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal, reasons, validatePush } from '../../src/apple/apns.ts'
import { setUp, silent, tokenFor, topic } from './provider.ts'

const background = { 'apns-topic': topic, 'apns-push-type': 'background', 'apns-priority': '5' }

test('a push is read without being sent anywhere', () => {
  const push = validatePush(background, JSON.stringify(silent))
  assert.match(push.apnsId, /^[0-9a-f-]{36}$/)
  assert.deepEqual(push, {
    apnsId: push.apnsId,
    payload: silent,
    pushType: 'background',
    priority: 5,
    topic,
  })
})

test('a push without type and priority is an alert of priority 10', () => {
  const { pushType, priority } = validatePush({ 'apns-topic': topic }, '{}')
  assert.deepEqual([pushType, priority], ['alert', 10])
})

test('a refusal says what is wrong and how to mend it', () => {
  assert.throws(
    () => validatePush({ ...background, 'apns-priority': '10' }, '{}'),
    /^Refusal: 400 BadPriority: give a background push apns-priority 5/,
  )
})

const headers = fc.dictionary(
  fc.constantFrom(
    'apns-id',
    'apns-topic',
    'apns-push-type',
    'apns-priority',
    'apns-expiration',
    'apns-collapse-id',
  ),
  fc.oneof(
    fc.constantFrom(topic, 'alert', 'background', '5', '10', '0', ''),
    fc.stringMatching(/^[!-~]{0,80}$/),
  ),
)
const body = fc.oneof(fc.json(), fc.string(), fc.uint8Array({ maxLength: 6000 }))

test('whatever the headers and the body, a push is read or refused for a documented reason', () => {
  fc.assert(
    fc.property(headers, body, (someHeaders, someBody) => {
      try {
        validatePush(someHeaders, someBody)
      } catch (error) {
        assert.ok(error instanceof Refusal)
        assert.equal(error.status, reasons[error.reason])
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever a provider sends, the service answers a documented status and reason', async (t) => {
  const at = await setUp(t)
  const authorization = fc.constantFrom(
    at.headers.authorization,
    `bearer ${tokenFor(at.key, 0)}`,
    'bearer x',
    'bearer a.b.c',
    '',
  )
  const path = fc.oneof(
    fc.constantFrom(`/3/device/${at.token}`, '/3/device/', '/'),
    fc.webPath().map((some) => some || '/'),
  )
  const method = fc.constantFrom('POST', 'POST', 'GET', 'PUT', 'DELETE', 'OPTIONS')
  await fc.assert(
    fc.asyncProperty(
      method,
      path,
      authorization,
      headers,
      body,
      async (method, path, authorization, some, body) => {
        const answer = await at.connection.send({
          method,
          path,
          headers: { authorization, ...some },
          body: typeof body === 'string' ? body : Buffer.from(body),
        })
        const known = Object.entries(reasons).some(
          ([reason, status]) => reason === answer.reason && status === answer.status,
        )
        assert.ok(known || answer.status === 200, JSON.stringify(answer))
        assert.notEqual(answer.status, 500)
      },
    ),
    { numRuns: 150 },
  )
})
