import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from 'ti.simulator'
import type { Patch } from '../patch.ts'
import { happened, SLOW } from './setting.ts'
import { appCopy } from './walk/appCopy.ts'

const WRONG: Patch = { file: 'alloy/CFG', find: '"silent_push"', put: '"#silent push"' }
const MESSAGE = /app\/config\.json: channel must be a name without spaces.*it is "#silent push"/
const PUSH = { aps: { 'content-available': 1 }, download_url: 'http://127.0.0.1:4180/images/dunes.jpg' }

test('settings that are wrong are told by an alert and in the log, and nothing is started or thrown', async (t) => {
  const device = await Device.boot({ clock: 'virtual', hosts: { '127.0.0.1:4180': '127.0.0.1:1' } })
  t.after(() => device.shutdown())
  const right = await appCopy('right-config')
  const wrong = await appCopy('wrong-config', [WRONG])
  await device.install(right)
  await device.launch()
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })

  await device.install(wrong)
  await device.launch()
  const alert = () => {
    const shown = device.screen.find({ type: 'Ti.UI.AlertDialog' })?.properties.message
    return typeof shown === 'string' ? shown : ''
  }
  assert.match(alert(), MESSAGE)
  await device.tap({ title: 'OK' })
  await device.tap({ title: 'Download Image' })
  assert.match(alert(), MESSAGE)
  await device.tap({ title: 'OK' })

  await device.home()
  await device.push(PUSH)
  await device.open()
  await device.clock.advance(60_000)
  assert.equal(alert(), '')
  for (const title of ['Fetch', 'Push', 'Log']) await device.tap({ title })
  const told = device.screen.text()
  assert.match(told, /start {2}\(background\)\n/)
  assert.match(told, MESSAGE)
  assert.match(told, /not started: Error: app\/config\.json/)
  assert.doesNotMatch(told, /subscribed/)
  assert.deepEqual(
    happened(device, 'uncaughtException').map(({ detail }) => detail),
    [],
  )
  assert.equal(happened(device, 'handlerEnded').length, 1)
})
