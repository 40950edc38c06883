import { deepEqual, equal } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { isJsonObject } from '../../src/wire/json.ts'
import { asker } from '../helpers/asker.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'

const BODY = 'abcdefghij'
const TAG = 'ETag: "one"'
const DAY = 24 * 60 * 60 * 1000

const md5 = (content: string | Buffer) => createHash('md5').update(content).digest('hex')

const header = (request: string | undefined, name: string) =>
  new RegExp(`\\r\\n${name}: ([^\\r]*)`, 'i').exec(request ?? '')?.[1]

/** Half of the body, and the connection breaks. */
const half = (headers: readonly string[]) =>
  Buffer.from(['HTTP/1.1 200 OK', 'Content-Length: 10', ...headers, '', 'abcde'].join('\r\n'))

const part = (range: string, body: string, headers: readonly string[]) =>
  plainAnswer(body, [`Content-Range: bytes ${range}`, ...headers], '206 Partial Content')

/** Breaks the first answer, gives `second` to the request that goes on, and the whole to one without a range. */
async function broken(t: TestContext, first: readonly string[], second: Buffer) {
  const server = await rawServer(t, (request, count) => {
    if (count === 1) return half(first)
    return header(request, 'range') ? second : plainAnswer('ABCDEFGHIJ')
  })
  const { ask } = await asker(t)
  const told = await ask({ way: 'transfer', url: `http://${server.host}/` })
  return { told, requests: server.requests }
}

// https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5
const dated = (modified: string, date: string) => [`Last-Modified: ${modified}`, `Date: ${date}`]
const OLD = 'Wed, 14 Jan 2026 09:00:00 GMT'
const LATELY = 'Thu, 15 Jan 2026 08:59:59 GMT'
const NOW = 'Thu, 15 Jan 2026 09:00:00 GMT'
for (const [what, headers, validator] of [
  ['a strong tag', [TAG], '"one"'],
  ['a date older than the answer', dated(OLD, NOW), OLD],
  ['a date a second older than the answer', dated(LATELY, NOW), LATELY],
  ['a strong tag beside a date', [TAG, ...dated(OLD, NOW)], '"one"'],
  ['a weak tag', ['ETag: W/"one"'], undefined],
  ['a weak tag beside a date', ['ETag: W/"one"', ...dated(OLD, NOW)], undefined],
  ['a date as new as the answer', dated(NOW, NOW), undefined],
  ['a date in an answer without one', [`Last-Modified: ${OLD}`], undefined],
  ['nothing', [], undefined],
] as const)
  test(`a download whose answer had ${what} goes on with If-Range ${validator ?? 'never'}`, async (t) => {
    const { told, requests } = await broken(t, headers, part('5-9/10', 'fghij', headers))
    equal(header(requests[1], 'if-range'), validator)
    equal(header(requests[1], 'range'), validator && 'bytes=5-')
    deepEqual([told.code, told.size, requests.length], [0, 10, 2])
  })

for (const [what, answer] of [
  ['begins elsewhere', part('4-9/10', 'efghij', [TAG])],
  ['ends before it begins', part('5-4/10', 'fghij', [TAG])],
  ['ends beyond the file', part('5-10/10', 'fghij', [TAG])],
  ['names no range', plainAnswer('fghij', [TAG], '206 Partial Content')],
  ['does not know how long the file is', part('5-9/*', 'fghij', [TAG])],
  ['is of another file', part('5-9/10', 'FGHIJ', ['ETag: "two"'])],
  ['does not say of which file it is', part('5-9/10', 'FGHIJ', [])],
  ['says that there is no such range', plainAnswer('', [], '416 Range Not Satisfiable')],
  ['is packed', part('5-9/10', 'fghij', [TAG, 'Content-Encoding: gzip'])],
] as const)
  test(`a download starts anew where the rest ${what}`, async (t) => {
    const { told, requests } = await broken(t, [TAG], answer)
    deepEqual([told.code, told.size, requests.length], [0, 10, 3])
    equal(header(requests[2], 'range'), undefined)
  })

test('a part that ends before the file does is gone on from, and no file is told whole that is not', async (t) => {
  const server = await rawServer(t, (request, count) => {
    if (count === 1) return half([TAG])
    const from = Number(/bytes=(\d+)-/.exec(request)?.[1])
    return part(`${from}-${Math.min(from + 1, 9)}/10`, BODY.slice(from, from + 2), [TAG])
  })
  const { ask } = await asker(t)
  const told = await ask({ way: 'transfer', url: `http://${server.host}/` })
  deepEqual([told.code, told.digest], [0, md5(BODY)])
  deepEqual(
    server.requests.map((request) => header(request, 'range')),
    [undefined, 'bytes=5-', 'bytes=7-', 'bytes=9-'],
  )
})

// https://developer.apple.com/documentation/foundation/urlsessionconfiguration/timeoutintervalforresource
test('a transfer that is not done after seven days ends with -1001, whatever held it up', async (t) => {
  const server = await rawServer(t, () => () => {})
  const { device } = await asker(t)
  const order = JSON.stringify({ way: 'transfer', url: `http://${server.host}/` })
  const ended = () =>
    device.timeline.filter(({ event }) => event === 'transferEnded').map(({ detail }) => detail)
  await device.type({ type: 'Ti.UI.TextField' }, order)
  await device.tap({ title: 'Ask' })
  device.network.set('offline')
  await device.clock.advance(6 * DAY)
  await device.reboot()
  deepEqual(ended(), [])
  await device.clock.advance(DAY)
  deepEqual(ended(), [
    {
      sessionIdentifier: 'asker',
      taskIdentifier: 1,
      outcome: 'failed',
      code: -1001,
      message: 'The request timed out.',
    },
  ])
})

test('a network that comes and goes at any moment harms neither the phone nor a file, packed or not', async (t) => {
  const body = Buffer.from(Array.from({ length: 20_000 }, (_, index) => index.toString(36)).join())
  const server = await rawServer(t, (request) => {
    if (request.includes('/packed')) return plainAnswer(gzipSync(body), ['Content-Encoding: gzip'])
    const from = Number(/\r\nrange: bytes=(\d+)-/i.exec(request)?.[1] ?? 0)
    if (from === 0) return plainAnswer(body, [TAG])
    return part(`${from}-${body.length - 1}/${body.length}`, body.toString('latin1', from), [TAG])
  })
  const { device, ask } = await asker(t)
  const begin = async (path: string) => {
    const order = JSON.stringify({ way: 'transfer', url: `http://${server.host}${path}` })
    await device.type({ type: 'Ti.UI.TextField' }, order)
    await device.tap({ title: 'Ask' })
  }
  const online = { type: 'wifi', kbps: 2_000, latencyMs: 5 } as const
  for (const path of ['/plain', '/packed']) {
    await begin(path)
    for (let ms = 1; ms < 120; ms += 7) {
      device.network.set(online)
      await device.clock.advance(ms)
      device.network.set('offline')
      device.network.set(online)
      device.network.set('offline')
    }
    device.network.set(online)
    const { detail } = await device.until(({ event }) => event === 'announced')
    deepEqual(JSON.parse(isJsonObject(detail) ? String(detail.text) : ''), {
      code: 0,
      status: 200,
      size: body.length,
      digest: md5(body),
    })
  }
  equal((await ask({ way: 'client', url: `http://${server.host}/plain` })).code, 0)
})
