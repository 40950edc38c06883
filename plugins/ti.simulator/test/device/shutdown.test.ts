import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length

test('the timers of an app end with its process, so that a phone switched off keeps nothing waiting', async (t) => {
  const device = await Device.boot()
  await device.install(
    classicApp(t, 'setTimeout(function () {}, 60000); Ti.UI.createWindow({ title: "Waits" }).open();'),
  )
  const before = timers()
  await device.launch()
  assert.equal(timers(), before + 1)
  await device.shutdown()
  assert.equal(timers(), before)
})
