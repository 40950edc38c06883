import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { asker, WAYS } from '../helpers/asker.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'
import { encoded } from '../titanium/pictures.ts'

const picture = encoded('png', 2, 2)
const to = (location: string, status = '302 Found') => plainAnswer('', [`Location: ${location}`], status)

/** `n` redirects, and then a picture. */
const after = (n: number) => (request: string) => {
  const step = Number(/^GET \/(\d+)/.exec(request)?.[1])
  return step < n ? to(`/${step + 1}`) : plainAnswer(picture)
}

// https://developer.apple.com/documentation/foundation/nsurlerrorhttptoomanyredirects
test('twenty redirects are followed, and one more is error -1007', async (t) => {
  const twenty = await rawServer(t, after(20))
  const more = await rawServer(t, after(21))
  const { ask } = await asker(t)
  for (const way of WAYS) {
    equal((await ask({ way, url: `http://${twenty.host}/0` })).code, 0, way)
    equal((await ask({ way, url: `http://${more.host}/0` })).code, -1007, way)
  }
})

test('App Transport Security looks at every address that a redirect leads to', async (t) => {
  const open = await rawServer(t, () => plainAnswer(picture))
  const first = await rawServer(t, () => to('http://open.example.com/a'))
  const { ask } = await asker(t, {
    plist: `<key>NSAppTransportSecurity</key><dict><key>NSExceptionDomains</key><dict><key>first.example.com</key>
      <dict><key>NSExceptionAllowsInsecureHTTPLoads</key><true/></dict></dict></dict>`,
    hosts: { 'open.example.com': open.host, 'first.example.com': first.host },
  })
  for (const way of WAYS) equal((await ask({ way, url: 'http://first.example.com/' })).code, -1022, way)
  equal(open.requests.length, 0)
  equal(first.requests.length, 3)
})

test('a redirect is led to where its host really is, and the server is told the host of the address', async (t) => {
  const there = await rawServer(t, () => plainAnswer(picture))
  const first = await rawServer(t, () => to('http://there.example.com/a'))
  const { ask } = await asker(t, {
    hosts: { 'there.example.com': there.host, 'first.example.com': first.host },
  })
  for (const way of WAYS) equal((await ask({ way, url: 'http://first.example.com/' })).code, 0, way)
  equal(there.requests.length, 3)
  for (const request of there.requests) match(request, /\r\nhost: there\.example\.com\r\n/i)
})

test('a client is told where it was led, or stays where it may not be led', async (t) => {
  const server = await rawServer(t, (request) =>
    request.startsWith('GET /a') ? plainAnswer('there') : to('/a?b#c'),
  )
  const { ask } = await asker(t)
  const url = `http://${server.host}/`
  const led = await ask({ way: 'client', url })
  deepEqual([led.text, led.location], ['there', `${url}a?b#c`])
  const stayed = await ask({ way: 'client', url, client: { autoRedirect: false } })
  deepEqual([stayed.status, stayed.location], [302, url])
})

for (const [status, method, body] of [
  ['301 Moved', 'GET', ''],
  ['302 Found', 'GET', ''],
  ['303 See Other', 'GET', ''],
  ['307 Temporary', 'POST', 'form'],
  ['308 Permanent', 'POST', 'form'],
] as const)
  test(`a POST is sent on as ${method} by ${status}`, async (t) => {
    const bodies: string[] = []
    const server = await rawServer(t, (request) => {
      if (!request.includes('/there')) return to('/there', status)
      bodies.push(/content-length: (\d+)/i.exec(request)?.[1] ?? '')
      return plainAnswer(request.split(' ')[0] ?? '')
    })
    const { ask } = await asker(t)
    const told = await ask({ way: 'client', url: `http://${server.host}/`, method: 'POST', body: 'form' })
    equal(told.text, method)
    deepEqual(bodies, [body === '' ? '' : String(body.length)])
  })

