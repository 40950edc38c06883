import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'
import { png } from '../png.ts'

test('the clipboard gives back the text that was put there, until it is cleared', async (t) => {
  const app = await startApp(
    t,
    `const { Clipboard } = Ti.UI;
     Clipboard.setText('one'); report([Clipboard.hasText(), Clipboard.getText()]);
     Clipboard.clearText(); report([Clipboard.hasText(), Clipboard.getText() ?? null]);`,
  )
  deepEqual(app.reports, [
    [true, 'one'],
    [false, null],
  ])
  deepEqual(
    app.notices.filter(({ name }) => name === 'copied').map(({ args }) => args),
    [['one']],
  )
})

test('the clipboard holds URLs, pictures and data of any type, one clipboard a name', async (t) => {
  const app = await startApp(
    t,
    `const { Clipboard } = Ti.UI, mine = Ti.UI.createClipboard({ name: 'mine', allowCreation: true });
     const has = () => ['hasText', 'hasURLs', 'hasImages', 'hasColors', 'hasData'].map((name) => Clipboard[name]());
     report(has());
     Clipboard.setData('url', 'https://example.com/'); report([has(), Clipboard.getData('text/uri-list')]);
     Clipboard.setData('image/png', Ti.Filesystem.getFile('a.png').read()); report([has(), Clipboard.getData('image').apiName]);
     Clipboard.setData('x/y', 'raw'); report([Clipboard.hasData('x/y'), Clipboard.getData('x/y').text]);
     Clipboard.setItems({ items: [{ 'text/plain': 'both' }, { url: 'https://example.com/' }] });
     report([has(), Clipboard.getItems()]);
     mine.setText('own'); report([mine.name, mine.getText(), Clipboard.getText(), Ti.UI.createClipboard({ name: 'mine' }).getText()]);
     mine.remove(); report(mine.hasText());
     Clipboard.clearData(); report(has());`,
    { files: { 'a.png': png(1, 1) } },
  )
  const none = [false, false, false, false, false]
  deepEqual(app.reports, [
    none,
    [[false, true, false, false, true], 'https://example.com/'],
    [[false, false, true, false, true], 'Ti.Blob'],
    [true, 'raw'],
    [
      [true, true, false, false, true],
      [{ 'text/plain': 'both' }, { 'text/uri-list': 'https://example.com/' }],
    ],
    ['mine', 'own', 'both', 'own'],
    false,
    none,
  ])
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
