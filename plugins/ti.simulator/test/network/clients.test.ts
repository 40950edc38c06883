import { deepEqual, equal, match } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { isJsonObject } from '../../src/wire/json.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'

const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var client;
function tell(what) { Ti.App.fireSystemEvent(Ti.App.EVENT_ACCESSIBILITY_ANNOUNCEMENT, what); }
var ways = {
  make: function (properties) {
    client = Ti.Network.createHTTPClient(Object.assign({
      onload: function () { tell('load ' + this.readyState + ' ' + this.responseText.length); },
      onerror: function (e) { tell('error ' + e.code); },
      onreadystatechange: function () { tell('state ' + this.readyState); },
      onsendstream: function (e) { tell('sent ' + e.progress); }
    }, properties));
  },
  open: function (order) { client.open(order.method || 'GET', order.url); },
  header: function (order) { client.setRequestHeader(order.name, order.value); },
  send: function (body) { client.send(body); },
  abort: function () { client.abort(); },
  look: function () { tell(JSON.stringify([client.status, client.location, client.responseText, client.responseHeaders])); }
};
var field = Ti.UI.createTextField({});
var button = Ti.UI.createButton({ title: 'Do' });
button.addEventListener('click', function () {
  JSON.parse(field.value).forEach(function (order) { ways[order[0]](order[1]); });
});
win.add([field, button]);
win.open();
`
type Step = readonly [way: string, given?: unknown]

async function launched(t: TestContext, bytes = 10_000) {
  const server = await rawServer(t, () => plainAnswer('x'.repeat(bytes)))
  const { device } = await phoneWith(t, classicApp(t, APP))
  await device.launch()
  const start = device.clock.now()
  const say = async (...steps: readonly Step[]) => {
    await device.type({ type: 'Ti.UI.TextField' }, JSON.stringify(steps))
    await device.tap({ title: 'Do' })
  }
  const told = () =>
    device.timeline.flatMap(({ at, event, detail }) =>
      event === 'announced' && isJsonObject(detail) ? [{ ms: at - start, text: String(detail.text) }] : [],
    )
  const ends = () => told().filter(({ text }) => /^(load|error)/.test(text))
  const url = `http://${server.host}/`
  return { device, server, say, told, ends, url }
}

// https://developer.apple.com/documentation/foundation/nsurlrequest/timeoutinterval
for (const [what, properties, ms] of [
  ['its timeout', { timeout: 3_000 }, 3_000],
  ['60 s where it has none', {}, 60_000],
] as const)
  test(`a client to which nothing comes gives up after ${what}`, async (t) => {
    const { device, say, ends, url } = await launched(t)
    device.network.set({ latencyMs: 100_000 })
    await say(['make', properties], ['open', { url }], ['send'])
    await device.clock.advance(200_000)
    deepEqual(ends(), [{ ms, text: 'error -1001' }])
  })

test('a client to which bytes come goes on for longer than its timeout', async (t) => {
  const { device, say, ends, url } = await launched(t)
  device.network.set({ kbps: 8, latencyMs: 500 })
  await say(['make', { timeout: 1_000 }], ['open', { url }], ['send'])
  await device.clock.advance(20_000)
  deepEqual(
    ends().map(({ text }) => text),
    ['load 4 10000'],
  )
})

test('a client that is sent without a network fails with -1009, and one that loses it with -1005', async (t) => {
  const { device, server, say, ends, url } = await launched(t)
  device.network.set('offline')
  await say(['make'], ['open', { url }], ['send'])
  await device.clock.advance(1_000)
  equal(server.requests.length, 0)
  device.network.set({ kbps: 8, latencyMs: 0 })
  await say(['make'], ['open', { url }], ['send'])
  await device.clock.advance(1_000)
  device.network.set('offline')
  await device.clock.advance(1_000)
  device.network.set('wifi')
  await device.clock.advance(60_000)
  deepEqual(
    ends().map(({ text }) => text),
    ['error -1009', 'error -1005'],
  )
})

