import assert from 'node:assert/strict'
import type { IncomingHttpHeaders } from 'node:http'
import { type TestContext, test } from 'node:test'
import { isJsonObject, type JsonObject } from '../../../src/wire/json.ts'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith, rows } from '../../helpers/phone.ts'
import { resumable, servePictures } from '../../helpers/pictureServer.ts'

const APP = `
var urlSession = require('com.appcelerator.urlSession');
var handlers = {};
var sessions = {};
function session(identifier, headers) {
  var configuration = urlSession.createSessionConfiguration({ identifier: identifier });
  if (headers) { configuration.HTTPHeaderFields = headers; }
  sessions[identifier] = urlSession.createSession({ configuration: configuration });
}
var win = Ti.UI.createWindow({ layout: 'vertical' });
var heard = Ti.UI.createLabel({ id: 'heard', text: '' });
function tell(what) { heard.text += what + ' '; }
var ways = {
  make: function (order) { session(order.session, order.headers); },
  get: function (order) { tell('task ' + sessions[order.session].downloadTask({ url: 'http://pictures.example.com/' + order.path })); },
  put: function (order) {
    sessions[order.session].uploadTask({ url: 'http://pictures.example.com/' + order.path, data: order.file, method: 'PUT' });
  },
  ask: function (order) { sessions[order.session].dataTask({ url: 'http://pictures.example.com/' + order.path, method: order.method, data: order.data }); },
  finish: function (order) { sessions[order.session].finishTasksAndInvalidate(); },
  cancel: function (order) { sessions[order.session].invalidateAndCancel(); }
};
var field = Ti.UI.createTextField({});
var button = Ti.UI.createButton({ title: 'Do' });
button.addEventListener('click', function () {
  var order = JSON.parse(field.value);
  ways[order.way](order);
});
['downloadcompleted', 'sessioncompleted', 'uploadprogress'].forEach(function (name) {
  Ti.App.iOS.addEventListener(name, function () {});
});
Ti.App.iOS.addEventListener('backgroundtransfer', function (e) { handlers[e.sessionId] = e.handlerId; });
Ti.App.iOS.addEventListener('sessioneventscompleted', function (e) {
  Ti.App.iOS.endBackgroundHandler(handlers[e.sessionIdentifier]);
});
win.add([heard, field, button]);
win.open();
`

async function launched(t: TestContext) {
  const headers: IncomingHttpHeaders[] = []
  const bodies: string[] = []
  const server = await servePictures((request, response, body) => {
    headers.push(request.headers)
    let sent = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      sent += text
    })
    request.on('end', () => bodies.push(`${request.method} ${sent}`))
    resumable(request, response, body)
  }, 50_000)
  const { device } = await phoneWith(t, classicApp(t, APP), { server })
  await device.launch()
  const say = async (way: string, order: object = {}) => {
    await device.type(
      { type: 'Ti.UI.TextField' },
      JSON.stringify({ way, session: 'one', path: 'a', ...order }),
    )
    await device.tap({ title: 'Do' })
  }
  await say('make')
  const heard = () => device.screen.find({ id: 'heard' })?.text?.trim()
  const ends = () =>
    device.timeline.flatMap(({ event, detail }): JsonObject[] =>
      event === 'sessioncompleted' && isJsonObject(detail) ? [detail] : [],
    )
  return { device, server, headers, bodies, say, heard, ends }
}

const WAIT = 30_000

// https://developer.apple.com/documentation/foundation/urlsessionconfiguration/httpadditionalheaders
test('the headers of a session go with each of its downloads', async (t) => {
  const { device, headers, say } = await launched(t)
  await say('make', { session: 'two', headers: { 'X-Key': 'secret' } })
  await say('get', { session: 'two' })
  await say('get')
  await device.clock.advance(WAIT)
  assert.deepEqual(headers.map((each) => each['x-key']).sort(), ['secret', undefined])
})

test('a part that the app asks for itself is asked for again as it is after a lost network', async (t) => {
  const { device, headers, say, ends } = await launched(t)
  device.network.set({ kbps: 40, latencyMs: 0 })
  await say('make', { session: 'two', headers: { Range: 'bytes=1000-' } })
  await say('get', { session: 'two' })
  await device.clock.advance(3_000)
  device.network.set('offline')
  await device.clock.advance(1_000)
  device.network.set('wifi')
  await device.clock.advance(WAIT)
  assert.deepEqual(
    headers.map((each) => [each.range, each['if-range']]),
    [
      ['bytes=1000-', undefined],
      ['bytes=1000-', undefined],
    ],
  )
  assert.deepEqual(
    ends().map(({ statusCode }) => statusCode),
    [206],
  )
})

test('a broken download is tried again after a second, and ends with the status of a whole file', async (t) => {
  const { device, say, ends, headers } = await launched(t)
  device.network.set({ failAfterBytes: 20_000, kbps: 4_000 })
  const start = device.clock.now()
  await say('get')
  await device.clock.advance(WAIT)
  assert.match(headers[1]?.range ?? '', /^bytes=\d+-$/)
  assert.deepEqual(
    ends().map(({ success, statusCode }) => [success, statusCode]),
    [[true, 200]],
  )
  const end = device.timeline.find(({ event }) => event === 'transferEnded')
  const ms = (end?.at ?? 0) - start
  assert.ok(ms > 1_000 && ms < 1_500, `${ms} ms`)
})

