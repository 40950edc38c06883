import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type DeviceOptions, PushService } from '../../src/index.ts'
import { type ClassicApp, classicApp } from '../helpers/classicApp.ts'
import { phoneWith, rows } from '../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var token = Ti.UI.createLabel({ id: 'token', text: 'none' });
var seen = Ti.UI.createLabel({ id: 'seen', text: '' });
win.add([token, seen]);
win.open();
Ti.Network.registerForPushNotifications({
  types: [Ti.Network.NOTIFICATION_TYPE_ALERT],
  success: function (e) { token.text = e.deviceToken; },
  error: function (e) { token.text = e.error; },
  callback: function (e) { seen.text += 'callback(' + e.inBackground + ') '; }
});
Ti.App.iOS.addEventListener('silentpush', function (e) {
  seen.text += 'silentpush(' + e.word + ',' + e.aps['content-available'] + ') ';
  Ti.App.iOS.endBackgroundHandler(e.handlerId);
});
`

async function registered(t: TestContext, options: DeviceOptions = {}, app?: ClassicApp) {
  const { device } = await phoneWith(t, classicApp(t, APP, app), options)
  await device.launch()
  const text = (id: string) => device.screen.find({ type: 'Ti.UI.Label', id })?.text ?? ''
  return { device, token: text('token'), seen: () => text('seen').trim() }
}

const silent = (word: string) => ({ aps: { 'content-available': 1 }, word })

test('registration gives a hex token without asking anybody', async (t) => {
  const { device, token } = await registered(t)
  assert.match(token, /^[0-9a-f]{64,}$/)
  assert.equal(device.screen.systemAlert, null)
})

test('an app that is not signed for push is told so when it registers, and has no token', async (t) => {
  const { device, token } = await registered(t, { pushEntitlement: false })
  assert.equal(token, 'no valid “aps-environment” entitlement string found for application')
  assert.deepEqual(
    device.timeline.filter(({ event }) => event === 'pushRegistrationFailed').map(({ detail }) => detail),
    [{ code: 3000, message: token }],
  )
})

test('a silent push wakes the suspended app: the callback first, then silentpush with its keys', async (t) => {
  const { device, seen } = await registered(t)
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  const outcome = await device.push(silent('hello'))
  assert.match(outcome.handlerId ?? '', /^SilentPush-/)
  assert.equal(outcome.result, 'noData')
  await device.open()
  assert.equal(seen(), 'callback(true) silentpush(hello,1)')
})

test('a payload of its own handlerId overwrites the real one, and no event is fired', async (t) => {
  const { device } = await registered(t)
  const outcome = await device.push({ ...silent('x'), handlerId: 'mine' })
  assert.equal(outcome.result, 'failed')
  assert.equal(rows(device, 'silentpush').length, 0)
})

test('without remote-notification in UIBackgroundModes a silent push is ignored', async (t) => {
  const { device } = await registered(t, {}, { modes: [] })
  assert.match((await device.push(silent('x'))).reason ?? '', /remote-notification/)
})

test('a payload over 4096 bytes is refused as Apple refuses it', async (t) => {
  const { device } = await registered(t)
  await assert.rejects(device.push(silent('x'.repeat(5000))), /PayloadTooLarge|4096/)
})

// https://developer.apple.com/documentation/usernotifications/pushing-background-updates-to-your-app
test('a fourth silent push within the hour is held back, and only the newest is delivered', async (t) => {
  const { device, seen } = await registered(t)
  await device.home()
  for (const word of ['a', 'b', 'c']) assert.equal((await device.push(silent(word))).result, 'noData')
  for (const word of ['d', 'e']) assert.equal((await device.push(silent(word))).result, 'notWoken')
  await device.clock.advance(61 * 60_000)
  await device.open()
  assert.doesNotMatch(seen(), /silentpush\(d/)
  assert.match(seen(), /silentpush\(e,1\)$/)
})

test('while the phone is offline the newest push waits for the network', async (t) => {
  const { device, seen } = await registered(t)
  device.network.set('offline')
  await device.push(silent('first'))
  await device.push(silent('second'))
  device.network.set('wifi')
  await device.until(({ event }) => event === 'silentpush')
  assert.equal(seen(), 'callback(false) silentpush(second,1)')
})

test('the push service reaches the phone by the token that the app was given', async (t) => {
  const pushService = await PushService.start()
  t.after(() => pushService.stop())
  const { token } = await registered(t, { pushService })
  assert.doesNotThrow(() => pushService.unregister(token))
})

test('a push reaches the app after a reboot, before it is opened again', async (t) => {
  const pushService = await PushService.start()
  t.after(() => pushService.stop())
  const { device, token } = await registered(t, { pushService })
  await device.reboot()
  assert.equal((await device.push(silent('again'))).result, 'noData')
  assert.equal(rows(device, 'silentpush').length, 1)
  await device.open()
  assert.equal(device.screen.find({ type: 'Ti.UI.Label', id: 'token' })?.text, token)
})
