import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PayloadError, translatePayload } from 'ti.dashboard'
import { validatePush } from 'ti.simulator/apns'

const translated = (payload: unknown) => JSON.parse(translatePayload(payload).body)

test('the documented silent payload becomes Apple’s, without its empty alert', () => {
  const text = '{"alert": "", "content-available": 1, "download_url": "https://example.com/a.jpg"}'
  const { body, bytes, pushType, priority } = translatePayload(text)
  assert.equal(body, '{"aps":{"content-available":1},"download_url":"https://example.com/a.jpg"}')
  assert.deepEqual([bytes, pushType, priority], [body.length, 'background', 5])
})

test('what ACS took as keys of its own goes where Apple looks for it', () => {
  const payload = {
    title: 'T',
    alert: 'A',
    badge: 2,
    sound: 'default',
    category: 'C',
    custom: { a: 1 },
    b: [2],
  }
  assert.deepEqual(translated(payload), {
    aps: { alert: { title: 'T', body: 'A' }, badge: 2, sound: 'default', category: 'C' },
    ...{ b: [2], a: 1 },
  })
  assert.deepEqual(translated('Plain words are an alert'), { aps: { alert: 'Plain words are an alert' } })
  assert.deepEqual(translated({ 'content-available': true }).aps, { 'content-available': 1 })
})

test('Apple’s own form is taken as it is', () => {
  const payload = {
    aps: { alert: { 'loc-key': 'K' }, 'thread-id': 't', 'mutable-content': 1 },
    own: { deep: null },
  }
  assert.deepEqual(translated(payload), payload)
})

test('an alert with content-available is shown and wakes the app', () => {
  const { body, pushType, priority } = translatePayload({ alert: 'A', 'content-available': 1 })
  assert.deepEqual(JSON.parse(body).aps, { alert: 'A', 'content-available': 1 })
  assert.deepEqual([pushType, priority], ['alert', 10])
})

for (const [what, payload, message] of [
  ['nothing to do', { alert: '' }, /Nothing to do/],
  ['broken JSON', '{"alert": ', /Not JSON/],
  ['an array', [1], /must be a JSON object/],
  ['a badge to be counted up', { badge: '+1' }, /"badge"/],
  ['content-available beside aps', { aps: { alert: 'A' }, 'content-available': 1 }, /beside "aps"/],
  ['a second aps in custom', { alert: 'A', custom: { aps: {} } }, /"custom"/],
  ['a key that Titanium sets itself', { 'content-available': 1, handlerId: 'x' }, /handlerId/],
  ['a word for content-available', { 'content-available': 'yes' }, /"content-available" must be 1/],
] as const) {
  test(`${what} is refused, and the message names it`, () => {
    assert.throws(
      () => translatePayload(payload),
      (error) => error instanceof PayloadError && message.test(error.message),
    )
  })
}

test('the size is counted in bytes as Apple counts: 4096 pass, one more does not', () => {
  const payload = (characters: number) => ({ 'content-available': 1, text: `ü${'x'.repeat(characters)}` })
  const empty = translatePayload(payload(0)).bytes
  assert.equal(translatePayload(payload(4096 - empty)).bytes, 4096)
  assert.throws(() => translatePayload(payload(4097 - empty)), /4097 bytes; Apple takes 4096/)
})

test('whatever is given is either refused with a reason or taken by Apple’s rules', () => {
  const keys = fc.constantFrom(
    'alert',
    'title',
    'badge',
    'sound',
    'content-available',
    'custom',
    'aps',
    '__proto__',
    'x',
  )
  const values = fc.oneof(fc.constantFrom('', 0, 1, '1', true, null), fc.jsonValue(), fc.string())
  const payloads = fc.oneof(fc.dictionary(keys, values), fc.json(), fc.string())
  fc.assert(
    fc.property(payloads, (payload) => {
      let notification: ReturnType<typeof translatePayload>
      try {
        notification = translatePayload(payload)
      } catch (error) {
        return error instanceof PayloadError && error.message.length > 10
      }
      const { body, pushType, priority, bytes } = notification
      assert.equal(bytes, Buffer.byteLength(body))
      const headers = {
        'apns-topic': 'com.example.app',
        'apns-push-type': pushType,
        'apns-priority': String(priority),
      }
      validatePush(headers, Buffer.from(body))
      return true
    }),
    { numRuns: 300 },
  )
})
