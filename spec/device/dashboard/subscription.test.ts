import assert from 'node:assert/strict'
import { test } from 'node:test'
import { launched, shownPicture } from '../setting.ts'

test('who unsubscribes is off the channel, also after the next start, until subscribing again', async (t) => {
  const { device, url } = await launched(t)
  /** What the dashboard knows of the channel's devices. */
  const devices = async () => (await fetch(`${url}dashboard/api/devices`)).text()
  await device.clock.advance(1_000)
  await device.tap({ title: 'Push' })
  assert.match(device.screen.text(), /Subscribed to silent_push/)
  assert.match(await devices(), /silent_push/)

  await device.tap({ title: 'Unsubscribe' })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Not subscribed to silent_push/)
  assert.doesNotMatch(await devices(), /silent_push/)

  await device.forceQuit()
  await device.launch()
  await device.tap({ title: 'Push' })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Not subscribed to silent_push/)
  assert.doesNotMatch(await devices(), /silent_push/)

  await device.tap({ title: 'Subscribe' })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Subscribed to silent_push/)
  assert.match(await devices(), /silent_push/)
})

test('an app that is not signed for push tells that Apple refused it, and downloads all the same', async (t) => {
  const { device } = await launched(t, { pushEntitlement: false })
  await device.tap({ title: 'Push' })
  assert.match(device.screen.text(), /Apple did not register this app for push: no valid “aps-environment”/)
  await device.tap({ title: 'Try Again' })
  assert.match(device.screen.text(), /did not register this app/)
  await device.tap({ type: 'Ti.UI.Tab', title: 'Download' })
  await device.tap({ title: 'Download Image (url)' })
  await device.tapSystemAlert(1)
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.notEqual(shownPicture(device), undefined)
})

test('the wish to leave the channel outlives an app that had no network to tell it', async (t) => {
  const { device, url } = await launched(t)
  await device.clock.advance(1_000)
  await device.tap({ title: 'Push' })
  device.network.set('offline')
  await device.tap({ title: 'Unsubscribe' })
  await device.clock.advance(1_000)
  await device.forceQuit()
  device.network.set('wifi')
  await device.launch()
  await device.tap({ title: 'Push' })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Not subscribed to silent_push/)
  assert.doesNotMatch(await (await fetch(`${url}dashboard/api/devices`)).text(), /silent_push/)
})
