import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'

test('until fails with the last 12 rows, and the next one begins where it did', async (t) => {
  const source = `
    ['pause', 'paused', 'resume', 'resumed'].forEach(function (name) { Ti.App.addEventListener(name, function () {}); });
    Ti.UI.createWindow().open();`
  const { device } = await phoneWith(t, classicApp(t, source))
  await device.launch()
  for (let time = 0; time < 5; time += 1) {
    await device.home()
    await device.open()
  }
  assert.ok(device.timeline.length > 20)
  await assert.rejects(
    device.until(() => false, { within: 1_000 }),
    (error) => {
      assert.ok(error instanceof Error)
      const [first, ...rows] = error.message.split('\n')
      assert.match(first ?? '', /^Waited 1000 ms/)
      assert.equal(rows.length, 12)
      return true
    },
  )
  assert.equal((await device.until(({ event }) => event === 'launched')).event, 'launched')
  assert.equal((await device.until(({ event }) => event === 'pause')).event, 'pause')
})
