import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { DeviceOptions } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { downloader } from '../helpers/downloader.ts'
import { phoneWith, rows } from '../helpers/phone.ts'
import type { PictureServer } from '../helpers/pictureServer.ts'

/** Slow enough that an app has left the screen, and is suspended, before the picture is there. */
const SLOW = { kbps: 200 }

async function launched(t: TestContext, options: DeviceOptions & { readonly server?: PictureServer } = {}) {
  const setting = await phoneWith(t, classicApp(t, downloader), options)
  await setting.device.launch()
  return setting
}

const status = (device: { screen: { find(query: object): { text?: string | undefined } | undefined } }) =>
  device.screen.find({ type: 'Ti.UI.Label' })?.text

// https://developer.apple.com/documentation/uikit/managing-your-app-s-life-cycle
test('leaving the screen fires pause and paused; coming back fires resume and resumed', async (t) => {
  const { device } = await launched(t)
  await device.home()
  await device.clock.advance(10_000)
  await device.open()
  assert.deepEqual(rows(device, 'pause', 'paused', 'suspended', 'resume', 'resumed'), [
    'resumed',
    'pause',
    'paused',
    'suspended',
    'resume',
    'resumed',
  ])
})

test('an app is suspended 5 s after it left the screen', async (t) => {
  const { device } = await launched(t)
  await device.home()
  await device.clock.advance(4_900)
  assert.equal(device.state, 'background')
  await device.clock.advance(200)
  assert.equal(device.state, 'suspended')
})

test('no timer of a suspended app runs; it catches up when the app is opened', async (t) => {
  const app = classicApp(
    t,
    `var win = Ti.UI.createWindow(); var label = Ti.UI.createLabel({ text: 'waiting' }); win.add(label); win.open();
     Ti.App.addEventListener('paused', function () { setTimeout(function () { label.text = 'fired'; }, 20000); });`,
  )
  const { device } = await phoneWith(t, app)
  await device.launch()
  await device.home()
  // Many steps leave a process that goes on the time to do so.
  for (let second = 0; second < 60; second += 1) await device.clock.advance(1_000)
  assert.match(device.screen.text(), /waiting/)
  await device.open()
  assert.match(device.screen.text(), /fired/)
})

test('nobody can tap what an app in the background shows', async (t) => {
  const { device } = await launched(t)
  const button = device.screen.find({ type: 'Ti.UI.Button' })
  assert.ok(button)
  await device.home()
  for (const state of ['background', 'suspended']) {
    assert.equal(device.state, state)
    await assert.rejects(
      device.tap({ type: 'Ti.UI.Button' }),
      /the app is in the background\. Call device\.open/,
    )
    await device.touch({ view: button.id, event: 'click' })
    await device.clock.advance(10_000)
  }
  await device.open()
  assert.deepEqual(rows(device, 'click'), [])
})

// https://developer.apple.com/documentation/foundation/downloading-files-in-the-background
test('a download goes on while the app is suspended, and wakes it at the end', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download' })
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  await device.until(({ event }) => event === 'sessioneventscompleted')
  const ended = await device.until(({ event }) => event === 'handlerEnded')
  assert.match(JSON.stringify(ended.detail), /Session-/)
  assert.deepEqual(
    rows(device, 'backgroundtransfer', 'downloadcompleted', 'sessioncompleted', 'sessioneventscompleted'),
    ['backgroundtransfer', 'downloadcompleted', 'sessioncompleted', 'sessioneventscompleted'],
  )
  await device.open()
  assert.match(status(device) ?? '', /^saved 200/)
})

// https://developer.apple.com/documentation/uikit/processing-queued-notifications
test('a suspended app is told of the network when it runs again, once and as it is then', async (t) => {
  const { device } = await phoneWith(
    t,
    classicApp(
      t,
      `var told = [];
       var status = Ti.UI.createLabel({ text: '' });
       ['change', 'resumed'].forEach(function (name) {
         (name === 'change' ? Ti.Network : Ti.App).addEventListener(name, function () {
           told.push(name + ' ' + Ti.Network.networkTypeName);
           status.text = told.join(', ');
         });
       });
       var win = Ti.UI.createWindow();
       win.add(status);
       win.open();`,
    ),
  )
  await device.launch()
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  for (const network of ['offline', 'wifi', 'cellular'] as const) device.network.set(network)
  await device.open()
  assert.equal(status(device), 'resumed WIFI, change MOBILE, resumed MOBILE')
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  for (const network of ['offline', 'cellular'] as const) device.network.set(network)
  await device.open()
  assert.equal(status(device), 'resumed WIFI, change MOBILE, resumed MOBILE, resumed MOBILE')
})

