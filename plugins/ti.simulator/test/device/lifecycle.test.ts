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

test('JavaScript that starts before the scene cannot be late for the opening', async () => {
  await assert.rejects(
    Device.boot({ sdk: '13.2', resumedAtLaunch: false }),
    /resumedAtLaunch.*Leave it out, or choose sdk: '13\.4'/,
  )
})
