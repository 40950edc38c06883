import assert from 'node:assert/strict'
import { once } from 'node:events'
import http from 'node:http'
import { after, test } from 'node:test'
import fc from 'fast-check'
import fastify from 'fastify'
import { recognise, sampleGrid } from './grid.ts'
import { images } from './images.ts'
import { loadPictures } from './pictures.ts'
import { pictureNames } from './scenes.ts'

let now = Date.UTC(2026, 5, 1, 12, 0, 59)
const app = fastify()
await app.register(images, { prefix: '/images', now: () => now })
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
after(() => app.close())
const coast = (await loadPictures()).get('coast.png')
assert.ok(coast)
const { bytes, etag } = coast

interface Answer {
  status: number | undefined
  headers: http.IncomingHttpHeaders
  body: Buffer
  /** Whether the body came to its end. */
  complete: boolean
}

function ask(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): http.ClientRequest {
  return http.request(`${origin}/images/${path}`, { headers, method, agent: false }).end()
}

async function get(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  const [response] = (await once(ask(path, headers, method), 'response')) as [http.IncomingMessage]
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('error', () => {})
  await new Promise((resolve) => response.once('close', resolve))
  return {
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.concat(chunks),
    complete: response.complete,
  }
}

for (const name of pictureNames) {
  test(`${name} is served whole, with its type, length, tag and dates`, async () => {
    const { status, headers, body } = await get(name)
    assert.equal(status, 200)
    assert.equal(headers['content-type'], name.endsWith('.png') ? 'image/png' : 'image/jpeg')
    assert.equal(headers['content-length'], String(body.length))
    assert.equal(headers['accept-ranges'], 'bytes')
    assert.equal(headers['cache-control'], 'public, max-age=300')
    assert.match(headers.etag ?? '', /^"[\w-]{22}"$/)
    assert.ok(Date.parse(headers['last-modified'] ?? '') > 0)
    assert.equal(recognise(sampleGrid(body)), name)
  })
}

test('the latest picture changes at each change of minute, and comes round', async () => {
  const shown: (string | undefined)[] = []
  const tags = new Set<string | undefined>()
  for (let minute = 0; minute < 5; minute++) {
    const { headers, body } = await get('latest')
    shown.push(recognise(sampleGrid(body)))
    tags.add(headers.etag)
    assert.equal(headers['cache-control'], 'no-cache')
    now += 999
    assert.equal((await get('latest', { 'if-none-match': headers.etag })).status, 304)
    now += 1
    const next = await get('latest', { 'if-none-match': headers.etag }, 'HEAD')
    assert.equal(next.status, 200)
    assert.equal(next.headers['last-modified'], new Date(now).toUTCString())
    now += 59_000
  }
  assert.equal(new Set(shown).size, 4)
  assert.equal(shown[4], shown[0])
  assert.equal(tags.size, 4)
})

test('HEAD has the headers of GET and no body', async () => {
  const [head, whole] = [await get('coast.png', {}, 'HEAD'), await get('coast.png')]
  assert.equal(head.body.length, 0)
  assert.deepEqual({ ...head.headers, date: '' }, { ...whole.headers, date: '' })
  assert.equal(head.headers['content-length'], String(bytes.length))
})

test('a copy that is still good is not sent again', async () => {
  const { headers } = await get('coast.png', {}, 'HEAD')
  for (const condition of [
    { 'if-none-match': etag },
    { 'if-none-match': `"other", W/${etag}` },
    { 'if-none-match': '*' },
    { 'if-modified-since': headers['last-modified'] },
  ]) {
    const { status, body, headers: told } = await get('coast.png', condition)
    assert.deepEqual([status, body.length, told.etag], [304, 0, etag])
  }
  for (const condition of [
    { 'if-none-match': '"other"', 'if-modified-since': headers['last-modified'] },
    { 'if-modified-since': new Date(0).toUTCString() },
    { 'if-modified-since': 'yesterday' },
  ]) {
    assert.equal((await get('coast.png', condition)).status, 200)
  }
})

