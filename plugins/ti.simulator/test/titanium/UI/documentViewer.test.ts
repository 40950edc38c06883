import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

const APP = `const win = Ti.UI.createWindow({ title: 'Below' }); win.open();
const file = Ti.Filesystem.getFile(Ti.Filesystem.tempDirectory, 'notes.txt'); file.write('first line\\nsecond line');
const viewer = Ti.UI.iOS.createDocumentViewer({ url: file.nativePath });
for (const name of ['load', 'unload']) viewer.addEventListener(name, ({ type }) => report(type));
`

test('a document lies over the app with its name and text until Done is tapped, and can be shown again', async (t) => {
  const app = await startApp(
    t,
    `${APP} report([viewer.url, viewer.name]); viewer.show(); viewer.show({ animated: false });
     report([viewer.url === file.nativePath, viewer.name]);
     Ti.App.addEventListener('resume', () => viewer.show());`,
  )
  equal(app.screen.text(), 'notes.txt\nDone\nfirst line\nsecond line')
  await app.touch({ title: 'Done' })
  equal(app.screen.text(), 'Below')
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  equal(app.screen.roots.length, 2)
  deepEqual(app.reports, [[null, null], 'load', [true, 'notes.txt'], 'unload', 'load'])
})

test('the app puts a document away', async (t) => {
  const app = await startApp(t, `${APP} viewer.show(); viewer.hide(); viewer.hide();`)
  equal(app.screen.text(), 'Below')
  deepEqual(app.reports, ['load', 'unload'])
})

test('a picture is shown, of what is neither picture nor text its kind', async (t) => {
  const app = await startApp(
    t,
    `Ti.UI.iOS.createDocumentViewer({ url: 'a.png' }).show(); Ti.UI.iOS.createDocumentViewer({ url: 'b.zip' }).show();`,
    { files: { 'a.png': 'a', 'b.zip': 'b' } },
  )
  match(app.view({ type: 'Ti.UI.ImageView' }).image?.file ?? '', /a\.png$/)
  match(app.screen.text(), /^b\.zip\nDone\napplication\/zip$/)
})

test('a file that is not there is not shown, and the log says so; the menu is refused by name', async (t) => {
  const app = await startApp(
    t,
    `${APP} Ti.UI.iOS.createDocumentViewer({ url: 'absent.txt' }).show();
     try { viewer.show({ view: win }) } catch (error) { report(error.message) }`,
  )
  equal(app.screen.text(), 'Below')
  match(app.log.join('\n'), /There is no file to preview at .*absent\.txt/)
  match(String(app.reports[0]), /show\(\{ view \}\) is not simulated/)
})
