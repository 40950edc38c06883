import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { projectCopy } from '../helpers/projectCopy.ts'

test("Alloy's own runtime runs: styles, widgets of other controllers, collections bound to a list", async (t) => {
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  const log: string[] = []
  device.watch((change) => change.kind === 'log' && log.push(change.text))
  await device.install(projectCopy(t, 'alloy-lists'))
  await device.launch()
  equal(device.screen.text(), 'First\nAdd\nHello, world\nfrom parent\nErste\nSecond')
  deepEqual(device.screen.find({ id: 'label' })?.properties.font, { fontSize: 20, fontWeight: 'bold' })

  await device.tap({ text: 'Hello, world' })
  equal(device.screen.find({ text: 'clicked' })?.properties.color, 'red')
  equal(device.screen.find({ type: 'Ti.UI.ProgressBar' })?.value, 50)

  await device.tap({ title: 'Add' })
  await device.tap({ title: 'Second' })
  equal(device.screen.text(), 'Second\nThe list\nFruit\napple\nGo\npear\nGo\nplum\nGo\nErste\nSecond')
  await device.tap({ text: 'plum' })
  await device.tap({ title: 'Go' })
  deepEqual(log, ['tab 0', 'opened Hello, world First Erste', 'tab 1', 'picked 0 2 plum title', 'go 0 go'])
})
