import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

const WINDOW = `const win = Ti.UI.createWindow(); win.open();
const tell = (view, ...names) => names.forEach((name) => view.addEventListener(name, (e) => report([name, e.value])));
`

test('a disabled button takes no click', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const button = Ti.UI.createButton({ title: 'Go', enabled: false }); win.add(button);
     button.addEventListener('click', () => report('clicked'));
     win.addEventListener('click', () => report('bubbled'));
     Ti.App.addEventListener('resume', () => { button.enabled = true; });`,
  )
  await app.touch({ title: 'Go' })
  deepEqual(app.reports, [])
  app.process.delegate.willEnterForeground()
  await app.touch({ title: 'Go' })
  deepEqual(app.reports, ['clicked', 'bubbled'])
})

test('a progress bar and an activity indicator are hidden until show()', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const bar = Ti.UI.createProgressBar({ min: 0, max: 10, value: 5 }), busy = Ti.UI.createActivityIndicator();
     win.add([bar, busy]);
     report([bar.visible, busy.visible]);
     Ti.App.addEventListener('resume', () => { bar.show(); busy.show(); report([bar.visible, busy.visible]); bar.hide(); });`,
  )
  deepEqual(app.view({ type: 'Ti.UI.ProgressBar' }).properties, { visible: false, min: 0, max: 10, value: 5 })
  equal(app.screen.find({ type: 'Ti.UI.ActivityIndicator' }), undefined)
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(app.reports, [
    [false, false],
    [true, true],
  ])
  equal(app.screen.find({ type: 'Ti.UI.ActivityIndicator' })?.type, 'Ti.UI.ActivityIndicator')
  equal(app.screen.find({ type: 'Ti.UI.ProgressBar' }), undefined)
})

test('a progress bar reckons anew when value is set, not when max is; value keeps what was set', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const bar = Ti.UI.createProgressBar({ value: 0.5 }); win.add(bar);
     Ti.App.addEventListener('resume', () => { bar.max = 100; });
     Ti.App.addEventListener('memorywarning', () => { bar.value = 500; report(bar.value); });`,
  )
  const drawn = () => {
    const { value, max } = app.view({ type: 'Ti.UI.ProgressBar' }).properties
    return [value, max]
  }
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(drawn(), [0.5, 1])
  app.process.delegate.didReceiveMemoryWarning()
  await app.process.idle()
  deepEqual(drawn(), [500, 100])
  deepEqual(app.reports, [500])
})

test('a switch and a slider tell of changes by the finger and, once drawn, by the app', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const toggle = Ti.UI.createSwitch(), slider = Ti.UI.createSlider({ min: 0, max: 10 });
     tell(toggle, 'change'); tell(slider, 'change');
     toggle.value = true; slider.value = 3;
     win.add([toggle, slider]);
     report('drawn');
     toggle.value = true; toggle.value = false; slider.value = 4;`,
  )
  deepEqual(app.reports, ['drawn', ['change', false], ['change', 4]])
  await app.touch({ type: 'Ti.UI.Switch' }, 'change', { value: true })
  await app.touch({ type: 'Ti.UI.Slider' }, 'change', { value: 20 })
  deepEqual(app.reports.slice(3), [
    ['change', true],
    ['change', 10],
  ])
  equal(app.view({ type: 'Ti.UI.Switch' }).value, true)
})

test('a text field tells of what is typed, within maxLength, and of the return key', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const field = Ti.UI.createTextField({ maxLength: 5 }), area = Ti.UI.createTextArea({ editable: false, value: 'fixed' });
     tell(field, 'change', 'return', 'focus', 'blur'); tell(area, 'change', 'focus');
     win.add([field, area]);
     field.value = 'by the app';
     report([field.hasText(), field.focused]);`,
  )
  await app.touch({ type: 'Ti.UI.TextField' }, 'change', { value: 'abcdefgh' })
  await app.touch({ type: 'Ti.UI.TextField' }, 'return')
  await app.touch({ type: 'Ti.UI.TextArea' }, 'change', { value: 'typed' })
  await app.touch({ type: 'Ti.UI.TextArea' }, 'click')
  deepEqual(app.reports, [
    [true, false],
    ['focus', 'by the app'],
    ['change', 'abcde'],
    ['return', 'abcde'],
    ['blur', 'abcde'],
    ['focus', 'fixed'],
  ])
})

test('the return key takes the keyboard away, unless the app says no or gives it to another field', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const [name, password, other] = ['Name', 'Password', 'Other'].map((hintText) => Ti.UI.createTextField({ hintText }));
     other.suppressReturn = false;
     name.addEventListener('return', () => password.focus());
     tell(name, 'focus', 'blur'); tell(password, 'focus', 'blur'); tell(other, 'focus', 'blur');
     win.add([name, password, other]);`,
  )
  const focused = () =>
    app.screen.findAll({ focused: true }).map(({ properties }) => String(properties.hintText))
  await app.touch({ hintText: 'Name' }, 'click')
  await app.touch({ hintText: 'Name' }, 'return')
  deepEqual(focused(), ['Password'])
  await app.touch({ hintText: 'Password' }, 'return')
  deepEqual(focused(), [])
  await app.touch({ hintText: 'Other' }, 'click')
  await app.touch({ hintText: 'Other' }, 'return')
  deepEqual(focused(), ['Other'])
  deepEqual(
    app.reports.map((report) => (Array.isArray(report) ? report[0] : report)),
    ['focus', 'blur', 'focus', 'blur', 'focus'],
  )
})

test('a scroll view is scrolled by the app', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const view = Ti.UI.createScrollView({ contentHeight: 'SIZE' }); win.add(view); view.scrollTo(0, '30px');`,
  )
  deepEqual(app.view({ type: 'Ti.UI.ScrollView' }).properties, {
    contentHeight: 'SIZE',
    contentOffset: { x: 0, y: 10 },
  })
})