test('a suspended app hears of no progress', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download' })
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  await device.until(({ event }) => event === 'downloadcompleted')
  const progress = device.timeline.filter(({ event }) => event === 'downloadprogress')
  assert.ok(progress.length > 1)
  assert.ok(progress.every(({ appState }) => appState !== 'suspended'))
})

for (const sceneOnBackgroundLaunch of [true, false])
  test(`an evicted app finds its finished download at the next launch (scene in the background: ${sceneOnBackgroundLaunch})`, async (t) => {
    const { device } = await launched(t, { sceneOnBackgroundLaunch })
    device.network.set(SLOW)
    await device.tap({ title: 'Download' })
    await device.home()
    await device.until(({ event }) => event === 'suspended')
    await device.evict()
    await device.until(({ event }) => event === 'transferEnded')
    if (sceneOnBackgroundLaunch) {
      await device.until(({ event }) => event === 'handlerEnded')
      assert.equal(rows(device, 'backgroundtransfer').length, 1)
    }
    await device.clock.advance(40_000)
    await device.open()
    await device.clock.advance(1_000)
    assert.match(status(device) ?? '', /^saved 200/)
    assert.equal(rows(device, 'downloadcompleted').length, 1)
  })

test('a phone that is switched off and on again resumes its download with Range', async (t) => {
  const { device, server } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download' })
  await device.clock.advance(3_000)
  await device.reboot()
  assert.equal(device.state, 'notRunning')
  await device.launch()
  await device.until(({ event }) => event === 'downloadcompleted')
  assert.equal(server.requests.length, 2)
  assert.match(server.requests[1] ?? '', /bytes=\d+-/)
  assert.match(status(device) ?? '', /^saved 200/)
})

test('a phone that is switched off before a lost connection is tried again makes one attempt more, not two', async (t) => {
  const { device, server } = await launched(t)
  device.network.set({ failAfterBytes: 50_000 })
  await device.tap({ title: 'Download' })
  await device.clock.advance(500)
  await device.reboot()
  await device.launch()
  await device.clock.advance(10_000)
  assert.equal(server.requests.length, 2)
  assert.deepEqual(rows(device, 'launched', 'transferEnded'), ['launched', 'launched', 'transferEnded'])
})

test('swiping the app away ends its transfers, and iOS wakes it no more until it is launched', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download' })
  await device.clock.advance(1_000)
  await device.forceQuit()
  assert.equal((await device.backgroundFetch()).result, 'notWoken')
  assert.equal((await device.push({ aps: { 'content-available': 1 } })).result, 'notWoken')
  await device.clock.advance(60_000)
  assert.equal(device.state, 'notRunning')
  await device.launch()
  assert.equal(status(device), 'failed -999 cancelled')
})

test('an app that was swiped away and opened again is woken as before, evicted or not', async (t) => {
  const { device } = await launched(t)
  await device.forceQuit()
  await device.launch()
  await device.home()
  assert.equal((await device.backgroundFetch()).result, 'noData')
  await device.evict()
  assert.equal((await device.backgroundFetch()).result, 'noData')
})

test('a lost network is waited out and the download resumed', async (t) => {
  const { device, server } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download' })
  await device.clock.advance(2_000)
  device.network.set('offline')
  await device.clock.advance(30_000)
  assert.equal(rows(device, 'sessioncompleted').length, 0)
  device.network.set('wifi')
  await device.until(({ event }) => event === 'downloadcompleted')
  assert.match(server.requests[1] ?? '', /bytes=\d+-/)
  assert.match(status(device) ?? '', /^saved 200/)
})

test('an app that was swiped away is not woken for a session either', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download' })
  await device.home()
  await device.evict()
  await device.forceQuit()
  await device.clock.advance(60_000)
  assert.equal(device.state, 'notRunning')
  assert.equal(rows(device, 'launched').length, 1)
})

test('what the app keeps in its properties is there after a reboot', async (t) => {
  const keeps = `
    var before = Ti.App.Properties.getInt('starts', 7);
    Ti.App.Properties.setInt('starts', before + 1);
    var win = Ti.UI.createWindow();
    win.add(Ti.UI.createLabel({ text: 'starts ' + before }));
    win.open();`
  const { device } = await phoneWith(t, classicApp(t, keeps))
  await device.launch()
  await device.reboot()
  await device.launch()
  assert.equal(status(device), 'starts 8')
})
