import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { DeviceOptions } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'

const HOUR = 3_600_000
const SILENT = { aps: { 'content-available': 1 } }
const app = (interval: string) => `
Ti.UI.createWindow().open();
Ti.Network.registerForPushNotifications({});
if (Ti.App.Properties.getInt('starts', 0) === 0) {
  Ti.App.iOS.setMinimumBackgroundFetchInterval(${interval});
}
Ti.App.Properties.setInt('starts', 1);
['backgroundfetch', 'silentpush'].forEach(function (name) {
  Ti.App.iOS.addEventListener(name, function (e) { Ti.App.iOS.endBackgroundHandler(e.handlerId); });
});
`

async function launched(
  t: TestContext,
  interval = 'Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN',
  options: DeviceOptions = {},
) {
  const { device } = await phoneWith(t, classicApp(t, app(interval)), options)
  await device.launch()
  await device.home()
  return device
}

for (const [settings, reason] of [
  [{ backgroundAppRefresh: false }, /Background App Refresh is off/],
  [{ lowPowerMode: true }, /Low Power Mode is on/],
] as const)
  for (const way of ['at the start', 'later'])
    test(`with ${JSON.stringify(settings)} ${way} iOS neither fetches nor wakes for a push, and the timeline says why`, async (t) => {
      const device = await launched(t, undefined, way === 'later' ? {} : settings)
      if (way === 'later') device.settings.set(settings)
      assert.match((await device.backgroundFetch()).reason ?? '', reason)
      assert.match((await device.push(SILENT)).reason ?? '', reason)
      const said = device.timeline.filter(({ event }) => /backgroundFetchRefused|pushIgnored/.test(event))
      assert.equal(said.length, 2)
      for (const { detail } of said) assert.match(JSON.stringify(detail), reason)
      device.settings.set({ backgroundAppRefresh: true, lowPowerMode: false })
      assert.equal((await device.backgroundFetch()).result, 'noData')
      assert.equal((await device.push(SILENT)).result, 'noData')
    })

test('with Background App Refresh off a push reaches an app that the user looks at', async (t) => {
  const device = await launched(t, undefined, { backgroundAppRefresh: false })
  await device.open()
  assert.equal((await device.push(SILENT)).result, 'noData')
  await device.home()
  assert.equal((await device.push(SILENT)).result, 'notWoken')
})

test('settings stay over a reboot, and a change is a row of the timeline', async (t) => {
  const device = await launched(t)
  device.settings.set({ lowPowerMode: true })
  await device.reboot()
  assert.deepEqual(device.settings.current, {
    backgroundAppRefresh: true,
    lowPowerMode: true,
    pushesPerHour: 3,
    appearance: 'auto',
    textSize: 1,
  })
  assert.deepEqual(device.timeline.find(({ event }) => event === 'settings')?.detail, device.settings.current)
})

test('pushesPerHour may be set while the phone runs, to 0 too', async (t) => {
  const device = await launched(t, undefined, { pushesPerHour: 1 })
  await device.clock.advance(2 * HOUR)
  assert.equal((await device.push(SILENT)).result, 'noData')
  assert.match((await device.push(SILENT)).reason ?? '', /about 1 times an hour/)
  device.settings.set({ pushesPerHour: 2 })
  assert.equal((await device.push(SILENT)).result, 'noData')
  device.settings.set({ pushesPerHour: 0 })
  await device.clock.advance(2 * HOUR)
  assert.match((await device.push(SILENT)).reason ?? '', /about 0 times an hour/)
})

test('a setting that there is not, or a value that is none, is refused and changes nothing', async (t) => {
  const device = await launched(t)
  const before = device.settings.current
  assert.throws(
    () => device.settings.set(JSON.parse('{"lowPowermode":true}')),
    /lowPowermode: did you mean lowPowerMode\?/,
  )
  assert.throws(
    () => device.settings.set(JSON.parse('{"pushesPerHour":-1}')),
    /pushesPerHour must be a number .* not -1/,
  )
  assert.deepEqual(device.settings.current, before)
})

// https://developer.apple.com/documentation/uikit/uiapplication/setminimumbackgroundfetchinterval(_:)
test('between two fetches lies the interval that the app asked for', async (t) => {
  const device = await launched(t, '3600')
  assert.equal(device.minimumFetchInterval, 3600)
  assert.equal((await device.backgroundFetch()).result, 'noData')
  await device.clock.advance(HOUR - 60_000)
  assert.match((await device.backgroundFetch()).reason ?? '', /wants 3600 s .* 3540 s ago/)
  await device.clock.advance(60_000)
  assert.equal((await device.backgroundFetch()).result, 'noData')
})

for (const [asked, kept] of [
  ['-5', 0],
  ['Infinity', 'never'],
  ['Ti.App.iOS.BACKGROUNDFETCHINTERVAL_NEVER', 'never'],
] as const)
  test(`an interval of ${asked} is ${kept}`, async (t) => {
    const device = await launched(t, asked)
    assert.equal(device.minimumFetchInterval, kept)
    assert.equal((await device.backgroundFetch()).result, kept === 'never' ? 'notWoken' : 'noData')
  })

test('the interval is kept over a reboot, and is gone with a new installation', async (t) => {
  const project = classicApp(t, app('3600'))
  const { device } = await phoneWith(t, project)
  assert.equal(device.minimumFetchInterval, 'never')
  await device.launch()
  await device.reboot()
  assert.equal(device.minimumFetchInterval, 3600)
  assert.equal((await device.backgroundFetch()).result, 'noData')
  await device.install(project)
  assert.equal(device.minimumFetchInterval, 'never')
})

test('whoever watches the phone is told of a setting, and of the interval that an app asks for or loses', async (t) => {
  const project = classicApp(t, app('3600'))
  const { device } = await phoneWith(t, project)
  const told: unknown[] = []
  device.watch(({ kind }) => {
    if (kind === 'settings') told.push(device.settings.current.lowPowerMode, device.minimumFetchInterval)
  })
  await device.launch()
  assert.deepEqual(told, [false, 3600])
  device.settings.set({ lowPowerMode: true })
  assert.deepEqual(told.slice(2), [true, 3600])
  await device.install(project)
  assert.deepEqual(told.slice(4), [true, 'never'])
})
