import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Device } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith, rows } from '../helpers/phone.ts'

const APP = `
Ti.UI.createWindow().open();
Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN);
Ti.Network.registerForPushNotifications({});
['backgroundfetch', 'silentpush'].forEach(function (name) {
  Ti.App.iOS.addEventListener(name, function (e) {
    setTimeout(function () { Ti.App.iOS.endBackgroundHandler(e.handlerId); }, 2000);
  });
});
`

async function launched(t: TestContext) {
  const project = classicApp(t, APP)
  const { device } = await phoneWith(t, project)
  await device.launch()
  return { device, project }
}

const VERBS: Readonly<Record<string, (device: Device) => Promise<unknown>>> = {
  backgroundFetch: (device) => device.backgroundFetch(),
  push: (device) => device.push({ aps: { 'content-available': 1 } }),
  open: (device) => device.open(),
  launch: (device) => device.launch(),
  openURL: (device) => device.openURL('test:a'),
  home: (device) => device.home(),
}
const ENDS: Readonly<Record<string, (device: Device, project: string) => Promise<unknown>>> = {
  reboot: (device) => device.reboot(),
  install: (device, project) => device.install(project),
  shutdown: (device) => device.shutdown(),
}

for (const [verb, begin] of Object.entries(VERBS))
  for (const [what, end] of Object.entries(ENDS))
    test(`${verb} in flight at ${what} starts no second process, and says what became of it`, async (t) => {
      const { device, project } = await launched(t)
      if (verb !== 'home' && verb !== 'backgroundFetch') await device.home()
      const outcome = begin(device).then(
        (result) => JSON.stringify(result ?? 'done'),
        (error: Error) => error.message,
      )
      await end(device, project)
      assert.match(await outcome, /rebooted|replaced|shutDown|was cut short: the phone was /)
      assert.equal(device.state, 'notRunning')
      assert.equal(rows(device, 'launched').length, 1)
      if (what === 'shutdown') return
      await device.clock.advance(60_000)
      assert.equal(rows(device, 'launched').length, 1)
      await device.launch()
      assert.equal(rows(device, 'launched').length, 2)
      assert.equal(device.state, 'active')
    })

test('two reboots at once come one after the other, and leave one phone', async (t) => {
  const { device, project } = await launched(t)
  await Promise.all([device.reboot(), device.reboot(), device.install(project)])
  await device.launch()
  assert.equal((await device.backgroundFetch()).result, 'noData')
  assert.equal(rows(device, 'backgroundfetch').length, 1)
})

test('a verb during a reboot is told to wait', async (t) => {
  const { device } = await launched(t)
  const reboot = device.reboot()
  await Promise.resolve()
  await assert.rejects(device.open(), /is being rebooted/)
  await reboot
})

test('a project that cannot be built leaves the phone with the app that it had', async (t) => {
  const { device } = await launched(t)
  await assert.rejects(device.install('/nowhere'))
  await device.launch()
  assert.equal(device.state, 'active')
})

test('after shutdown every verb is refused, and a second shutdown does nothing more', async (t) => {
  const { device, project } = await launched(t)
  const waits = assert.rejects(
    device.until(() => false),
    /shut down/,
  )
  await device.shutdown()
  await device.shutdown()
  await waits
  const refused: readonly (() => Promise<unknown>)[] = [
    ...Object.values(VERBS).map((verb) => () => verb(device)),
    () => device.install(project),
    () => device.reboot(),
    () => device.forceQuit(),
    () => device.evict(),
    () => device.until(() => true),
    () => device.clock.advance(1),
    () => device.clock.set(0),
    () => device.rotate('landscape'),
    () => device.measure(),
    () => device.touch({ view: 0, event: 'click' }),
    () => device.tapSystemAlert(0),
    () => device.notifications.tap({}),
    async () => device.network.set('offline'),
    async () => device.settings.set({ lowPowerMode: true }),
  ]
  for (const verb of refused)
    await assert.rejects(verb, /The phone is off: shutdown\(\) was called/, String(verb))
})

test('what waits in real time for a phone that is shut down fails at once', async () => {
  const device = await Device.boot()
  const began = performance.now()
  const waits = assert.rejects(
    device.until(() => false),
    /shut down while it waited/,
  )
  const advance = device.clock.advance(60_000)
  await device.shutdown()
  await Promise.all([waits, advance])
  assert.ok(performance.now() - began < 5_000)
})
