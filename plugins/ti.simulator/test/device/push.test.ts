import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Device, type DeviceOptions, PushService } from '../../src/index.ts'
import { type ClassicApp, classicApp } from '../helpers/classicApp.ts'
import { phoneWith, rows } from '../helpers/phone.ts'

const MINUTE = 60_000
const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var token = Ti.UI.createLabel({ id: 'token', text: 'none' });
var seen = Ti.UI.createLabel({ id: 'seen', text: '' });
var ask = Ti.UI.createButton({ title: 'Ask' });
ask.addEventListener('click', function () {
  Ti.App.iOS.registerUserNotificationSettings({ types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT] });
});
win.add([token, seen, ask]);
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

test('a push that comes while iOS asks over the app finds it in the background, by the word of the SDK', async (t) => {
  const { device, seen } = await registered(t)
  await device.tap({ title: 'Ask' })
  await device.push(silent('a'))
  assert.equal(seen(), 'callback(true) silentpush(a,1)')
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

test('pushes of one instant have handlers of their own, in whatever process', async (t) => {
  const { device } = await registered(t)
  await device.home()
  const ids = [await device.push(silent('a')), await device.push(silent('b'))]
  await device.evict()
  ids.push(await device.push(silent('c')))
  assert.equal(new Set(ids.map(({ handlerId }) => handlerId)).size, 3)
})

test('an app whose JavaScript starts after two pushes hears of the last one', async (t) => {
  const { device, seen } = await registered(t, { sceneOnBackgroundLaunch: false })
  await device.evict()
  for (const word of ['a', 'b']) assert.equal((await device.push(silent(word))).result, 'failed')
  await device.open()
  await device.clock.advance(1)
  assert.equal(seen(), 'callback(true) silentpush(b,1)')
})

test('a push without "content-available": 1 wakes nobody', async (t) => {
  const { device } = await registered(t)
  for (const value of [0, 2]) {
    await device.push({ aps: { 'content-available': value }, word: 'a' })
    await device.clock.advance(1_000)
  }
  assert.deepEqual(rows(device, 'pushIgnored', 'silentpush'), ['pushIgnored', 'pushIgnored'])
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

test('what is held back comes when an hour has passed since the first of the three, and is the third then', async (t) => {
  const { device } = await registered(t)
  await device.home()
  const heard = () => rows(device, 'silentpush').length
  for (const word of ['a', 'b', 'c']) {
    assert.equal((await device.push(silent(word))).result, 'noData')
    await device.clock.advance(10 * MINUTE)
  }
  assert.equal((await device.push(silent('d'))).result, 'notWoken')
  await device.clock.advance(29 * MINUTE)
  assert.equal(heard(), 3)
  await device.clock.advance(2 * MINUTE)
  assert.equal(heard(), 4)
  assert.equal((await device.push(silent('e'))).result, 'notWoken')
})

for (const [what, open] of [
  ['its icon', (device) => device.open()],
  ['a notification', (device) => device.notifications.tap({ body: 'Look' })],
] as const satisfies readonly (readonly [string, (device: Device) => Promise<void>])[])
  test(`a push that is held back is told once where the user opens the app by ${what}`, async (t) => {
    const { device, seen } = await registered(t)
    await device.tap({ title: 'Ask' })
    await device.tap({ title: 'Allow' })
    await device.home()
    await device.push({ aps: { alert: 'Look' } })
    for (const word of ['a', 'b', 'c', 'd']) await device.push(silent(word))
    await open(device)
    await device.clock.advance(1_000)
    assert.match(seen(), /silentpush\(d,1\)$/)
    await device.clock.advance(61 * MINUTE)
    assert.equal(rows(device, 'silentpush').length, 4)
  })

test('a push that is held back is lost when the phone is switched off', async (t) => {
  const { device } = await registered(t)
  await device.home()
  for (const word of ['a', 'b', 'c', 'd']) await device.push(silent(word))
  await device.reboot()
  await device.clock.advance(61 * MINUTE)
  assert.equal(rows(device, 'silentpush').length, 3)
})

test('a push to an app that the user looks at is told at once, and counts as no wake-up', async (t) => {
  const { device } = await registered(t)
  for (const word of ['a', 'b', 'c', 'd', 'e'])
    assert.equal((await device.push(silent(word))).result, 'noData')
  await device.home()
  for (const word of ['f', 'g', 'h']) assert.equal((await device.push(silent(word))).result, 'noData')
  assert.equal((await device.push(silent('i'))).result, 'notWoken')
})

test('a push with "content-available" and an alert is shown, and wakes the app too', async (t) => {
  const { device } = await registered(t)
  await device.tap({ title: 'Ask' })
  await device.tap({ title: 'Allow' })
  await device.home()
  const outcome = await device.push({ aps: { 'content-available': 1, alert: 'Look' }, word: 'a' })
  assert.equal(outcome.result, 'noData')
  assert.deepEqual(rows(device, 'banner', 'silentpush'), ['banner', 'silentpush'])
})

test('while the phone is offline the newest push waits for the network, and is told once', async (t) => {
  const { device, seen } = await registered(t)
  device.network.set('offline')
  await device.push(silent('first'))
  await device.push(silent('second'))
  for (const network of ['wifi', 'offline', 'wifi'] as const) {
    device.network.set(network)
    await device.clock.advance(1_000)
  }
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
