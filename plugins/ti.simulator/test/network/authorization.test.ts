import { deepEqual, equal, match } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { asker } from '../helpers/asker.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'

const ADA = { username: 'ada', password: 'secret' }
const BASIC = `Basic ${Buffer.from('ada:secret').toString('base64')}`
const authorization = (request: string | undefined) => /\r\nauthorization: ([^\r]*)/i.exec(request ?? '')?.[1]
const wants = (challenge: string) =>
  plainAnswer('who?', [`WWW-Authenticate: ${challenge}`], '401 Unauthorized')

// https://titaniumsdk.com/api/titanium/network/httpclient.html#username
test('a client with a name and a password is let in by Basic, and one with a wrong one is told 401 once', async (t) => {
  const server = await rawServer(t, (request) =>
    authorization(request) === BASIC ? plainAnswer('welcome') : wants('Basic realm="r"'),
  )
  const { ask } = await asker(t)
  const url = `http://${server.host}/`
  equal((await ask({ way: 'client', url, client: ADA })).text, 'welcome')
  const refused = await ask({ way: 'client', url, client: { ...ADA, password: 'wrong' } })
  deepEqual([refused.code, refused.status], [401, 401])
  equal(server.requests.length, 2)
})

test('a name and a password in the address are given where the server asks for them, and not in the address', async (t) => {
  const server = await rawServer(t, (request) =>
    authorization(request) === BASIC ? plainAnswer('welcome') : wants('Basic realm="r"'),
  )
  const { ask } = await asker(t)
  equal((await ask({ way: 'transfer', url: `http://ada:secret@${server.host}/a` })).status, 200)
  match(server.requests[1] ?? '', /^GET \/a HTTP/)
})

// RFC 7616, 3.4.1
test('a client is let in by Digest', async (t) => {
  const md5 = (...parts: (string | undefined)[]) => createHash('md5').update(parts.join(':')).digest('hex')
  const server = await rawServer(t, (request) => {
    const given = Object.fromEntries(
      [...(authorization(request) ?? '').matchAll(/(\w+)="?([^",]*)"?/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
    const expected = md5(md5('ada', 'r', 'secret'), 'n', given.nc, given.cnonce, 'auth', md5('GET', '/a?b'))
    return given.response === expected && given.opaque === 'o'
      ? plainAnswer('welcome')
      : wants('Digest realm="r", nonce="n", qop="auth,auth-int", opaque="o"')
  })
  const { ask } = await asker(t)
  const url = `http://${server.host}/a?b`
  equal((await ask({ way: 'client', url, client: ADA })).text, 'welcome')
  equal((await ask({ way: 'client', url, client: { ...ADA, password: 'wrong' } })).code, 401)
})

// RFC 7616, 3.9.1 and RFC 2069
for (const [challenge, hash] of [
  ['algorithm=SHA-256, qop="auth"', 'sha256'],
  ['algorithm=md5', 'md5'],
  ['algorithm=UNHEARD', undefined],
] as const)
  test(`a server that asks by Digest with ${challenge} and by Basic is given ${hash ?? 'Basic'}`, async (t) => {
    const hex = (...parts: (string | undefined)[]) =>
      createHash(hash ?? 'md5')
        .update(parts.join(':'))
        .digest('hex')
    const both = plainAnswer(
      'who?',
      ['WWW-Authenticate: Basic realm="r"', `WWW-Authenticate: Digest realm="r", nonce="n", ${challenge}`],
      '401 Unauthorized',
    )
    const server = await rawServer(t, () => both)
    const { ask } = await asker(t)
    await ask({ way: 'transfer', url: `http://ada:secret@${server.host}/a` })
    const given = authorization(server.requests[1]) ?? ''
    if (!hash) {
      equal(given, BASIC)
      return
    }
    const part = (name: string) => new RegExp(`\\b${name}="?([^",]*)`).exec(given)?.[1]
    const counted = challenge.includes('qop') ? [part('nc'), part('cnonce'), 'auth'] : []
    equal(part('response'), hex(hex('ada', 'r', 'secret'), 'n', ...counted, hex('GET', '/a')))
  })

test('the name and the password of an address come before those of the client, and are decoded', async (t) => {
  const server = await rawServer(t, () => wants('Basic realm="r"'))
  const { ask } = await asker(t)
  await ask({ way: 'transfer', url: `http://a%40b:p%3A%2F@${server.host}/` })
  equal(authorization(server.requests.at(-1)), `Basic ${Buffer.from('a@b:p:/').toString('base64')}`)
  await ask({ way: 'client', url: `http://eve:mine@${server.host}/`, client: ADA })
  equal(authorization(server.requests.at(-1)), `Basic ${Buffer.from('eve:mine').toString('base64')}`)
})
