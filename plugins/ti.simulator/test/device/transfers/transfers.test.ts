import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { classicApp } from '../../helpers/classicApp.ts'
import { downloader } from '../../helpers/downloader.ts'
import { phoneWith, rows } from '../../helpers/phone.ts'
import {
  cutOff,
  encoded,
  gzipped,
  noRange,
  notFound,
  redirectOn,
  redirectTo,
  servePictures,
  unknownLength,
} from '../../helpers/pictureServer.ts'

type Answer = Parameters<typeof servePictures>[0]

async function downloaded(t: TestContext, answer?: Answer, plist = '') {
  const { device, server } = await phoneWith(t, classicApp(t, downloader, { plist }), {
    server: await servePictures(answer),
  })
  await device.launch()
  await device.tap({ title: 'Download' })
  const { detail } = await device.until(({ event }) => event === 'sessioncompleted')
  return { device, server, detail: JSON.stringify(detail) }
}

test('an answer of unknown length is told as 2^64 - 1, as Titanium reads it', async (t) => {
  const { device } = await downloaded(t, unknownLength)
  const progress = device.timeline.find(({ event }) => event === 'downloadprogress')
  assert.match(JSON.stringify(progress?.detail), /"totalBytesExpectedToWrite":18446744073709552000/)
})

test('a compressed answer is unpacked, and its length unknown', async (t) => {
  const { device, server } = await downloaded(t, gzipped)
  assert.equal(device.screen.find({ type: 'Ti.UI.Label' })?.text, `saved ${server.body.length}`)
  const progress = device.timeline.find(({ event }) => event === 'downloadprogress')
  assert.match(JSON.stringify(progress?.detail), /"totalBytesExpectedToWrite":18446744073709552000/)
})

test('a page for 404 counts as a success to NSURLSession', async (t) => {
  const { device, detail } = await downloaded(t, notFound)
  assert.match(detail, /"success":true.*"statusCode":404/)
  assert.equal(rows(device, 'downloadcompleted').length, 1)
})

test('a connection that always breaks half-way is given up after three attempts', async (t) => {
  const { server, detail } = await downloaded(t, cutOff)
  assert.match(detail, /"errorCode":-1005/)
  assert.equal(server.requests.length, 3)
})

for (const [what, answer, code] of [
  ['redirects in a circle', redirectTo('/1.png'), -1007],
  ['redirects without end', redirectOn, -1007],
  ['redirects to another scheme', redirectTo('ftp://127.0.0.1/1.png'), -1002],
  ['redirects to no address', redirectTo('http://[nowhere'), -1000],
  ['claims to be compressed', encoded('gzip'), -1015],
  ['claims to be compressed otherwise', encoded('br'), -1015],
] as const)
  test(`a server that ${what} is not asked again, and the error is ${code}`, async (t) => {
    const { device, server, detail } = await downloaded(t, answer)
    assert.match(detail, new RegExp(`"errorCode":${code}`))
    const asked = server.requests.length
    await device.clock.advance(60_000)
    assert.equal(server.requests.length, asked)
    if (code !== -1007) assert.equal(asked, 1)
  })

test('a server that has no range of a file, though it was asked for all of it, is asked once and counts as a success', async (t) => {
  const { server, detail } = await downloaded(t, noRange)
  assert.match(detail, /"success":true.*"statusCode":416/)
  assert.equal(server.requests.length, 1)
})

test('nobody at the address is error -1004', async (t) => {
  const server = await servePictures()
  const { device } = await phoneWith(t, classicApp(t, downloader), {
    server: { ...server, host: '127.0.0.1:1' },
  })
  await device.launch()
  await device.tap({ title: 'Download' })
  const { detail } = await device.until(({ event }) => event === 'sessioncompleted')
  assert.match(JSON.stringify(detail), /"errorCode":-1004/)
})

// https://developer.apple.com/documentation/bundleresources/information-property-list/nsapptransportsecurity
test('App Transport Security refuses http to a host of the internet', async (t) => {
  const { detail, server } = await downloaded(t, undefined, '<key>NSAppTransportSecurity</key><dict/>')
  assert.match(detail, /"errorCode":-1022/)
  assert.equal(server.requests.length, 0)
})

test('a failing network breaks the connection once, and the rest is fetched', async (t) => {
  const { device, server } = await phoneWith(t, classicApp(t, downloader))
  device.network.set({ failAfterBytes: 50_000, kbps: 4_000 })
  await device.launch()
  await device.tap({ title: 'Download' })
  await device.until(({ event }) => event === 'downloadcompleted')
  assert.equal(server.requests.length, 2)
  assert.match(server.requests[1] ?? '', /bytes=\d{5,}-/)
})

test('a download takes as long as the rate of the network says, suspended or not', async (t) => {
  const { device, server } = await phoneWith(t, classicApp(t, downloader))
  device.network.set({ kbps: 160, latencyMs: 0 })
  await device.launch()
  const start = device.clock.now()
  await device.tap({ title: 'Download' })
  await device.home()
  const { at } = await device.until(({ event }) => event === 'transferEnded')
  const ideal = (server.body.length * 8) / 160
  assert.ok(Math.abs(at - start - ideal) < 500, `${at - start} ms instead of ${ideal} ms`)
})

test('a server that never answers stops neither time nor the phone', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, downloader), { server: await servePictures(() => {}) })
  await device.launch()
  await device.tap({ title: 'Download' })
  await device.clock.advance(60_000)
  assert.equal(rows(device, 'sessioncompleted').length, 0)
  await device.home()
  await device.until(({ event }) => event === 'suspended')
})
