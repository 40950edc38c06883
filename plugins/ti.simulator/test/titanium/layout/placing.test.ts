import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import type { UiOp } from '../../../src/wire/ui.ts'
import { reportsOf, startApp, type TestApp } from '../harness.ts'

function placed(app: TestApp, from: number): Extract<UiOp, { op: 'place' }>[] {
  return app.batches
    .slice(from)
    .flat()
    .filter((op) => op.op === 'place')
}

test('rect, size and postlayout tell where a view was put, as soon as a turn has ended', async (t) => {
  const reports = await reportsOf(
    t,
    `const win = Ti.UI.createWindow(), outer = Ti.UI.createView({ left: 10, top: 100, width: 200, height: 100 });
     const inner = Ti.UI.createView({ right: 5, bottom: 5, width: '50%', height: 20 });
     outer.add(inner); win.add(outer);
     report([inner.rect, inner.size, inner.convertPointToView({ x: 0, y: 0 }, win)]);
     outer.addEventListener('postlayout', (e) => report([e.type, e.bubbles, e.source === outer]));
     inner.addEventListener('postlayout', () => {
       report([inner.rect, inner.size, inner.convertPointToView({ x: 1, y: 2 }, win), outer.convertPointToView({ x: 0, y: 0 }, inner)]);
       if (inner.rect.width === 100) { inner.width = 60; report(inner.rect.width); }
     });
     win.open();
     report(inner.rect.width);`,
  )
  const zero = { x: 0, y: 0, width: 0, height: 0 }
  deepEqual(reports, [
    [zero, zero, null],
    0,
    ['postlayout', false, true],
    [
      { x: 95, y: 75, width: 100, height: 20 },
      { ...zero, width: 100, height: 20 },
      { x: 106, y: 177 },
      { x: -95, y: -75 },
    ],
    100,
    [
      { x: 135, y: 75, width: 60, height: 20 },
      { ...zero, width: 60, height: 20 },
      { x: 146, y: 177 },
      { x: -135, y: -75 },
    ],
  ])
})

test('a point of what is scrolled is where it is seen', async (t) => {
  const reports = await reportsOf(
    t,
    `const win = Ti.UI.createWindow(), scroll = Ti.UI.createScrollView({ top: 100, left: 0, width: 100, height: 100 });
     const inner = Ti.UI.createView({ top: 300, left: 0, width: 10, height: 10 });
     scroll.add(inner); win.add(scroll);
     const points = () => [inner.convertPointToView({ x: 0, y: 0 }, win).y, inner.convertPointToView({ x: 0, y: 0 }, scroll).y, scroll.convertPointToView({ x: 0, y: 0 }, inner).y];
     inner.addEventListener('postlayout', () => { report(points()); scroll.scrollTo(0, 150); report(points()); });
     win.open();`,
  )
  deepEqual(reports, [
    [400, 300, -300],
    [250, 300, -150],
  ])
})

test('only views that lie elsewhere are placed again, and an animation carries its frames with it', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow({ layout: 'vertical' });
     const boxes = [0, 1, 2].map((i) => Ti.UI.createView({ height: 10, id: 'box' + i }));
     win.add(boxes); win.open();
     Ti.App.addEventListener('resume', () => { boxes[1].backgroundColor = 'red'; });
     Ti.App.addEventListener('memorywarning', () => boxes[1].animate({ height: 30, duration: 200 }));`,
  )
  let from = app.batches.length
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(placed(app, from), [])
  from = app.batches.length
  app.process.delegate.didReceiveMemoryWarning()
  await app.process.idle()
  const [batch] = app.batches.slice(from)
  const id = (name: string) => app.view({ id: name }).id
  deepEqual(
    placed(app, from).map(({ id, placement }) => [id, placement.frame.y, placement.frame.height]),
    [
      [id('box1'), 10, 30],
      [id('box2'), 40, 10],
    ],
  )
  equal(
    batch?.some((op) => op.op === 'set' && op.properties.animation !== undefined),
    true,
  )
})

test('a label is sent with its lines, and a window between its bars with what the app sees of it', async (t) => {
  const app = await startApp(
    t,
    `const label = Ti.UI.createLabel({ text: 'one two three', width: 50, id: 'label' });
     const under = Ti.UI.createWindow({ title: 'Under' }), win = Ti.UI.createWindow({ title: 'Over', id: 'win' });
     const nav = Ti.UI.createNavigationWindow({ window: under });
     win.add(label);
     win.addEventListener('postlayout', () => report([win.rect, win.safeAreaPadding, label.rect.y]));
     nav.open(); nav.openWindow(win);`,
  )
  const { placement } = app.view({ id: 'label' })
  deepEqual(
    placement?.lines?.map(({ text }) => text),
    ['one', 'two', 'three'],
  )
  deepEqual(app.view({ id: 'win' }).placement?.frame, { x: 0, y: 0, width: 393, height: 852 })
  const [[rect, padding, y]] = app.reports as [[object, object, number]]
  deepEqual(rect, { x: 0, y: 103, width: 393, height: 749 })
  deepEqual(padding, { top: 0, left: 0, bottom: 34, right: 0 })
  equal(placement?.frame.y, 103 + y)
})

test('each widget has the size that UIKit gives it, and rows of UIKit their own height', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow({ layout: 'vertical' });
     const size = (view) => [view.rect.width, view.rect.height];
     const views = {
       switch: Ti.UI.createSwitch({ width: 200 }), slider: Ti.UI.createSlider({ height: 90 }),
       spinner: Ti.UI.createActivityIndicator(), big: Ti.UI.createActivityIndicator({ style: Ti.UI.ActivityIndicatorStyle.BIG }),
       bar: Ti.UI.createProgressBar({ value: 1 }), field: Ti.UI.createTextField({ width: 100, borderStyle: Ti.UI.INPUT_BORDERSTYLE_ROUNDED }),
       button: Ti.UI.createButton({ title: 'Go' }), nothing: Ti.UI.createLabel({ text: '' }),
     };
     const item = (title) => ({ properties: { title } });
     const list = Ti.UI.createListView({ height: 100, sections: [Ti.UI.createListSection({ items: [item('a'), item('b')] })] });
     win.add([...Object.values(views), list]);
     list.addEventListener('postlayout', () => report(Object.entries(views).map(([name, view]) => [name, ...size(view)])));
     win.open();`,
  )
  const rows = app.screen.findAll({ type: 'Ti.UI.ListItem' }, { hidden: true })
  deepEqual(
    rows.map(({ placement }) => placement?.frame.height),
    [44, 44],
  )
  deepEqual(app.reports[0], [
    ['switch', 51, 31],
    ['slider', 393, 34],
    ['spinner', 20, 20],
    ['big', 37, 37],
    ['bar', 393, 4],
    ['field', 100, 35],
    ['button', 30, 31],
    ['nothing', 0, 0],
  ])
})
