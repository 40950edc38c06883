import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from '../harness.ts'

test('nothing is drawn before a window opens, and what leaves it is destroyed', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(), box = Ti.UI.createView({ id: 'box' });
     box.add(Ti.UI.createLabel({ text: 'inside' }));
     win.add(box);
     Ti.App.addEventListener('resume', () => win.open());
     Ti.App.addEventListener('memorywarning', () => win.remove(box));`,
  )
  equal(app.batches.length, 0)
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(
    app.batches.flat().map(({ op }) => op),
    ['create', 'create', 'create', 'insert', 'insert', 'present', 'place', 'place', 'place'],
  )
  app.process.delegate.didReceiveMemoryWarning()
  await app.process.idle()
  deepEqual(
    app.batches
      .flat()
      .slice(9)
      .map(({ op }) => op),
    ['remove', 'destroy', 'destroy'],
  )
})

test('all changes of a turn to a view are one operation of one batch', async (t) => {
  const app = await startApp(
    t,
    `const label = Ti.UI.createLabel(), win = Ti.UI.createWindow();
     win.add(label); win.open();
     Ti.App.addEventListener('resume', () => {
       for (let i = 0; i < 1000; i++) { label.text = 'step ' + i; label.left = i; }
     });`,
  )
  const before = app.batches.length
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  const [batch, ...more] = app.batches.slice(before)
  equal(more.length, 0)
  deepEqual(
    batch?.map((op) => 'properties' in op && op.properties),
    [{ text: 'step 999', left: 999 }, false],
  )
})

test('properties read back as they were set, and what the app adds of its own is not sent', async (t) => {
  const app = await startApp(
    t,
    `const view = Ti.UI.createView({ width: '50%', backgroundColor: '#80ff0000', render: 'mine', touched: true });
     const win = Ti.UI.createWindow(); win.add(view); win.open();
     report([view.width, view.backgroundColor, view.render, view.touched, view.visible, view.left === undefined]);
     view.applyProperties({ apiName: 'Other', width: 10 });
     report([view.apiName, view.width, view.getWidth === undefined, view.setWidth === undefined]);`,
  )
  deepEqual(app.reports, [
    ['50%', '#80ff0000', 'mine', true, true, true],
    ['Ti.UI.View', 10, true, true],
  ])
  deepEqual(app.view({ type: 'Ti.UI.View' }).properties, { width: 10, backgroundColor: '#ff000080' })
})

test('children can be inserted, replaced and found by their id; adding one again moves nothing', async (t) => {
  const app = await startApp(
    t,
    `const label = (id) => Ti.UI.createLabel({ id, text: id });
     const win = Ti.UI.createWindow();
     const a = label('a'), b = label('b'), c = label('c');
     win.add([a, null, b]);
     win.open();
     win.insertAt({ view: c, position: 1 });
     win.replaceAt({ view: label('d'), position: 0 });
     win.add(c);
     report(win.children.map((each) => each.id));
     report([win.getViewById('b') === b, win.getViewById('a'), a.parent, b.parent === win]);
     win.children = []; win.children.push('x');
     report(win.children.length);`,
  )
  deepEqual(app.reports, [['d', 'c', 'b'], [true, null, null, true], 3])
  deepEqual(
    app.view({ type: 'Ti.UI.Window' }).children.map(({ text }) => text),
    ['d', 'c', 'b'],
  )
})

test('a view cannot be put into itself or into what is in it', async (t) => {
  const app = await startApp(
    t,
    `const outer = Ti.UI.createView(), inner = Ti.UI.createView();
     outer.add(inner); inner.add(outer); inner.add(inner);
     report([outer.children.length, inner.children.length, outer.parent]);`,
  )
  deepEqual(app.reports, [[1, 0, null]])
  match(app.log.join(), /\[ERROR\] Cannot add \[object View\] to \[object View\], which is inside of it/)
})

test('an event bubbles to the parents with the view that was hit as its source', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(), box = Ti.UI.createView({ id: 'box' });
     const label = Ti.UI.createLabel({ id: 'label', text: 'hit' }), quiet = Ti.UI.createLabel({ text: 'quiet', bubbleParent: false });
     const stop = Ti.UI.createLabel({ text: 'stop' });
     stop.addEventListener('click', (e) => { e.cancelBubble = true; });
     box.add([label, quiet, stop]); win.add(box); win.open();
     for (const each of [label, quiet, box, win])
       each.addEventListener('click', function (e) { report([e.type, e.source.text, e.x, e.y, e.bubbles, this === each]); });`,
  )
  await app.touch({ text: 'hit' }, 'click', { x: 3, y: 4 })
  const told = ['click', 'hit', 3, 4, true, true]
  deepEqual(app.reports, [told, told, told])
  await app.touch({ text: 'quiet' })
  equal(app.reports.length, 4)
  await app.touch({ text: 'stop' })
  equal(app.reports.length, 4)
})

test('an exception in a listener is reported and the next listener is called', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow({ title: 'x' }); win.open();
     win.addEventListener('click', () => { throw new Error('broken'); });
     win.addEventListener('click', () => report('called'));`,
  )
  await app.touch({ title: 'x' })
  deepEqual(app.reports, ['called'])
  match(app.errors.join(), /broken/)
})

test('animate leads the glass to the values at once, and the properties when its time is over', async (t) => {
  const app = await startApp(
    t,
    `const view = Ti.UI.createView({ opacity: 1 }), win = Ti.UI.createWindow(); win.add(view); win.open();
     const animation = Ti.UI.createAnimation({ opacity: 0, duration: 5 });
     animation.addEventListener('start', () => report('start'));
     animation.addEventListener('complete', () => report('event'));
     view.animate(animation, (e) => { report([e.type, e.source === animation, view.opacity]); Ti.App.Properties.setBool('done', true); });
     report(view.opacity);`,
  )
  while (!app.stored.has('done')) await app.process.idle()
  deepEqual(app.reports, [1, 'start', 'event', ['animated', true, 0]])
  deepEqual(app.view({ type: 'Ti.UI.View' }).properties, {
    opacity: 0,
    animation: { duration: 5, delay: 0, curve: 0, repeat: 1, autoreverse: false },
  })
})

test('what the app has set is listed as the own of its view, and what it has not is not', async (t) => {
  const reports = await reportsOf(
    t,
    `const label = Ti.UI.createLabel({ text: 'one', left: 3 });
     label.color = null; label.mine = 1;
     report([Object.keys(label).filter((name) => name !== 'apiName'), label.hasOwnProperty('text'), Object.hasOwn(label, 'right')]);
     label.text = 'two'; report([label.text, { ...label }.text]);`,
  )
  deepEqual(reports, [
    [['text', 'left', 'color', 'mine'], true, false],
    ['two', 'two'],
  ])
})
