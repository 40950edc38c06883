import { deepEqual, equal, match, notEqual } from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { startApp } from '../harness.ts'
import { png } from '../png.ts'

const WINDOW = `const win = Ti.UI.createWindow(); win.open();
const tell = (view) => ['load', 'error'].forEach((name) => view.addEventListener(name, (e) => report([name, e.state || e.error, e.code])));
`

test('a local picture is loaded while the view is rendered, before the next line of the app', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const view = Ti.UI.createImageView({ image: '/images/a.png' });
     tell(view);
     report('before'); win.add(view); report('after');`,
    { files: { 'images/a.png': png(2, 2) } },
  )
  deepEqual(app.reports, ['before', ['load', 'image', null], 'after'])
  equal(app.view({ type: 'Ti.UI.ImageView' }).image?.file, join(app.containers.bundle, 'images', 'a.png'))
})

test('paths, file URLs, absolute paths, files and blobs all show the same picture', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const file = Ti.Filesystem.getFile('images/a.png');
     [ 'images/a.png', '/images/a.png', file.nativePath, file.resolve(), file, file.read() ].forEach((image) => {
       win.add(Ti.UI.createImageView({ image }));
     });`,
    { files: { 'images/a.png': png(2, 2) } },
  )
  const shown = app.screen.findAll({ type: 'Ti.UI.ImageView' }).map(({ image }) => image?.file)
  deepEqual(
    shown,
    Array.from({ length: 6 }, () => join(app.containers.bundle, 'images', 'a.png')),
  )
})

test('the picture for the scale of the screen is taken where there is one', async (t) => {
  const files = { 'a.png': png(1, 1), 'a@2x.png': png(2, 2), 'b.png': png(1, 1), 'b~iphone.png': png(1, 1) }
  const app = await startApp(
    t,
    `${WINDOW} win.add(Ti.UI.createImageView({ image: 'a.png' })); win.add(Ti.UI.createImageView({ image: 'b.png' }));`,
    { files },
  )
  const shown = app.screen
    .findAll({ type: 'Ti.UI.ImageView' })
    .map(({ image }) => image?.file.split('/').at(-1))
  deepEqual(shown, ['a@2x.png', 'b~iphone.png'])
})

test('the version changes when the file of the same name has another content', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const view = Ti.UI.createImageView({ image: Ti.Filesystem.applicationDataDirectory + 'a.png' });
     win.add(view);
     Ti.App.addEventListener('resume', () => { view.image = view.image; });`,
  )
  const version = () => app.view({ type: 'Ti.UI.ImageView' }).image?.version
  equal(version(), undefined)
  const versions = new Set()
  for (const size of [1, 2]) {
    writeFileSync(join(app.containers.documents, 'a.png'), png(size, size))
    app.process.delegate.willEnterForeground()
    await app.process.idle()
    versions.add(version())
  }
  equal(versions.size, 2)
})

test('a picture in memory is shown from a file', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const bytes = Ti.createBuffer({ length: 0 });
     const stream = Ti.Filesystem.openStream(Ti.Filesystem.MODE_READ, 'a.png');
     const part = Ti.createBuffer({ length: 4096 });
     for (let n; (n = stream.read(part)) > 0; ) bytes.append(part, 0, n);
     const view = Ti.UI.createImageView({ image: bytes.toBlob() }); tell(view); win.add(view);
     report(view.toBlob().width);`,
    { files: { 'a.png': png(5, 3) } },
  )
  deepEqual(app.reports, [['load', 'image', null], 5])
  notEqual(app.view({ type: 'Ti.UI.ImageView' }).image, undefined)
})

test('a missing file and a file that is no picture show the default image, without an event', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} for (const image of ['missing.png', 'page.png']) {
       const view = Ti.UI.createImageView({ image, defaultImage: 'default.png' }); tell(view); win.add(view);
     }`,
    { files: { 'page.png': '<html>not found</html>', 'default.png': png(1, 1) } },
  )
  deepEqual(app.reports, [])
  const shown = app.screen
    .findAll({ type: 'Ti.UI.ImageView' })
    .map(({ image }) => image?.file.split('/').at(-1))
  deepEqual(shown, ['default.png', 'default.png'])
  match(app.log.join(), /missing\.png is missing or is no image/)
})

const REMOTE = `${WINDOW} const url = 'https://pictures.example.com/a.png';
for (const id of ['a', 'b']) { const view = Ti.UI.createImageView({ id, image: url }); tell(view); win.add(view); }`

test('a picture of the network is fetched once, and loads when it has come', async (t) => {
  const app = await startApp(t, REMOTE)
  const [order, ...more] = app.orders
  equal(more.length, 0)
  equal(order?.url, 'https://pictures.example.com/a.png')
  const file = order?.file ?? ''
  equal(existsSync(join(file, '..')), true)
  writeFileSync(file, png(2, 2))
  await app.http({ step: 'headers', status: 200, statusText: 'OK', url: '', headers: [] })
  await app.http({ step: 'done', body: null })
  deepEqual(app.reports, [
    ['load', 'image', null],
    ['load', 'image', null],
  ])
  equal(app.view({ id: 'b' }).image?.file, file)
})

test('a picture that cannot be fetched fires error; a page for 404 is none', async (t) => {
  const app = await startApp(t, REMOTE)
  await app.http({ step: 'headers', status: 404, statusText: 'Not Found', url: '', headers: [] })
  await app.http({ step: 'done', body: null })
  deepEqual(app.reports[0], ['error', 'HTTP status 404', 404])
  const other = await startApp(t, REMOTE)
  await other.http({ step: 'failed', code: -1003, message: 'A server could not be found.' })
  deepEqual(other.reports[0], ['error', 'A server could not be found.', -1003])
})

test('pictures run one after the other, pause, go on, and stop after their rounds', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const view = Ti.UI.createImageView({ duration: 1, repeatCount: 2, images: ['a.png', 'b.png'] });
     ['load', 'start', 'change', 'pause', 'resume', 'stop'].forEach((name) => view.addEventListener(name, (e) => {
       report(name === 'change' ? e.index : e.state || name);
       if (e.index === 1 && !paused) { paused = true; view.pause(); report([view.animating, view.paused]); setTimeout(() => view.resume(), 1); }
     }));
     let paused = false;
     report([view.animating, view.paused, view.stopped, view.duration, view.reverse]);
     win.add(view); view.start(); report([view.animating, view.paused]);
     view.animating = false; report(view.animating);
     view.addEventListener('stop', () => report([view.animating, view.paused, view.stopped]));
     const wrong = Ti.UI.createImageView({ images: ['a.png', 'none.png'] });
     wrong.addEventListener('load', () => report('never'));
     win.add(wrong);`,
    { files: { 'a.png': png(1, 1), 'b.png': png(1, 1) } },
  )
  while (!app.reports.includes('stop')) await app.process.idle()
  deepEqual(app.reports, [
    [false, false, true, 30, false],
    'start',
    0,
    [true, false],
    true,
    'images',
    1,
    'pause',
    [false, true],
    'resume',
    0,
    1,
    'stop',
    [false, false, true],
  ])
  match(app.log.join('\n'), /\[ERROR\] couldn't load imageview image: none\.png/)
  equal(app.view({ type: 'Ti.UI.ImageView' }).image?.file, join(app.containers.bundle, 'b.png'))
})
