import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from 'ti.simulator'
import type { Patch } from '../patch.ts'
import { happened } from './setting.ts'
import { appCopy } from './walk/appCopy.ts'

/** What a disk without room does, or a property of that name in tiapp.xml. */
const UNWRITABLE: Patch = {
  file: 'downloads/ios/ledger',
  find: 'Ti.App.Properties.setString(KEY, rows)',
  put: 'void rows',
}
const PUSH = {
  aps: { 'content-available': 1 },
  id: 'once',
  download_url: 'http://127.0.0.1:4180/images/dunes.jpg',
}

test('an order that cannot be written down is told by an alert or the log, and nothing is downloaded', async (t) => {
  const device = await Device.boot({ clock: 'virtual', hosts: { '127.0.0.1:4180': '127.0.0.1:1' } })
  t.after(() => device.shutdown())
  await device.install(await appCopy('unwritable', [UNWRITABLE]))
  await device.launch()
  const alert = () => device.screen.find({ type: 'Ti.UI.AlertDialog' })?.properties.message
  for (const _ of [1, 2]) {
    await device.tap({ title: 'Download Image' })
    assert.match(
      String(alert()),
      /was not ordered, as it could not be written down: the property downloads\.ledger/,
    )
    await device.tap({ title: 'OK' })
  }
  const { result } = await device.push(PUSH)
  assert.equal(result, 'noData')
  await device.push(PUSH)
  await device.tap({ title: 'Log' })
  assert.equal(device.screen.text().match(/not started: Error: The download was not ordered/g)?.length, 2)
  await device.clock.advance(60_000)
  assert.deepEqual([happened(device, 'transferEnded'), happened(device, 'uncaughtException')], [[], []])
})
