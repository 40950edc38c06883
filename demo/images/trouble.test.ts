import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { sampleGrid } from './grid.ts'
import { coast, serve } from './testClient.ts'

const { app, open, get } = await serve()
after(() => app.close())
const { bytes, etag } = coast

test('without a length the body is chunked, whole, and never a part', async () => {
  const { status, headers, body } = await get('coast.png?length=none', { range: 'bytes=5-9' })
  assert.equal(status, 200)
  assert.equal(headers['content-length'], undefined)
  assert.equal(headers['transfer-encoding'], 'chunked')
  assert.equal(headers['accept-ranges'], 'none')
  assert.ok(body.equals(bytes))
})

test('an error asked for comes as a page', async () => {
  for (const status of [404, 503]) {
    const answer = await get(`coast.png?status=${status}`)
    assert.equal(answer.status, status)
    assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8')
    assert.match(answer.body.toString(), /not a picture/)
  }
})

test('a page can come in place of the picture, under its own name or disguised', async () => {
  for (const [asked, type] of [
    ['html', 'text/html; charset=utf-8'],
    ['disguised', 'image/png'],
  ]) {
    const { status, headers, body } = await get(`coast.png?type=${asked}`)
    assert.deepEqual([status, headers['content-type']], [200, type])
    assert.match(body.toString(), /^<!doctype html>/)
  }
})

test('a connection is cut after the bytes asked for, short of the length declared', async () => {
  for (const [query, received] of [
    ['truncate=cut&bytes=50000', 50_000],
    ['truncate=cut&bytes=50000&length=none', 50_000],
    ['truncate=cut', Math.ceil(bytes.length / 2)],
  ] as const) {
    const { status, headers, body, complete } = await get(`coast.png?${query}`)
    assert.equal(status, 200)
    assert.equal(headers['content-length'], query.includes('none') ? undefined : String(bytes.length))
    assert.equal(complete, false)
    assert.equal(body.length, received)
  }
})

test('a download that is cut again and again gets whole by ranges', async () => {
  let copy = Buffer.alloc(0)
  let times = 0
  while (copy.length < bytes.length) {
    const part = await get('coast.png?truncate=cut&bytes=600000', {
      range: `bytes=${copy.length}-`,
      'if-range': etag,
    })
    copy = Buffer.concat([copy, part.body])
    times++
  }
  assert.equal(times, Math.ceil(bytes.length / 600_000))
  assert.ok(copy.equals(bytes))
})

test('a truncated file looks like a whole one, with a tag of its own', async () => {
  const { headers, body, complete } = await get('coast.png?truncate=file&bytes=50000')
  assert.equal(complete, true)
  assert.equal(headers['content-length'], '50000')
  assert.notEqual(headers.etag, etag)
  assert.ok(body.equals(bytes.subarray(0, 50_000)))
  assert.throws(() => sampleGrid(body))
})

test('a rate is kept', async () => {
  const start = performance.now()
  const { body } = await get('coast.png?truncate=file&bytes=40960&rate=200')
  const tookMs = performance.now() - start
  assert.equal(body.length, 40_960)
  assert.ok(tookMs > 140 && tookMs < 2000, `40 KB at 200 KB/s took ${tookMs} ms`)
})

test('nothing goes on for a client that has gone away', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
  const before = timers()
  const connection = once(app.server, 'connection')
  const response = await open('coast.png?rate=1')
  await once(response, 'data')
  assert.ok(timers() > before)
  const [socket] = await connection
  response.destroy()
  await once(socket, 'close')
  await new Promise(setImmediate)
  assert.equal(timers(), before)
})

test('an option that makes no sense is answered 400 with the remedy', async () => {
  for (const [query, remedy] of [
    ['rate=0', /rate a whole number from 1 to 1000000/],
    ['rate=fast', /rate a whole number/],
    ['rate=1&rate=2', /Give rate once/],
    ['status=200', /from 400 to 599/],
    ['length=12', /Make length none/],
    ['type=gif', /Make type html or disguised/],
    ['truncate=yes', /Make truncate cut or file/],
    ['bytes=5', /bytes goes with truncate/],
    ['status=404&truncate=cut', /one of status, type and truncate/],
    ['speed=5', /no option “speed”; there are rate/],
  ] as const) {
    const { status, body } = await get(`coast.png?${query}`)
    assert.equal(status, 400, query)
    assert.match(body.toString(), remedy)
  }
})

test("a rate for all addresses is the server's choice, and an address may choose another", async (t) => {
  const slow = await serve({ rate: 1 })
  t.after(() => slow.app.close())
  const response = await slow.open('coast.png')
  const [first] = await once(response, 'data')
  assert.ok(first.length <= 1024)
  response.destroy()
  assert.equal((await slow.get('coast.png?rate=1000000')).body.length, bytes.length)
})
