import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phoneWith, rows } from '../../helpers/phone.ts'

test('a classic app downloads on background fetch: banners, file and picture', async (t) => {
  const { device, server } = await phoneWith(t, 'classic-fetch')
  await device.launch()
  await device.tap({ title: 'Allow' })
  device.network.set({ kbps: 200 })
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  assert.equal((await device.backgroundFetch()).result, 'noData')
  await device.until(({ event }) => event === 'sessioneventscompleted')
  await device.until(({ event }) => event === 'suspended')
  await device.clock.advance(5_000)
  assert.deepEqual(
    device.notifications.delivered.map(({ body }) => body),
    ['Background download initiated ...', 'Download completed!'],
  )
  await device.open()
  assert.equal(device.screen.find({ type: 'Ti.UI.Label' })?.text, `Downloaded ${server.body.length} bytes`)
  assert.match(device.screen.find({ type: 'Ti.UI.ImageView' })?.image?.file ?? '', /Documents\/picture\.jpg$/)
  assert.equal(rows(device, 'crashed', 'watchdog', 'uncaughtException').length, 0)
})
