import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../../harness.ts'

test('an animation that reverses runs back as often as it repeats, and the view keeps what it had', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(), view = Ti.UI.createView({ opacity: 1 }); win.add(view); win.open();
     const began = Date.now();
     const done = (e) => { report([e.type, view.opacity, Date.now() - began >= 30]); Ti.App.Properties.setBool('done', true); };
     view.animate(Ti.UI.createAnimation({ opacity: 0.25, duration: 5, repeat: 3, autoreverse: true }, done));`,
  )
  const { opacity, animation } = app.view({ type: 'Ti.UI.View' }).properties
  deepEqual([opacity, animation], [0.25, { duration: 5, delay: 0, curve: 0, repeat: 3, autoreverse: true }])
  while (!app.stored.has('done')) await app.process.idle()
  deepEqual(app.reports, [['animated', 1, true]])
  equal(app.view({ type: 'Ti.UI.View' }).properties.opacity, 1)
})

test('an animation takes 0.2 s where it says nothing, and the transition to another view 1 s', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(), view = Ti.UI.createView({ id: 'box' }); win.add(view); win.open();
     view.add(Ti.UI.createLabel({ text: 'old' }));
     view.animate({ opacity: 0.5 });
     Ti.App.addEventListener('resume', () => view.animate({
       view: Ti.UI.createLabel({ text: 'new' }), transition: Ti.UI.iOS.AnimationStyle.FLIP_FROM_LEFT }));`,
  )
  const duration = () => app.view({ id: 'box' }).properties.animation
  deepEqual(duration(), { duration: 200, delay: 0, curve: 0, repeat: 1, autoreverse: false })
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(duration(), { duration: 1000, delay: 0, curve: 0, repeat: 1, autoreverse: false })
  equal(app.screen.text(), 'new')
})
