import { equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { asker, WAYS } from '../helpers/asker.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'
import { encoded } from '../titanium/pictures.ts'

const picture = encoded('png', 2, 2)
const HOSTS = (host: string) => ({
  'www.example.com': host,
  'api.example.com': host,
  'other.example.org': host,
})
const cookieOf = (request: string | undefined) => /\r\ncookie: ([^\r]*)/i.exec(request ?? '')?.[1]

/** Sets what the address names: `/set?name=value; Path=/`. */
const setter = (request: string) => {
  const set = /^GET \/set\?(\S*)/.exec(request)?.[1]
  return plainAnswer(
    picture,
    set === undefined ? [] : set.split('&').map((each) => `Set-Cookie: ${decodeURIComponent(each)}`),
  )
}
const set = (...cookies: string[]) =>
  `http://www.example.com/set?${cookies.map(encodeURIComponent).join('&')}`

// https://developer.apple.com/documentation/foundation/httpcookiestorage
test('a cookie that one request got goes with every other, of whatever kind', async (t) => {
  const server = await rawServer(t, setter)
  const { ask } = await asker(t, { hosts: HOSTS(server.host) })
  for (const way of WAYS) {
    await ask({ way, url: set(`by=${way}; Path=/`) })
    for (const other of WAYS) {
      await ask({ way: other, url: `http://www.example.com/${way}/${other}` })
      equal(cookieOf(server.requests.at(-1)), `by=${way}`, `${way} to ${other}`)
    }
  }
})

test('a cookie keeps to its domain, its path and to TLS where it is secure', async (t) => {
  const server = await rawServer(t, setter)
  const { ask } = await asker(t, { hosts: HOSTS(server.host) })
  await ask({
    way: 'client',
    url: set(
      'wide=1; Domain=example.com; Path=/',
      'deep=1; Path=/deep',
      'safe=1; Secure; Path=/',
      'alien=1; Domain=example.org',
    ),
  })
  const sentTo = async (url: string) => {
    await ask({ way: 'client', url })
    return cookieOf(server.requests.at(-1))
  }
  equal(await sentTo('http://api.example.com/'), 'wide=1')
  equal(await sentTo('http://www.example.com/deep/a'), 'deep=1; wide=1')
  equal(await sentTo('http://other.example.org/'), undefined)
})

test('a cookie ends when its time is over by the clock of the phone', async (t) => {
  const server = await rawServer(t, setter)
  const { ask, device } = await asker(t, { hosts: HOSTS(server.host) })
  await ask({ way: 'client', url: set('short=1; Max-Age=60; Path=/') })
  await device.clock.advance(50_000)
  await ask({ way: 'client', url: 'http://www.example.com/' })
  equal(cookieOf(server.requests.at(-1)), 'short=1')
  await device.clock.advance(20_000)
  await ask({ way: 'client', url: 'http://www.example.com/' })
  equal(cookieOf(server.requests.at(-1)), undefined)
})

test('a cookie without a date ends with the process of the app, and another outlives a new start of the phone', async (t) => {
  const server = await rawServer(t, setter)
  const disk = mkdtempSync(join(tmpdir(), 'phone-'))
  t.after(() => rmSync(disk, { recursive: true, force: true }))
  const hosts = HOSTS(server.host)
  const first = await asker(t, { hosts, disk })
  await first.ask({ way: 'client', url: set('session=1; Path=/', 'long=1; Max-Age=86400; Path=/') })
  await first.ask({ way: 'client', url: 'http://www.example.com/' })
  equal(cookieOf(server.requests.at(-1)), 'session=1; long=1')
  await first.device.forceQuit()
  await first.device.launch()
  await first.ask({ way: 'client', url: 'http://www.example.com/' })
  equal(cookieOf(server.requests.at(-1)), 'long=1')
  await first.device.shutdown()
  const second = await asker(t, { hosts, disk })
  await second.ask({ way: 'client', url: 'http://www.example.com/' })
  equal(cookieOf(server.requests.at(-1)), 'long=1')
})

// https://titaniumsdk.com/api/titanium/network/httpclient.html#clearcookies
test('clearCookies forgets what a request to the address would carry', async (t) => {
  const server = await rawServer(t, setter)
  const { ask } = await asker(t, { hosts: HOSTS(server.host) })
  await ask({ way: 'client', url: set('a=1; Path=/', 'deep=1; Path=/deep') })
  await ask({ way: 'clear', url: 'http://www.example.com/' })
  await ask({ way: 'client', url: 'http://www.example.com/deep/a' })
  equal(cookieOf(server.requests.at(-1)), 'deep=1')
})

test('a cookie that a redirect sets goes with the request that it leads to', async (t) => {
  const server = await rawServer(t, (request) =>
    request.startsWith('GET /in')
      ? plainAnswer('', ['Set-Cookie: in=1; Path=/', 'Location: /home'], '302 Found')
      : plainAnswer(picture),
  )
  const { ask } = await asker(t, { hosts: HOSTS(server.host) })
  await ask({ way: 'transfer', url: 'http://www.example.com/in' })
  match(server.requests[1] ?? '', /^GET \/home[\s\S]*cookie: in=1/i)
})

test('a cookie that was forgotten is so after the next start of the app too', async (t) => {
  const server = await rawServer(t, setter)
  const { ask, device } = await asker(t, { hosts: HOSTS(server.host) })
  await ask({ way: 'client', url: set('long=1; Max-Age=86400; Path=/') })
  await ask({ way: 'clear', url: 'http://www.example.com/' })
  await device.reboot()
  await device.launch()
  await ask({ way: 'client', url: 'http://www.example.com/' })
  equal(cookieOf(server.requests.at(-1)), undefined)
})

test('a cookie that ends at once is forgotten, and one without a date is not kept on the disk', async (t) => {
  const server = await rawServer(t, setter)
  const { ask, device } = await asker(t, { hosts: HOSTS(server.host) })
  await ask({ way: 'client', url: set('a=1; Max-Age=60; Path=/', 'b=1; Path=/') })
  await ask({ way: 'client', url: set('a=1; Max-Age=0; Path=/') })
  await ask({ way: 'client', url: 'http://www.example.com/' })
  equal(cookieOf(server.requests.at(-1)), 'b=1')
  await device.reboot()
  await device.launch()
  await ask({ way: 'client', url: 'http://www.example.com/' })
  equal(cookieOf(server.requests.at(-1)), undefined)
})

// https://developer.apple.com/documentation/foundation/nsmutableurlrequest/httpshouldhandlecookies
test('a cookie that the app sets itself goes where the storage has none for the address', async (t) => {
  const server = await rawServer(t, setter)
  const { ask } = await asker(t, { hosts: HOSTS(server.host) })
  const own = () => ask({ way: 'client', url: 'http://www.example.com/', headers: { Cookie: 'own=1' } })
  await own()
  equal(cookieOf(server.requests.at(-1)), 'own=1')
  await ask({ way: 'client', url: set('stored=1; Path=/') })
  await own()
  equal(cookieOf(server.requests.at(-1)), 'stored=1')
})
