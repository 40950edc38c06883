import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { asker } from '../helpers/asker.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'

const TEXT = 'some text, '.repeat(500)

const PACKED: readonly (readonly [string, Buffer])[] = [
  ['gzip', gzipSync(TEXT)],
  ['GZip', gzipSync(TEXT)],
  ['x-gzip', gzipSync(TEXT)],
  ['deflate', deflateSync(TEXT)],
  ['deflate', deflateRawSync(TEXT)],
  ['br', brotliCompressSync(TEXT)],
  ['Br', brotliCompressSync(TEXT)],
  ['deflate, gzip', gzipSync(deflateSync(TEXT))],
  ['br,identity , X-GZIP', gzipSync(brotliCompressSync(TEXT))],
  ['identity', Buffer.from(TEXT)],
  ['unheard-of', Buffer.from(TEXT)],
]

test('a body is unpacked by every coding that iOS knows, and handed on as it came in another', async (t) => {
  const server = await rawServer(t, (request) => {
    const [coding, body] = PACKED[Number(/\/(\d+)/.exec(request)?.[1])] ?? ['', Buffer.alloc(0)]
    return plainAnswer(body, [`Content-Encoding: ${coding}`])
  })
  const { ask } = await asker(t)
  for (const [index, [coding]] of PACKED.entries()) {
    const url = `http://${server.host}/${index}`
    equal((await ask({ way: 'client', url })).text, TEXT, coding)
    equal((await ask({ way: 'transfer', url })).size, TEXT.length, coding)
  }
})

test('a request asks for the codings that iOS knows, or for those that the app names', async (t) => {
  const server = await rawServer(t, () => plainAnswer(''))
  const { ask } = await asker(t)
  const url = `http://${server.host}/`
  await ask({ way: 'client', url })
  await ask({ way: 'client', url, headers: { 'accept-encoding': 'identity' } })
  deepEqual(
    server.requests.map((request) => request.match(/(?<=accept-encoding: ).*/gi)),
    [['gzip, deflate, br'], ['identity']],
  )
})

test('an empty body is empty in every coding', async (t) => {
  const codings = ['gzip', 'deflate', 'br', 'gzip, br']
  const server = await rawServer(t, (request) =>
    plainAnswer('', [`Content-Encoding: ${codings[Number(/\/(\d+)/.exec(request)?.[1])]}`]),
  )
  const { ask } = await asker(t)
  for (const [index, coding] of codings.entries()) {
    const url = `http://${server.host}/${index}`
    const { code, size } = await ask({ way: 'transfer', url })
    deepEqual([code, size], [0, 0], coding)
    equal((await ask({ way: 'client', url })).text, '', coding)
    equal((await ask({ way: 'client', url, method: 'HEAD' })).code, 0, coding)
  }
})

test('a body that is packed and damaged or cut is error -1015', async (t) => {
  const cut = (body: Buffer) => body.subarray(0, body.length / 2)
  const damaged = gzipSync(TEXT)
  damaged[damaged.length - 6] = 255 - (damaged[damaged.length - 6] ?? 0)
  const bodies = [
    ['gzip', cut(gzipSync(TEXT))],
    ['gzip', damaged],
    ['deflate', cut(deflateSync(TEXT))],
    ['br', cut(brotliCompressSync(TEXT))],
    ['br', Buffer.from(TEXT)],
    ['deflate', Buffer.from('\xff\xff\xff', 'latin1')],
  ] as const
  const server = await rawServer(t, (request) => {
    const [coding, body] = bodies[Number(/\/(\d+)/.exec(request)?.[1])] ?? ['', Buffer.alloc(0)]
    return plainAnswer(body, [`Content-Encoding: ${coding}`])
  })
  const { ask } = await asker(t)
  for (const [index, [coding]] of bodies.entries())
    for (const way of ['transfer', 'client'] as const)
      equal(
        (await ask({ way, url: `http://${server.host}/${index}` })).code,
        -1015,
        `${coding} ${index} ${way}`,
      )
})

test('the text of an answer is read in the charset that the server names', async (t) => {
  const texts: readonly (readonly [string, Buffer, string])[] = [
    ['text/plain; charset=ISO-8859-1', Buffer.from('na\xefve', 'latin1'), 'naïve'],
    ['text/plain; charset="Shift_JIS"', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), '日本'],
    ['text/html;Charset=windows-1251', Buffer.from([0xc4, 0xe0]), 'Да'],
    ['text/plain; charset=utf-8', Buffer.from('naïve'), 'naïve'],
    ['text/plain', Buffer.from('naïve'), 'naïve'],
  ]
  const server = await rawServer(t, (request) => {
    const [type, body] = texts[Number(/\/(\d+)/.exec(request)?.[1])] ?? ['', Buffer.alloc(0)]
    return plainAnswer(body, [`Content-Type: ${type}`])
  })
  const { ask } = await asker(t)
  for (const [index, [type, , text]] of texts.entries())
    equal((await ask({ way: 'client', url: `http://${server.host}/${index}` })).text, text, type)
})

// https://developer.apple.com/documentation/foundation/httpurlresponse/localizedstring(forstatuscode:)
test('a client tells the headers as the server wrote them, once each, and the status in words of iOS', async (t) => {
  const server = await rawServer(t, (request) =>
    plainAnswer('', ['X-One: 1', 'Vary: a', 'vary: b'], request.includes('/gone') ? '404 Lost' : '200 Fine'),
  )
  const { ask } = await asker(t)
  const told = await ask({ way: 'client', url: `http://${server.host}/`, client: { onerror: null } })
  deepEqual(told.headers, { 'X-One': '1', Vary: 'a, b', 'Content-Length': '0' })
  equal(told.all, 'X-One:1\nVary:a, b\nContent-Length:0')
  equal(told.statusText, 'no error')
  const gone = await ask({ way: 'client', url: `http://${server.host}/gone`, client: { onerror: null } })
  equal(gone.statusText, 'not found')
})
