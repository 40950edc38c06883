import { deepEqual, equal, match } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Device } from '../../src/index.ts'
import { projectCopy } from '../helpers/projectCopy.ts'

/** The project on a phone, and what its log says. */
async function running(t: TestContext, name: string): Promise<{ device: Device; log: string[] }> {
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  const log: string[] = []
  device.watch((change) => change.kind === 'log' && log.push(change.text))
  await device.install(projectCopy(t, name))
  await device.launch()
  return { device, log }
}

const labels = (device: Device) =>
  device.screen.findAll({ type: 'Ti.UI.Label' }).flatMap(({ text }) => text ?? [])

test('notes are kept in a database that migrations have brought up to date', async (t) => {
  const { device } = await running(t, 'notes')
  deepEqual(labels(device), ['1 note is open', 'Buy milk'])
  await device.type({ id: 'words' }, 'Call Anna')
  await device.tap({ title: 'Add' })
  deepEqual(labels(device), ['2 notes are open', 'Buy milk', 'Call Anna'])
  await device.tap({ text: 'Buy milk' })
  equal(labels(device)[0], '1 note is open')
  await device.forceQuit()
  await device.open()
  deepEqual(labels(device), ['1 note is open', 'Buy milk', 'Call Anna'])
})

test('a list has its rows where its templates come after its sections', async (t) => {
  const { device } = await running(t, 'catalog')
  deepEqual(
    labels(device).filter((text) => !text.startsWith('from')),
    ['Fruit', 'Apple', 'Pear', 'Plum', 'Vegetables', 'Carrot', 'Leek', 'The basket is empty'],
  )
  await device.tap({ title: 'Buy' })
  equal(device.screen.find({ title: 'Again' })?.type, 'Ti.UI.Button')
  equal(labels(device).at(-1), 'In the basket: Apple')
  await device.tap({ text: 'Leek' })
  deepEqual(labels(device), ['from Flanders'])
})

test('a form is filled in and checked', async (t) => {
  const { device } = await running(t, 'form')
  await device.tap({ title: 'Book' })
  equal(labels(device).at(-1), 'Please tell us your name.')
  await device.type({ id: 'name' }, 'Ada')
  await device.type({ id: 'email' }, 'ada@example.com')
  await device.touch({ view: device.screen.find({ id: 'guests' })?.id ?? -1, event: 'change', value: 4.2 })
  await device.tap({ id: 'garden' })
  await device.tap({ title: 'Choose a time' })
  await device.tap({ title: '19:30' })
  await device.tap({ title: 'Book' })
  match(device.screen.text(), /Ada, 4 guests inside at 19:30/)
})

test('an app whose native module is missing works but for that module, and the log names it', async (t) => {
  const { device, log } = await running(t, 'places')
  deepEqual(labels(device), ['Lisbon', 'Ljubljana'])
  match(log.join('\n'), /The native module ti\.map is not simulated/)
  await device.tap({ text: 'Ljubljana' })
  deepEqual(labels(device), ['ti.map: View'])
})

test('a wheel turns the pages of a web view', async (t) => {
  const { device } = await running(t, 'reader')
  await device.clock.advance(10)
  equal(labels(device)[0], 'rivers.html')
  await device.touch({
    view: device.screen.find({ id: 'chapters' })?.id ?? -1,
    event: 'change',
    value: 1,
    section: 0,
  })
  await device.clock.advance(10)
  equal(labels(device)[0], 'mountains.html')
})
