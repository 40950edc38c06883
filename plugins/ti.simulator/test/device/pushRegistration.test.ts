import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type DeviceOptions, PushService } from '../../src/index.ts'
import { Connection, tokenFor } from '../apple/provider.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith, rows } from '../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var token = Ti.UI.createLabel({ id: 'token', text: String(Ti.Network.remoteDeviceUUID) });
win.add(token);
function button(title, action) {
  var view = Ti.UI.createButton({ title: title });
  view.addEventListener('click', action);
  win.add(view);
}
button('Register', function () {
  Ti.Network.registerForPushNotifications({
    success: function (e) { token.text = e.deviceToken; },
    callback: function () {}
  });
});
button('Unregister', function () { Ti.Network.unregisterForPushNotifications(); });
Ti.App.iOS.addEventListener('silentpush', function (e) { Ti.App.iOS.endBackgroundHandler(e.handlerId); });
win.open();
`

async function launched(t: TestContext, options: DeviceOptions = {}) {
  const { device } = await phoneWith(t, classicApp(t, APP), options)
  await device.launch()
  return { device, token: () => device.screen.find({ id: 'token' })?.text ?? '' }
}

async function service(t: TestContext): Promise<PushService> {
  const pushService = await PushService.start()
  t.after(() => pushService.stop())
  return pushService
}

/** Whether the service knows the token still; a phone that is connected by it is so no longer. */
function isKnown(pushService: PushService, token: string): boolean {
  try {
    pushService.connect(token, () => {})()
    return true
  } catch {
    return false
  }
}

// https://developer.apple.com/documentation/usernotifications/registering-your-app-with-apns
test('a registration without a network waits for it, and is answered once', async (t) => {
  const { device, token } = await launched(t)
  device.network.set('offline')
  await device.tap({ title: 'Register' })
  assert.equal(token(), 'null')
  assert.equal(rows(device, 'pushRegistrationWaits').length, 1)
  for (const network of ['wifi', 'offline', 'cellular'] as const) {
    device.network.set(network)
    await device.clock.advance(1_000)
  }
  assert.match(token(), /^[0-9a-f]{64}$/)
  assert.equal(rows(device, 'push success').length, 1)
})

test('an app is told the same token each time it registers, and knows it at its next start', async (t) => {
  const { device, token } = await launched(t)
  await device.tap({ title: 'Register' })
  const first = token()
  await device.forceQuit()
  await device.launch()
  assert.equal(token(), first)
  await device.tap({ title: 'Register' })
  assert.equal(token(), first)
})

/** The status that a provider is answered with for a silent push to the token. */
async function pushed(t: TestContext, pushService: PushService, token: string): Promise<number> {
  const connection = new Connection(pushService)
  t.after(() => connection.session.destroy())
  const { status } = await connection.send({
    path: `/3/device/${token}`,
    headers: {
      authorization: `bearer ${tokenFor(pushService.issueKey(), Date.now())}`,
      'apns-topic': 'com.example.test',
      'apns-push-type': 'background',
      'apns-priority': '5',
    },
  })
  return status
}

test('an app that unregisters is gone from the push service, over a reboot too', async (t) => {
  const pushService = await service(t)
  const { device, token } = await launched(t, { pushService })
  await device.tap({ title: 'Register' })
  await device.tap({ title: 'Unregister' })
  assert.ok(!isKnown(pushService, token()))
  await device.reboot()
  assert.ok(!isKnown(pushService, token()))
})

test('an app that registers after it unregistered has a new token, by which alone pushes reach it', async (t) => {
  const pushService = await service(t)
  const { device, token } = await launched(t, { pushService })
  await device.tap({ title: 'Register' })
  const first = token()
  await device.tap({ title: 'Unregister' })
  await device.tap({ title: 'Register' })
  assert.match(token(), /^[0-9a-f]{64}$/)
  assert.notEqual(token(), first)
  assert.equal(await pushed(t, pushService, first), 410)
  assert.equal(await pushed(t, pushService, token()), 200)
  await device.until(({ event }) => event === 'silentpush')
  assert.equal(rows(device, 'push').length, 1)
})