test('tasks are numbered from 1 in each session, and from 1 again where the session is made anew without any', async (t) => {
  const { device, say, heard } = await launched(t)
  await say('make', { session: 'two' })
  await say('get')
  await say('get')
  await say('get', { session: 'two' })
  assert.equal(heard(), 'task 1 task 2 task 1')
  await device.clock.advance(WAIT)
  await say('get')
  assert.equal(heard(), 'task 1 task 2 task 1 task 3')
  await device.clock.advance(WAIT)
  await device.evict()
  await device.launch()
  await say('make')
  await say('get')
  assert.equal(heard(), 'task 1')
})

// https://developer.apple.com/documentation/foundation/downloading-files-in-the-background
test('iOS wakes the app once for a session, when the last of its tasks has ended', async (t) => {
  const { device, say } = await launched(t)
  device.network.set({ kbps: 40, latencyMs: 0 })
  await say('get')
  await device.clock.advance(3_000)
  await say('get', { path: 'b' })
  await device.evict()
  await device.clock.advance(60_000)
  assert.equal(rows(device, 'transferEnded').length, 2)
  assert.deepEqual(rows(device, 'transferEnded', 'launched').slice(-3), [
    'transferEnded',
    'transferEnded',
    'launched',
  ])
})

test('sessioneventscompleted comes only where iOS has woken the app for the session', async (t) => {
  const { device, say } = await launched(t)
  await say('get')
  await device.clock.advance(WAIT)
  assert.equal(rows(device, 'downloadcompleted').length, 1)
  assert.equal(rows(device, 'sessioneventscompleted').length, 0)
})

// https://developer.apple.com/documentation/foundation/urlsession/finishtasksandinvalidate()
test('a session that is to finish its tasks does so, and one that is to cancel them ends them with -999', async (t) => {
  const { device, say, ends } = await launched(t)
  device.network.set({ kbps: 400, latencyMs: 0 })
  await say('get')
  await say('finish')
  await device.clock.advance(WAIT)
  await say('make', { session: 'two' })
  await say('get', { session: 'two' })
  await device.clock.advance(100)
  await say('cancel', { session: 'two' })
  await device.clock.advance(WAIT)
  assert.deepEqual(
    ends().map(({ sessionIdentifier, errorCode }) => [sessionIdentifier, errorCode]),
    [
      ['one', 0],
      ['two', -999],
    ],
  )
})

test('a session that is made twice in one process is only warned of, unless it was invalidated', async (t) => {
  const { device, say } = await launched(t)
  await say('make')
  assert.equal(rows(device, 'duplicateSession').length, 1)
  await say('cancel')
  await say('make')
  assert.equal(rows(device, 'duplicateSession').length, 1)
})

test('an upload waits for a network, and starts anew where it was lost', async (t) => {
  const { device, say, bodies, ends } = await launched(t)
  device.network.set('offline')
  await say('ask', { method: 'POST', data: { a: 1 } })
  await device.clock.advance(WAIT)
  assert.deepEqual(bodies, [])
  device.network.set({ kbps: 80, latencyMs: 0 })
  await device.clock.advance(1_000)
  device.network.set('offline')
  device.network.set('wifi')
  await device.clock.advance(WAIT)
  assert.deepEqual(bodies, ['POST {"a":1}', 'POST {"a":1}'])
  assert.deepEqual(
    ends().map(({ statusCode }) => statusCode),
    [200],
  )
})

test('an upload tells how much of it was sent, and ends with -1100 where its file is not there', async (t) => {
  const { device, say, bodies, ends } = await launched(t)
  await say('ask', { method: 'PUT', data: 'text' })
  await device.clock.advance(WAIT)
  const progress = device.timeline.find(({ event }) => event === 'uploadprogress')
  assert.deepEqual(progress?.detail, {
    taskIdentifier: 1,
    sessionIdentifier: 'one',
    bytesSent: 6,
    totalBytesSent: 6,
    totalBytesExpectedToSend: 6,
  })
  await say('put', { file: '/nowhere' })
  await device.clock.advance(WAIT)
  assert.deepEqual(bodies, ['PUT "text"'])
  assert.deepEqual(
    ends().map(({ success, errorCode }) => [success, errorCode]),
    [
      [true, 0],
      [false, -1100],
    ],
  )
})

test('the answer of a task is told with that task alone', async (t) => {
  const { device, say, ends } = await launched(t)
  await say('make', { session: 'two' })
  await say('ask', { method: 'GET' })
  await device.clock.advance(WAIT)
  await say('get', { session: 'two' })
  await device.clock.advance(WAIT)
  assert.deepEqual(
    ends().map((end) => [end.taskIdentifier, 'responseText' in end]),
    [
      [1, true],
      [1, false],
    ],
  )
})
