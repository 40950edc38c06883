import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { projectCopy } from '../helpers/projectCopy.ts'

const BUTTONS = 'Add\nDelete the first\nOld books'

test("Alloy's models are kept: in SQLite by their migrations, in properties, and shown by data binding", async (t) => {
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  await device.install(projectCopy(t, 'alloy-models'))
  await device.launch()
  equal(device.screen.text(), `nobody has read 0\n${BUTTONS}\n1 Emma, Jane Austen 1815`)

  await device.tap({ title: 'Add' })
  const both = '1 Emma, Jane Austen 1815\n2 Persuasion, Jane Austen 1817'
  equal(device.screen.text(), `Ann has read 1\n${BUTTONS}\n${both}`)

  await device.evict()
  await device.launch()
  equal(device.screen.text(), `Ann has read 1\n${BUTTONS}\n${both}`)

  await device.tap({ title: 'Old books' })
  equal(device.screen.text(), `Ann has read 1\n${BUTTONS}\n1 Emma, Jane Austen 1815`)

  await device.tap({ title: 'Delete the first' })
  await device.install(projectCopy(t, 'alloy-models'))
  await device.launch()
  equal(device.screen.text(), `Ann has read 1\n${BUTTONS}\n2 Persuasion, Jane Austen 1817`)
})
