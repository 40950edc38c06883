import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phoneWith, rows } from '../../helpers/phone.ts'

test('a classic app downloads in the foreground: progress, picture, alert', async (t) => {
  const { device, server } = await phoneWith(t, 'classic-foreground')
  device.network.set({ kbps: 4_000 })
  await device.launch()
  await device.tap({ title: 'Download' })
  await device.until((entry) => entry.event === 'sessioncompleted')
  assert.ok(rows(device, 'downloadprogress').length >= 2)
  assert.deepEqual(rows(device, 'downloadcompleted', 'sessioncompleted'), [
    'downloadcompleted',
    'sessioncompleted',
  ])
  assert.match(device.screen.text(), /Downloads completed successfully\./)
  assert.equal(server.requests.length, 1)
  await device.tap({ title: 'OK' })
  assert.ok(device.screen.find({ type: 'Ti.UI.ImageView' })?.image)
})

test('a notification dated now never fires, and the timeline says why', async (t) => {
  const { device } = await phoneWith(t, 'classic-foreground')
  await device.launch()
  await device.tap({ title: 'Download' })
  const row = await device.until((entry) => entry.event === 'notificationNeverFires')
  assert.match(JSON.stringify(row.detail), /2 s ahead/)
})