test('a password goes to the server it was meant for, not to another that a redirect leads to', async (t) => {
  const other = await rawServer(t, () => plainAnswer('there'))
  const first = await rawServer(t, () => to(`http://${other.host}/`))
  const { ask } = await asker(t)
  await ask({ way: 'client', url: `http://${first.host}/`, client: { username: 'ada', password: 'p' } })
  match(first.requests[0] ?? '', /\r\nauthorization: Basic/i)
  equal(/authorization/i.test(other.requests[0] ?? 'none came: authorization'), false)
})

test('a host that is elsewhere without a port is asked at the port of the address', async (t) => {
  const server = await rawServer(t, () => plainAnswer('there'))
  const port = server.host.split(':')[1]
  const { ask } = await asker(t, { hosts: { [`www.example.com:${port}`]: '127.0.0.1' } })
  equal((await ask({ way: 'client', url: `http://www.example.com:${port}/` })).text, 'there')
})

// https://fetch.spec.whatwg.org/#http-redirect-fetch
test('a HEAD and a PUT are sent on as they are, but by 303', async (t) => {
  const asked: string[] = []
  const server = await rawServer(t, (request) => {
    const [method = '', path = ''] = request.split(' ')
    if (path.startsWith('/there')) asked.push(method)
    return path.startsWith('/there') ? plainAnswer('') : to('/there', path.slice(1).replace('-', ' '))
  })
  const { ask } = await asker(t)
  for (const [method, status] of [
    ['HEAD', '303-See'],
    ['HEAD', '302-Found'],
    ['PUT', '302-Found'],
    ['PUT', '301-Moved'],
    ['PUT', '303-See'],
  ] as const)
    await ask({ way: 'client', url: `http://${server.host}/${status}`, method })
  deepEqual(asked, ['HEAD', 'HEAD', 'PUT', 'PUT', 'GET'])
})

test('a request that is sent on without its body says nothing of one', async (t) => {
  const server = await rawServer(t, (request) =>
    request.startsWith('POST') ? to('/there', '303 See Other') : plainAnswer('there'),
  )
  const { ask } = await asker(t)
  const headers = { 'Content-Type': 'text/plain', 'X-Kept': '1' }
  await ask({ way: 'client', url: `http://${server.host}/`, method: 'POST', body: 'form', headers })
  match(server.requests[1] ?? '', /\r\nx-kept: 1/i)
  equal(/\r\ncontent-/i.test(server.requests[1] ?? ''), false)
})

test('a cookie that the app set itself is for the server it was meant for', async (t) => {
  const other = await rawServer(t, () => plainAnswer('there'))
  const first = await rawServer(t, (request) =>
    request.startsWith('GET /away') ? to(`http://${other.host}/`) : to('/away'),
  )
  const { ask } = await asker(t)
  await ask({ way: 'client', url: `http://${first.host}/`, headers: { Cookie: 'own=1' } })
  for (const request of first.requests) match(request, /\r\ncookie: own=1/i)
  equal(/cookie/i.test(other.requests[0] ?? 'none came: cookie'), false)
})

test('the part of an address behind # goes with a redirect that has none', async (t) => {
  const server = await rawServer(t, (request) =>
    request.startsWith('GET /a') ? plainAnswer('there') : to('/a'),
  )
  const { ask } = await asker(t)
  equal((await ask({ way: 'client', url: `http://${server.host}/#c` })).location, `http://${server.host}/a#c`)
})

test('a redirect that names no address is an answer, and so are statuses that lead nowhere', async (t) => {
  const server = await rawServer(t, (request) =>
    request.startsWith('GET /302')
      ? plainAnswer('here', [], '302 Found')
      : plainAnswer('here', ['Location: /there'], '300 Multiple Choices'),
  )
  const { ask } = await asker(t)
  for (const status of [302, 300]) {
    const told = await ask({ way: 'client', url: `http://${server.host}/${status}` })
    deepEqual([told.status, told.text], [status, 'here'])
  }
})
