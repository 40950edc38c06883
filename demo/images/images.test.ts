import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { recognise, sampleGrid } from './grid.ts'
import { pictureNames } from './scenes.ts'
import { coast, serve } from './testClient.ts'

let now = Date.UTC(2026, 5, 1, 12)
const { app, get } = await serve({ now: () => now })
after(() => app.close())
const { bytes, etag } = coast

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
    assert.equal(headers['last-modified'], new Date(now).toUTCString())
    shown.push(recognise(sampleGrid(body)))
    tags.add(headers.etag)
    assert.equal(headers['cache-control'], 'no-cache')
    now += 59_999
    assert.equal((await get('latest', { 'if-none-match': headers.etag })).status, 304)
    now += 1
    assert.equal((await get('latest', { 'if-none-match': headers.etag }, 'HEAD')).status, 200)
  }
  assert.equal(new Set(shown).size, 4)
  assert.equal(shown[4], shown[0])
  assert.equal(tags.size, 4)
})

test('HEAD has the headers of GET and no body', async () => {
  const [head, whole] = [await get('coast.png?rate=1', {}, 'HEAD'), await get('coast.png')]
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
