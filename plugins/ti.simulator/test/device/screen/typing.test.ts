import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../../src/device.ts'
import { classicApp } from '../../helpers/classicApp.ts'

test('a text is typed into a field that can be seen, in place of what it holds, and into nothing else', async (t) => {
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  await device.install(
    classicApp(
      t,
      `const window = Ti.UI.createWindow({ layout: 'vertical' })
       const field = Ti.UI.createTextField({ hintText: 'Name', value: 'Ada' })
       const echo = Ti.UI.createLabel({ text: 'Nothing typed' })
       field.addEventListener('change', ({ value }) => { echo.text = 'Typed ' + value })
       window.add([field, echo, Ti.UI.createTextField({ hintText: 'Hidden', visible: false })])
       window.open()`,
    ),
  )
  await device.launch()
  await device.type({ hintText: 'Name' }, 'Maria')
  assert.equal(device.screen.text(), 'Maria\nTyped Maria')
  await assert.rejects(
    device.type({ text: 'Typed Maria' }, 'x'),
    /that is no TextField, TextArea or SearchBar/,
  )
  await assert.rejects(device.type({ hintText: 'Hidden' }, 'x'), /`visible` is false/)
})
