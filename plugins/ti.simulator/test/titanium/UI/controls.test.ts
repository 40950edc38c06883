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

test('a tap is a singletap of the nearest view that listens, unless a control takes it', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const box = Ti.UI.createView({ id: 'box' });
     box.add([Ti.UI.createLabel({ text: 'Seen' }), Ti.UI.createButton({ title: 'Go' })]);
     win.add(box);
     for (const view of [box, win])
       view.addEventListener('singletap', ({ source, x, y }) => report([view === win, source.id, x, y]));`,
  )
  await app.touch({ text: 'Seen' }, 'click', { x: 3, y: 4 })
  await app.touch({ title: 'Go' })
  deepEqual(app.reports, [
    [false, 'box', 3, 4],
    [true, 'box', 3, 4],
  ])
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
     field.value = 'by me';
     report([field.hasText(), field.focused]);`,
  )
  await app.touch({ type: 'Ti.UI.TextField' }, 'change', { value: 'abcdefgh' })
  await app.touch({ type: 'Ti.UI.TextField' }, 'return')
  await app.touch({ type: 'Ti.UI.TextArea' }, 'change', { value: 'typed' })
  await app.touch({ type: 'Ti.UI.TextArea' }, 'click')
  deepEqual(app.reports, [
    [true, false],
    ['focus', 'by me'],
    ['change', 'abcde'],
    ['return', 'abcde'],
    ['blur', 'abcde'],
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

test('a value that is too long or no text is made one as it is drawn; a selection must be within it', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const field = Ti.UI.createTextField({ value: 'abc', maxLength: 4, clearOnEdit: true });
     tell(field, 'change');
     report([field.selection === undefined, field.value, Ti.UI.createTextArea().value]);
     win.add(field); field.value = 'abcdef'; report(field.value);
     field.value = 12; report([field.value, field.selection]);
     field.setSelection(0, 2); report(field.selection);
     field.setSelection(1, 9); report(field.selection);
     field.maxLength = 1;`,
  )
  await app.touch({ type: 'Ti.UI.TextField' })
  deepEqual(app.reports, [
    [true, 'abc', ''],
    ['change', 'abcd'],
    'abcd',
    ['change', '12'],
    ['12', { location: 2, length: 0 }],
    { location: 0, length: 2 },
    { location: 0, length: 2 },
    ['change', '1'],
    ['change', ''],
  ])
})

test('a scroll view is where it was scrolled to, and tells of it', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const view = Ti.UI.createScrollView({ contentHeight: 'SIZE', contentOffset: { x: 0, y: 5 } });
     view.addEventListener('scroll', ({ x, y, dragging, decelerating, zooming }) => report([x, y, dragging, decelerating, zooming]));
     ['dragstart', 'dragend', 'scrollend'].forEach((name) => view.addEventListener(name, () => report(name)));
     report(view.contentOffset);
     win.add(view); report(view.contentOffset);
     view.scrollTo(0, '30px'); report(view.contentOffset);
     Ti.App.addEventListener('resume', () => { view.scrollingEnabled = false; view.setContentOffset({ x: 1, y: 2 }, { animated: false }); });`,
  )
  const { contentHeight, contentOffset } = app.view({ type: 'Ti.UI.ScrollView' }).properties
  deepEqual([contentHeight, contentOffset], ['SIZE', { x: 0, y: 10 }])
  await app.touch({ type: 'Ti.UI.ScrollView' }, 'scroll', { x: 0, y: 20 })
  await app.touch({ type: 'Ti.UI.ScrollView' }, 'scrollend', { x: 0, y: 30 })
  app.process.delegate.willEnterForeground()
  await app.touch({ type: 'Ti.UI.ScrollView' }, 'scroll', { x: 0, y: 40 })
  deepEqual(app.reports, [
    { x: 0, y: 0 },
    { x: 0, y: 5 },
    { x: 0, y: 10 },
    [0, 10, false, false, false],
    'dragstart',
    [0, 20, true, false, false],
    [0, 30, true, false, false],
    'dragend',
    'scrollend',
    [1, 2, false, false, false],
  ])
})

test('a scroll view knows the size of its content and scrolls to its end', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const view = Ti.UI.createScrollView({ width: 100, height: 100 }); view.add(Ti.UI.createView({ width: 150, height: 400 }));
     view.addEventListener('scroll', ({ x, y, contentSize }) => report([x, y, contentSize]));
     win.add(view); view.scrollToBottom();`,
  )
  deepEqual(app.reports, [[50, 300, { width: 150, height: 400 }]])
})

test('the zoom of a scroll view stays within its limits, and scale tells of it', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const view = Ti.UI.createScrollView({ zoomScale: 5, maxZoomScale: 2 });
     view.addEventListener('scale', (e) => report(e.scale));
     report([view.zoomScale, view.minZoomScale, Ti.UI.createScrollView().zoomScale, view.canCancelEvents, view.scrollingEnabled]);
     win.add(view); report(view.zoomScale);
     view.minZoomScale = 0.5; view.setZoomScale(0.1); view.maxZoomScale = 0.4;`,
  )
  deepEqual(app.reports, [[5, 1, 1, true, true], 2, 2, 0.5, 0.4])
  deepEqual(app.view({ type: 'Ti.UI.ScrollView' }).properties.zoomScale, 0.4)
})

test('a slider tells where the finger begins and ends; unset properties read what UIKit has', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const slider = Ti.UI.createSlider({ max: 10 }), field = Ti.UI.createTextField();
     tell(slider, 'start', 'stop', 'change'); win.add(slider);
     slider.setValue(3, { animated: true });
     const read = (view, names) => names.split(' ').map((name) => view[name]);
     report(read(slider, 'leftTrackLeftCap rightTrackTopCap enabled min'));
     report(read(field, 'maxLength keyboardType borderStyle autocorrect hintText passwordMask keyboardToolbarHeight suppressReturn'));
     report(read(Ti.UI.createTextArea(), 'maxLength scrollsToTop suppressReturn value'));`,
  )
  await app.touch({ type: 'Ti.UI.Slider' }, 'touchstart')
  await app.touch({ type: 'Ti.UI.Slider' }, 'change', { value: 5 })
  await app.touch({ type: 'Ti.UI.Slider' }, 'touchend')
  deepEqual(app.reports, [
    ['change', 3],
    [1, 1, true, 0],
    [-1, 0, 1, false, null, false, 0, true],
    [-1, true, false, ''],
    ['start', 3],
    ['change', 5],
    ['stop', 5],
  ])
})
