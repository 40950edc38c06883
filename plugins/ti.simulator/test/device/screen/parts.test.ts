import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../../src/index.ts'
import { classicApp } from '../../helpers/classicApp.ts'

const APP = `const win = Ti.UI.createWindow({ layout: 'vertical' });
const said = Ti.UI.createLabel({ id: 'said' });
const say = (...words) => { said.text = words.join(' '); };
const tabs = Ti.UI.createTabbedBar({ labels: ['One', 'Two', { title: 'Three', enabled: false }] });
tabs.addEventListener('click', (e) => say('segment', e.index));
const picker = Ti.UI.createPicker();
picker.add(['Apple', 'Mango', 'Pear'].map((title) => Ti.UI.createPickerRow({ title })));
picker.addEventListener('change', (e) => say('row', e.rowIndex));
const search = Ti.UI.createSearchBar({ showCancel: true, accessibilityLabel: 'Find' });
search.addEventListener('change', (e) => say('looking for', e.value));
search.addEventListener('cancel', () => say('cancelled'));
const stepper = Ti.UI.iOS.createStepper({ value: 4 });
stepper.addEventListener('change', (e) => say('value', e.value));
const pages = Ti.UI.createScrollableView({ height: 40, views: ['left', 'right'].map((text) => Ti.UI.createLabel({ text })) });
win.add([said, tabs, picker, search, stepper, pages]);
win.open();`

test('a person taps segments, rows, steps and buttons of a search bar by their names, and turns pages', async (t) => {
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  await device.install(classicApp(t, APP))
  await device.launch()
  const said = () => device.screen.find({ id: 'said' })?.text
  await device.tap({ title: 'Two' })
  assert.equal(said(), 'segment 1')
  await assert.rejects(device.tap({ title: 'Three' }), /it is disabled/)
  await device.tap({ title: 'Mango' })
  assert.equal(said(), 'row 1')
  await device.tap({ title: 'Decrement' })
  assert.equal(said(), 'value 3')
  await device.type({ label: 'Find' }, 'pear')
  assert.equal(said(), 'looking for pear')
  await device.tap({ title: 'Cancel' })
  assert.equal(said(), 'cancelled')
  const words = device.screen.text().split('\n')
  assert.deepEqual(
    ['One', 'Mango', 'Apple', 'pear', 'left', 'right'].map((word) => words.includes(word)),
    [true, true, false, true, true, false],
  )
  const pages = device.screen.find({ type: 'Ti.UI.ScrollableView' })
  assert.ok(pages)
  await device.touch({ view: pages.id, event: 'swipe', value: 'left' })
  assert.ok(device.screen.find({ text: 'right' }))
  assert.equal(device.screen.find({ text: 'left' }), undefined)
})

test('a finger that taps comes down and goes up first, as on the page', async (t) => {
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  const source = `const win = Ti.UI.createWindow(), felt = Ti.UI.createLabel({ text: 'Tap me' }), names = [];
    for (const name of ['touchstart', 'touchend', 'click', 'singletap'])
      felt.addEventListener(name, () => { names.push(name); felt.text = names.join(' '); });
    win.add(felt);
    win.open();`
  await device.install(classicApp(t, source))
  await device.launch()
  await device.tap({ text: 'Tap me' })
  assert.equal(device.screen.text(), 'touchstart touchend click singletap')
})
