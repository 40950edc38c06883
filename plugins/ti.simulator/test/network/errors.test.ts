import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { asker, WAYS } from '../helpers/asker.ts'
import { plainAnswer, type RawAnswer, rawServer } from '../helpers/rawServer.ts'

// https://developer.apple.com/documentation/foundation/nsurlerror/code
const FAILURES: readonly (readonly [string, number, (request: string) => RawAnswer])[] = [
  ['speaks no HTTP', -1017, () => 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
  ['says a short word', -1017, () => 'no'],
  ['gives a status that is no number', -1017, () => 'HTTP/1.1 two hundred\r\n\r\n'],
  ['gives two lengths', -1017, () => 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  [
    'gives a chunk without size',
    -1017,
    () => 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n',
  ],
  ['changes the protocol unasked', -1017, () => 'HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n'],
  ['hangs up without a word', -1005, () => (socket) => socket.destroy()],
  ['hangs up in the head', -1005, () => 'HTTP/1.1 200 OK\r\nContent-'],
  ['hangs up before the length it gave', -1005, () => 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'],
  [
    'hangs up before the last chunk',
    -1005,
    () => 'HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
  ],
  ['is not packed as it says', -1015, () => plainAnswer('abc', ['Content-Encoding: gzip'])],
  ['sends to another scheme', -1002, () => plainAnswer('', ['Location: ftp://127.0.0.1/'], '302 Found')],
  ['sends to no address', -1000, () => plainAnswer('', ['Location: http://[nowhere'], '302 Found')],
  ['sends in a circle', -1007, () => plainAnswer('', ['Location: /'], '302 Found')],
]

for (const [what, code, answer] of FAILURES)
  test(`a server that ${what} is error ${code}, whoever asked`, async (t) => {
    const server = await rawServer(t, answer)
    const { ask } = await asker(t)
    for (const way of WAYS) equal((await ask({ way, url: `http://${server.host}/` })).code, code, way)
  })

test('an address without a scheme of the web is error -1002, and one that is none -1000', async (t) => {
  const { ask } = await asker(t)
  for (const way of ['transfer', 'client'] as const) {
    equal((await ask({ way, url: 'ftp://127.0.0.1/' })).code, -1002)
    equal((await ask({ way, url: 'nowhere' })).code, -1002)
    equal((await ask({ way, url: 'http://[nowhere' })).code, -1000)
  }
})

test('a host that does not exist is error -1003, and one that takes no connection -1004', async (t) => {
  const { ask } = await asker(t)
  for (const way of WAYS) {
    equal((await ask({ way, url: 'http://nobody.invalid/' })).code, -1003, way)
    equal((await ask({ way, url: 'http://127.0.0.1:1/' })).code, -1004, way)
  }
})
