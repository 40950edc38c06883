import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith, rows } from '../helpers/phone.ts'

const HEARS = "Ti.App.addEventListener('resumed', function () {}); Ti.UI.createWindow().open();"

test('an app that is opened hears of it', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, HEARS))
  await device.launch()
  assert.equal(rows(device, 'resumed').length, 1)
})

for (const sceneOnBackgroundLaunch of [true, false])
  test(`an app whose JavaScript starts late hears of its first return only (scene in the background: ${sceneOnBackgroundLaunch})`, async (t) => {
    const options = { resumedAtLaunch: false, sceneOnBackgroundLaunch }
    const { device } = await phoneWith(t, classicApp(t, HEARS), options)
    await device.launch()
    assert.equal(device.state, 'active')
    assert.equal(rows(device, 'resumed').length, 0)
    await device.home()
    await device.open()
    assert.equal(rows(device, 'resumed').length, 1)
  })

const ASKS = `
['pause', 'paused', 'resume', 'resumed'].forEach(function (name) { Ti.App.addEventListener(name, function () {}); });
var win = Ti.UI.createWindow();
var button = Ti.UI.createButton({ title: 'Ask' });
button.addEventListener('click', function () {
  Ti.App.iOS.registerUserNotificationSettings({ types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT] });
});
win.add(button);
win.open();`

// https://developer.apple.com/documentation/uikit/uiapplicationdelegate/applicationwillresignactive(_:)
test('a question of iOS over the app fires pause, and its answer resumed', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, ASKS))
  await device.launch()
  await device.tap({ title: 'Ask' })
  assert.deepEqual(rows(device, 'pause', 'paused', 'resume', 'resumed'), ['resumed', 'pause'])
  await device.tap({ title: 'Allow' })
  assert.deepEqual(rows(device, 'pause', 'paused', 'resume', 'resumed'), ['resumed', 'pause', 'resumed'])
})

test('an app that is left while iOS asks is paused once', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, ASKS))
  await device.launch()
  await device.tap({ title: 'Ask' })
  await device.home()
  assert.deepEqual(rows(device, 'pause', 'paused'), ['pause', 'paused'])
})

test('JavaScript that starts before the scene cannot be late for the opening', async () => {
  await assert.rejects(
    Device.boot({ sdk: '13.2', resumedAtLaunch: false }),
    /resumedAtLaunch.*Leave it out, or choose sdk: '13\.4'/,
  )
})
