import { deepEqual, equal, match } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import { startApp, type TestApp } from '../harness.ts'
import { png } from '../png.ts'

const WINDOW = 'const win = Ti.UI.createWindow(); win.open();'

/** A white square whose right half is clear. */
function half(): Uint8Array {
  const image = new PNG({ width: 2, height: 1 })
  image.data.fill(255, 0, 4)
  return PNG.sync.write(image)
}

/** What is drawn: red, green, blue and alpha of each pixel. */
function pixels(app: TestApp): (readonly number[])[] {
  const { image } = app.view({ type: 'Ti.UI.MaskedImage' })
  const { data } = PNG.sync.read(readFileSync(image?.file ?? ''))
  return Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(4 * index, 4 * index + 4)])
}

test('a masked image is seen where its mask is, in its tint', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const view = Ti.UI.createMaskedImage({ image: 'white.png', mask: 'half.png', tint: 'red' });
     win.add(view); report([view.apiName, view.mode === Ti.UI.BLEND_MODE_SOURCE_IN]);
     win.addEventListener('click', () => { view.mask = null; view.tint = 'blue'; });`,
    { files: { 'white.png': png(2, 1), 'half.png': half() } },
  )
  deepEqual(app.reports, [['Ti.UI.MaskedImage', true]])
  deepEqual(pixels(app), [
    [255, 0, 0, 255],
    [0, 0, 0, 0],
  ])
  await app.touch({ type: 'Ti.UI.Window' }, 'click')
  deepEqual(pixels(app), [
    [0, 0, 255, 255],
    [0, 0, 255, 255],
  ])
})

test('a masked image without layers is white, and tells of a picture that is missing', async (t) => {
  const app = await startApp(t, `${WINDOW} win.add(Ti.UI.createMaskedImage({ mask: 'gone.png' }));`)
  deepEqual(pixels(app), [[255, 255, 255, 255]])
  match(app.log.join('\n'), /Image gone\.png is missing or is no image/)
})

test('the layers of a masked image are blended by its mode', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const { BLEND_MODE_SOURCE_OUT, BLEND_MODE_CLEAR, BLEND_MODE_PLUS_DARKER } = Ti.UI;
     const view = Ti.UI.createMaskedImage({ mask: 'half.png', tint: 'red', mode: BLEND_MODE_SOURCE_OUT }); win.add(view);
     const modes = [BLEND_MODE_CLEAR, BLEND_MODE_PLUS_DARKER];
     win.addEventListener('click', () => { view.mode = modes.shift(); });`,
    { files: { 'half.png': half() } },
  )
  deepEqual(pixels(app), [
    [0, 0, 0, 0],
    [255, 0, 0, 255],
  ])
  await app.touch({ type: 'Ti.UI.Window' }, 'click')
  deepEqual(new Set(pixels(app).map(([, , , alpha]) => alpha)), new Set([0]))
  await app.touch({ type: 'Ti.UI.Window' }, 'click')
  equal(app.log.filter((line) => /mode 26 of Ti\.UI\.MaskedImage is not drawn/.test(line)).length, 1)
})

test('a phone without 3D Touch takes a preview and shows none', async (t) => {
  const app = await startApp(
    t,
    `const action = Ti.UI.iOS.createPreviewAction({ title: 'Open' });
     const group = Ti.UI.iOS.createPreviewActionGroup({ title: 'More', actions: [action] });
     const context = Ti.UI.iOS.createPreviewContext({ preview: Ti.UI.createView(), actions: [action, group] });
     const button = Ti.UI.createButton({ previewContext: context });
     report([context.apiName, context.contentHeight, action.apiName, action.style, group.apiName, group.actions[0] === action]);
     report([Ti.UI.iOS.forceTouchSupported, button.previewContext === context]);`,
  )
  deepEqual(app.reports, [
    ['Ti.UI.iOS.PreviewContext', 0, 'Ti.UI.iOS.PreviewAction', 0, 'Ti.UI.iOS.PreviewActionGroup', true],
    [false, true],
  ])
})
