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

test('what an app announces is said by VoiceOver, another system event is refused by name', async (t) => {
  const app = await startApp(
    t,
    `Ti.App.fireSystemEvent(Ti.App.EVENT_ACCESSIBILITY_ANNOUNCEMENT, 'Saved');
     try { Ti.App.fireSystemEvent('another') } catch (error) { report(error.message) }`,
  )
  deepEqual(
    app.notices.filter(({ name }) => name === 'announced').map(({ args }) => args),
    [['Saved']],
  )
  deepEqual(app.reports, ['fireSystemEvent: another is not simulated'])
})