test('a range is served, and joins what came before it', async () => {
  const { status, headers, body } = await get('coast.png', { range: 'bytes=1000-1999', 'if-range': etag })
  assert.equal(status, 206)
  assert.equal(headers['content-range'], `bytes 1000-1999/${bytes.length}`)
  assert.deepEqual(body, bytes.subarray(1000, 2000))
})

test('a range of a copy that has changed since is answered with the whole', async () => {
  const condition = { range: 'bytes=1000-', 'if-range': '"other"' }
  assert.equal((await get('coast.png', condition)).body.length, bytes.length)
  assert.equal((await get('coast.png', { ...condition, 'if-range': `W/${etag}` })).status, 200)
  const { headers } = await get('coast.png', {}, 'HEAD')
  assert.equal((await get('coast.png', { ...condition, 'if-range': headers['last-modified'] })).status, 206)
})

test('a range beyond the end is answered 416 with the true length', async () => {
  for (const range of [`bytes=${bytes.length}-`, 'bytes=-0']) {
    const { status, headers } = await get('coast.png', { range })
    assert.deepEqual([status, headers['content-range']], [416, `bytes */${bytes.length}`])
  }
})

test('whatever the Range header, the answer is the whole, that part of it, or 416', async () => {
  const number = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: bytes.length * 2 }).map(String))
  const range = fc.oneof(
    fc.tuple(number, number).map(([first, last]) => `bytes=${first}-${last}`),
    fc.stringMatching(/^[!-~]{1,20}$/),
  )
  await fc.assert(
    fc.asyncProperty(range, async (range) => {
      const { status, headers, body } = await get('coast.png', { range })
      const [, start, end] = /^bytes (\d+)-(\d+)\//.exec(headers['content-range'] ?? '') ?? []
      if (status === 206)
        assert.ok(body.equals(bytes.subarray(Number(start), Number(end) + 1)) && body.length > 0)
      else if (status === 200) assert.ok(body.equals(bytes))
      else assert.equal(status, 416)
    }),
    { numRuns: 40 },
  )
})

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
  const request = ask('coast.png?rate=1')
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  await once(response, 'data')
  assert.ok(timers() > before)
  response.on('error', () => {})
  const [socket] = await connection
  request.destroy()
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

test('a picture that is not there is a 404', async () => {
  for (const name of ['nothing.png', '__proto__', 'constructor', '..%2fpaint.js']) {
    assert.equal((await get(name)).status, 404)
  }
})

test('the index lists every picture and shows each option', async () => {
  const { headers, body } = await get('')
  assert.equal(headers['content-type'], 'text/html; charset=utf-8')
  for (const name of [...pictureNames, 'latest'])
    assert.match(body.toString(), new RegExp(`href="/images/${name}"`))
  const links = [...body.toString().matchAll(/href="\/images\/([^"]*\?[^"]*)"/g)].map(
    ([, link]) => link ?? '',
  )
  assert.equal(links.length, 7)
  for (const link of links)
    assert.notEqual((await get(link.replace('&amp;', '&'), {}, 'HEAD')).status, 400, link)
})

test("a rate for all addresses is the server's choice, and an address may choose another", async (t) => {
  const slow = fastify()
  await slow.register(images, { prefix: '/images', rate: 1 })
  t.after(() => slow.close())
  const address = await slow.listen({ host: '127.0.0.1', port: 0 })
  const [response] = (await once(http.get(`${address}/images/coast.png`, { agent: false }), 'response')) as [
    http.IncomingMessage,
  ]
  const [first] = await once(response, 'data')
  assert.ok(first.length <= 1024)
  response.destroy()
  const quick = await fetch(`${address}/images/coast.png?rate=1000000`)
  assert.equal((await quick.arrayBuffer()).byteLength, bytes.length)
})
