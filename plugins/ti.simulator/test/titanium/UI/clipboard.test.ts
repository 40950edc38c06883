import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

test('the clipboard gives back the text that was put there, until it is cleared', async (t) => {
  const app = await startApp(
    t,
    `const { Clipboard } = Ti.UI;
     Clipboard.setText('one'); report([Clipboard.hasText(), Clipboard.getText()]);
     Clipboard.clearText(); report([Clipboard.hasText(), Clipboard.getText()]);`,
  )
  deepEqual(app.reports, [
    [true, 'one'],
    [false, ''],
  ])
  deepEqual(
    app.notices.filter(({ name }) => name === 'copied').map(({ args }) => args),
    [['one']],
  )
})

test('what an app announces is said by VoiceOver, another system event is told in the log', async (t) => {
  const app = await startApp(
    t,
    `Ti.App.fireSystemEvent(Ti.App.EVENT_ACCESSIBILITY_ANNOUNCEMENT, 'Saved');
     Ti.App.fireSystemEvent(Ti.App.iOS.EVENT_ACCESSIBILITY_LAYOUT_CHANGED); Ti.App.fireSystemEvent('another');`,
  )
  deepEqual(
    app.notices.filter(({ name }) => name === 'announced').map(({ args }) => args),
    [['Saved']],
  )
  deepEqual(app.log, ['[WARN] unknown system event: another'])
})
