import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asker } from '../helpers/asker.ts'
import { type RawAnswer, rawServer } from '../helpers/rawServer.ts'

const OK = 'HTTP/1.1 200 OK\r\n'
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n`

/** Answers with the body "abc" that CFNetwork takes and a strict parser refuses. */
const ANSWERS: Readonly<Record<string, RawAnswer>> = {
  'two lengths that agree': `${OK}Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc`,
  'two lengths in one line': `${OK}Content-Length: 3, 3\r\n\r\nabc`,
  'a length beside chunks': `${CHUNKED}Content-Length: 99\r\n\r\n3\r\nabc\r\n0\r\n\r\n`,
  'lines that end in LF': 'HTTP/1.1 200 OK\nContent-Length: 3\n\nabc',
  'chunks whose lines end in LF': 'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nabc\n0\n\n',
  'chunks with extensions and spaces': `${CHUNKED}\r\n3 ; a=b\r\nabc\r\n0\r\n\r\n`,
  'chunks with a trailer': `${CHUNKED}\r\n2\r\nab\r\n1\r\nc\r\n0\r\nX-Sum: 1\r\n\r\n`,
  'a header that goes on in the next line': `${OK}X-Long: a\r\n b\r\nContent-Length: 3\r\n\r\nabc`,
  'a space before the colon': `${OK}Content-Length : 3\r\n\r\nabc`,
  'a line that is no header': `${OK}nonsense\r\nContent-Length: 3\r\n\r\nabc`,
  'a name with a space': `${OK}X Y: 1\r\nContent-Length: 3\r\n\r\nabc`,
  'a control character in a value': `${OK}X-Bad: a\u0001b\r\nContent-Length: 3\r\n\r\nabc`,
  'a length that is none': `${OK}Content-Length: many\r\n\r\nabc`,
  'no reason': 'HTTP/1.1 200\r\nContent-Length: 3\r\n\r\nabc',
  'another version': 'HTTP/1.5 200 OK\r\nContent-Length: 3\r\n\r\nabc',
  'an empty line at first': `\r\n${OK}Content-Length: 3\r\n\r\nabc`,
  'a radio station': 'ICY 200 OK\r\n\r\nabc',
  'an interim answer that nobody asked for': `HTTP/1.1 100 Continue\r\n\r\n${OK}Content-Length: 3\r\n\r\nabc`,
  'early hints': `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${OK}Content-Length: 3\r\n\r\nabc`,
  'more bytes than the length': `${OK}Content-Length: 3\r\n\r\nabcdef`,
  'an upgrade on offer': `${OK}Connection: upgrade\r\nUpgrade: h2c\r\nContent-Length: 3\r\n\r\nabc`,
  'no length': `${OK}\r\nabc`,
  'very many headers': `${OK}${`X-Header: ${'x'.repeat(1000)}\r\n`.repeat(500)}Content-Length: 3\r\n\r\nabc`,
  'a connection that stays open': (socket) => socket.write(`${CHUNKED}\r\n3\r\nabc\r\n0\r\n\r\n`),
}

test('what CFNetwork takes is taken, however little it keeps to the standard', async (t) => {
  const names = Object.keys(ANSWERS)
  const server = await rawServer(t, (request) => {
    const answer = ANSWERS[names[Number(/\/(\d+)/.exec(request)?.[1])] ?? ''] ?? ''
    return typeof answer === 'string' ? Buffer.from(answer, 'latin1') : answer
  })
  const { ask } = await asker(t)
  for (const [index, name] of names.entries()) {
    const url = `http://${server.host}/${index}`
    equal((await ask({ way: 'client', url })).text, 'abc', name)
    const { code, status, size } = await ask({ way: 'transfer', url })
    deepEqual([code, status, size], [0, 200, 3], name)
  }
})

test('a slow network brings the whole of an answer whose server has hung up meanwhile', async (t) => {
  const SIZES = [1_000, 100_000, 2_000_000]
  const server = await rawServer(t, (request) => {
    const size = Number(/\/(\d+)/.exec(request)?.[1])
    const [before, after] = request.includes('/chunked')
      ? [`${CHUNKED}\r\n${size.toString(16)}\r\n`, '\r\n0\r\n\r\n']
      : [`${OK}Content-Length: ${size}\r\n\r\n`, '']
    return Buffer.concat([Buffer.from(before), Buffer.alloc(size), Buffer.from(after)])
  })
  const { ask, device } = await asker(t)
  device.network.set({ kbps: 1_000 })
  const paths = SIZES.flatMap((size) => [`/${size}`, `/${size}/chunked`])
  for (const path of paths) {
    const [url, size] = [`http://${server.host}${path}`, Number(path.split('/')[1])]
    equal((await ask({ way: 'client', url })).size, size, path)
    equal((await ask({ way: 'transfer', url })).size, size, path)
  }
  equal(server.requests.length, 2 * paths.length)
})

test('an answer is read the same in whatever pieces it comes', async (t) => {
  const whole = Buffer.from(
    `HTTP/1.1 103 Early Hints\r\n\r\n${CHUNKED}X-Long: a\r\n b\r\n\r\n2\r\nab\r\n1;x\nc\n0\r\n\r\n`,
  )
  let cuts: readonly number[] = []
  const server = await rawServer(t, () => async (socket) => {
    socket.setNoDelay(true)
    for (const [index, cut] of cuts.entries())
      await new Promise((resolve) => {
        socket.write(whole.subarray(cut, cuts[index + 1] ?? whole.length), () => setImmediate(resolve))
      })
  })
  const { ask } = await asker(t)
  const url = `http://${server.host}/`
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(whole.length - 1), { maxLength: 12 }), async (places) => {
      cuts = [0, ...places.filter((place) => place > 0).sort((a, b) => a - b)]
      equal((await ask({ way: 'client', url })).text, 'abc')
    }),
    { numRuns: 40 },
  )
})
