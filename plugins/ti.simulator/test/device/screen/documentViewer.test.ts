import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith } from '../../helpers/phone.ts'

test('a document of the network crashes the app, as iOS previews only files', async (t) => {
  const { device } = await phoneWith(
    t,
    classicApp(
      t,
      `const window = Ti.UI.createWindow()
       const button = Ti.UI.createButton({ title: 'Show' })
       button.addEventListener('click', () => Ti.UI.iOS.createDocumentViewer({ url: 'https://example.com/a.pdf' }).show())
       window.add(button)
       window.open()`,
    ),
  )
  await device.launch()
  await device.tap({ title: 'Show' })
  const { detail } = await device.until(({ event }) => event === 'crashed')
  assert.match(JSON.stringify(detail), /invalid scheme https/)
})
