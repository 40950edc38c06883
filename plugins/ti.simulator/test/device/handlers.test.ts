import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { DeviceOptions } from '../../src/index.ts'
import { type ClassicApp, classicApp } from '../helpers/classicApp.ts'
import { phoneWith, rows } from '../helpers/phone.ts'

const WINDOW = 'Ti.UI.createWindow().open();'
const FETCHES = 'Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN);'

async function appThat(t: TestContext, source: string, options: DeviceOptions = {}, app?: ClassicApp) {
  const { device } = await phoneWith(t, classicApp(t, WINDOW + FETCHES + source, app), options)
  await device.launch()
  return device
}

const onFetch = (body: string) => `Ti.App.iOS.addEventListener('backgroundfetch', function (e) { ${body} });`

test('a background fetch ends when the app ends its handler, with no data as Titanium always says', async (t) => {
  const device = await appThat(
    t,
    onFetch('setTimeout(function () { Ti.App.iOS.endBackgroundHandler(e.handlerId); }, 4000);'),
  )
  const outcome = await device.backgroundFetch()
  assert.match(outcome.handlerId ?? '', /^Fetch-\d+\.\d{6}$/)
  assert.equal(outcome.result, 'noData')
  assert.equal(outcome.awakeMs, 4_000)
})

test('a handler that is never ended is failed by the SDK after 29 s, and the app suspended', async (t) => {
  const device = await appThat(t, onFetch(''))
  const outcome = await device.backgroundFetch()
  assert.equal(outcome.result, 'failed')
  assert.equal(outcome.awakeMs, 29_000)
  await device.until(({ event }) => event === 'suspended')
})

test('an app that blocks its thread through a fetch is ended by the watchdog after 30 s', async (t) => {
  const device = await appThat(t, onFetch('while (true) {}'))
  const outcome = await device.backgroundFetch()
  assert.equal(outcome.result, 'failed')
  assert.equal(outcome.awakeMs, 30_000)
  assert.equal(device.state, 'notRunning')
  assert.equal(rows(device, 'watchdog').length, 1)
})

test('opening the app fails the handlers that are open, before resume', async (t) => {
  const device = await appThat(t, `${onFetch('')} Ti.App.addEventListener('resume', function () {});`)
  const fetch = device.backgroundFetch()
  await device.until(({ event }) => event === 'backgroundfetch')
  await device.open()
  assert.equal((await fetch).result, 'failed')
  assert.deepEqual(rows(device, 'handlerEnded', 'resume'), ['handlerEnded', 'resume'])
})

test('the handler of a session waits for the app, which the SDK fails by no timer and iOS ends after 30 s', async (t) => {
  const source = `
    var urlSession = require('com.appcelerator.urlSession');
    var session = urlSession.createSession({
      configuration: urlSession.createSessionConfiguration({ identifier: 'one' })
    });
    Ti.App.iOS.addEventListener('backgroundtransfer', function () {});
    var button = Ti.UI.createButton({ title: 'Get' });
    button.addEventListener('click', function () { session.downloadTask({ url: 'http://pictures.example.com/a' }); });
    var win = Ti.UI.createWindow();
    win.add(button);
    win.open();`
  const { device } = await phoneWith(t, classicApp(t, source))
  await device.launch()
  device.network.set({ kbps: 200 })
  await device.tap({ title: 'Get' })
  await device.home()
  const { at } = await device.until(({ event }) => event === 'backgroundtransfer')
  const ended = await device.until(({ event }) => event === 'watchdog')
  assert.equal(ended.at - at, 30_000)
  assert.equal(rows(device, 'handlerEnded').length, 0)
})

test('ending a handler twice is only logged by SDK 13.4', async (t) => {
  const twice = onFetch(
    'Ti.App.iOS.endBackgroundHandler(e.handlerId); Ti.App.iOS.endBackgroundHandler(e.handlerId);',
  )
  const device = await appThat(t, twice)
  const logged: string[] = []
  device.watch((change) => change.kind === 'log' && logged.push(change.text))
  const { handlerId } = await device.backgroundFetch()
  assert.match(logged.join('\n'), new RegExp(`ID = ${handlerId} has already expired`))
  await device.open()
  assert.equal(device.state, 'active')
})

// https://github.com/tidev/titanium-sdk/issues/14418
test('SDK 13.2 crashes when the app is opened after a fetch that was ended in time', async (t) => {
  const device = await appThat(t, onFetch('Ti.App.iOS.endBackgroundHandler(e.handlerId);'), { sdk: '13.2' })
  assert.equal((await device.backgroundFetch()).result, 'noData')
  await device.open()
  const crash = await device.until(({ event }) => event === 'crashed')
  assert.match(JSON.stringify(crash.detail), /Unbalanced call to dispatch_group_leave/)
  assert.equal(device.state, 'notRunning')
})

test('without UIBackgroundModes the listener is ignored, with a word in the log', async (t) => {
  const logged: string[] = []
  const { device } = await phoneWith(t, classicApp(t, WINDOW + FETCHES + onFetch(''), { modes: [] }))
  device.watch((change) => {
    if (change.kind === 'log') logged.push(change.text)
  })
  await device.launch()
  assert.match(logged.join('\n'), /Please add `fetch` to UIBackgroundModes/)
  const outcome = await device.backgroundFetch()
  assert.deepEqual([outcome.result, outcome.reason], ['notWoken', 'UIBackgroundModes has no fetch'])
})

test('an app that asked for no fetch interval is not woken to fetch', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, WINDOW + onFetch('')))
  await device.launch()
  assert.match((await device.backgroundFetch()).reason ?? '', /setMinimumBackgroundFetchInterval/)
})

test('BGTaskSchedulerPermittedIdentifiers switches the old background fetch off', async (t) => {
  const plist = '<key>BGTaskSchedulerPermittedIdentifiers</key><array><string>a.b</string></array>'
  const device = await appThat(t, onFetch(''), {}, { plist })
  assert.match((await device.backgroundFetch()).reason ?? '', /BGTaskSchedulerPermittedIdentifiers/)
})

test('a fetch starts an app that does not run, in the background', async (t) => {
  const device = await appThat(t, onFetch('Ti.App.iOS.endBackgroundHandler(e.handlerId);'))
  await device.evict()
  assert.equal((await device.backgroundFetch()).result, 'noData')
  assert.notEqual(device.state, 'active')
  assert.equal(rows(device, 'launched').length, 2)
})

test('where iOS connects no scene in the background, JavaScript starts with the next opening', async (t) => {
  const device = await appThat(t, onFetch('Ti.App.iOS.endBackgroundHandler(e.handlerId);'), {
    sceneOnBackgroundLaunch: false,
  })
  await device.evict()
  assert.equal((await device.backgroundFetch()).result, 'failed')
  assert.equal(rows(device, 'backgroundfetch').length, 0)
  await device.open()
  assert.equal(rows(device, 'backgroundfetch').length, 1)
})