test('a client tells its states in order, and of sending where there is something to send', async (t) => {
  const { device, say, told, url } = await launched(t, 10)
  await say(['make'], ['open', { url }], ['send'])
  await device.clock.advance(1_000)
  await say(['open', { url, method: 'POST' }], ['send', 'body'])
  await device.clock.advance(1_000)
  const states = ['state 2', 'state 3', 'state 4', 'load 4 10']
  deepEqual(
    told().map(({ text }) => text),
    ['state 1', ...states, 'state 1', 'sent 1', ...states],
  )
})

for (const [what, end] of [
  ['was aborted', (say: (...steps: Step[]) => Promise<void>) => say(['abort'])],
  ['was opened anew', (say: (...steps: Step[]) => Promise<void>, url: string) => say(['open', { url }])],
] as const)
  test(`a client that ${what} tells nothing of the request before, which takes no share of the network`, async (t) => {
    const { device, server, say, ends, url } = await launched(t)
    device.network.set({ kbps: 80, latencyMs: 0 })
    await say(['make'], ['open', { url }], ['send'])
    await device.clock.advance(300)
    await end(say, url)
    await say(['open', { url }], ['send'])
    const began = device.clock.now()
    await device.until(({ detail }) => isJsonObject(detail) && String(detail.text).startsWith('load'))
    const ms = device.clock.now() - began
    equal(ms > 900 && ms < 1_200, true, `10 kB took ${ms} ms`)
    await device.clock.advance(10_000)
    deepEqual([ends().length, server.requests.length], [1, 2])
  })

test('the requests of an app end with its process', async (t) => {
  const { device, say, url } = await launched(t, 20_000)
  device.network.set({ kbps: 80, latencyMs: 0 })
  await say(['make'], ['open', { url }], ['send'])
  await device.clock.advance(300)
  await device.forceQuit()
  await device.launch()
  await say(['make'], ['open', { url }], ['send'])
  const began = device.clock.now()
  await device.until(({ detail }) => isJsonObject(detail) && String(detail.text).startsWith('load'))
  const ms = device.clock.now() - began
  equal(ms < 2_400, true, `20 kB took ${ms} ms`)
})

test('open forgets the headers of the request before', async (t) => {
  const { device, server, say, url } = await launched(t, 10)
  await say(['make'], ['open', { url }], ['header', { name: 'X-One', value: '1' }], ['send'])
  await device.clock.advance(1_000)
  await say(['open', { url }], ['header', { name: 'X-Two', value: '2' }], ['send'])
  await device.clock.advance(1_000)
  match(server.requests[0] ?? '', /\r\nx-one: 1/i)
  match(server.requests[1] ?? '', /\r\nx-two: 2/i)
  equal(/x-one/i.test(server.requests[1] ?? 'x-one'), false)
})

test('open forgets the answer of the request before', async (t) => {
  const { device, say, told, url } = await launched(t, 3)
  await say(['make'], ['open', { url }], ['send'])
  await device.clock.advance(1_000)
  await say(['look'])
  await say(['open', { url: `${url}b` }], ['look'])
  deepEqual(
    told()
      .filter(({ text }) => text.startsWith('['))
      .map(({ text }) => JSON.parse(text)),
    [
      [200, url, 'xxx', { 'Content-Length': '3' }],
      [0, `${url}b`, null, {}],
    ],
  )
})

test('an Authorization header of the app goes before its name and password', async (t) => {
  const { device, server, say, url } = await launched(t, 10)
  const header = { name: 'authorization', value: 'Bearer one' }
  await say(['make', { username: 'ada', password: 'p' }], ['open', { url }], ['header', header], ['send'])
  await device.clock.advance(1_000)
  deepEqual(server.requests[0]?.match(/authorization: .*/gi), ['authorization: Bearer one'])
})
