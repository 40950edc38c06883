import { deepEqual, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

const WINDOW = `const win = Ti.UI.createWindow(); win.open();
const tell = (view, ...names) => names.forEach((name) => view.addEventListener(name, (e) => report([name, e.index ?? e.value])));
`

test('a button bar forgets what was tapped, a tabbed bar and an option bar keep it', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const labels = ['One', { title: 'Two', enabled: false }, { title: 'Three', width: 80 }];
     const bars = [Ti.UI.createButtonBar({ labels }), Ti.UI.createTabbedBar({ labels, index: 1 }), Ti.UI.createOptionBar({ labels })];
     win.add(bars); bars.forEach((bar) => tell(bar, 'click'));
     win.addEventListener('click', (e) => report(bars.map(({ index }) => index)));
     report(bars.map(({ apiName, index }) => [apiName, index]));`,
  )
  const tap = (type: string, value: number) => app.touch({ type }, 'click', { value })
  deepEqual(app.reports, [
    [
      ['Ti.UI.ButtonBar', -1],
      ['Ti.UI.TabbedBar', 1],
      ['Ti.UI.OptionBar', -1],
    ],
  ])
  deepEqual(app.view({ type: 'Ti.UI.ButtonBar' }).properties.labels, [
    { title: 'One', image: null, width: null, enabled: true, accessibilityLabel: null },
    { title: 'Two', image: null, width: null, enabled: false, accessibilityLabel: null },
    { title: 'Three', image: null, width: 80, enabled: true, accessibilityLabel: null },
  ])
  for (const value of [2, 2, 1, 7]) await tap('Ti.UI.ButtonBar', value)
  for (const value of [0, 0]) await tap('Ti.UI.TabbedBar', value)
  await tap('Ti.UI.OptionBar', 2)
  deepEqual(app.reports.slice(1), [
    ['click', 2],
    [-1, 1, -1],
    ['click', 2],
    [-1, 1, -1],
    ['click', 0],
    [-1, 0, -1],
    ['click', 2],
    [-1, 0, 2],
  ])
})

test('a toolbar shows its items in a row, and a space that stands in it twice is two spaces', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const space = Ti.UI.createButton({ systemButton: Ti.UI.iOS.SystemButton.FLEXIBLE_SPACE });
     const send = Ti.UI.createButton({ title: 'Send' }), cancel = Ti.UI.createButton({ title: 'Cancel' });
     const bar = Ti.UI.createToolbar({ items: [send, space, cancel, space] });
     win.add(bar); tell(send, 'click');
     report([bar.items.length, bar.children.length, bar.translucent, bar.showOverflowMenu]);
     Ti.App.addEventListener('resume', () => { bar.items = [cancel]; });`,
  )
  const items = () =>
    app.view({ type: 'Ti.UI.Toolbar' }).children.map((view) => view.title ?? view.properties.systemButton)
  deepEqual(items(), ['Send', 5, 'Cancel', 5])
  await app.touch({ title: 'Send' })
  deepEqual(app.reports, [
    [4, 0, true, null],
    ['click', null],
  ])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(items(), ['Cancel'])
})

test('a search bar is typed into, and tells of its buttons without ending the search', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const bar = Ti.UI.createSearchBar({ showBookmark: true, hintText: 'Find' });
     win.add(bar); tell(bar, 'focus', 'blur', 'change', 'return', 'cancel', 'bookmark');
     report([bar.value, bar.showCancel]);
     bar.setShowCancel(true, { animated: true });
     report(bar.showCancel);
     Ti.App.addEventListener('resume', () => bar.blur());`,
  )
  const touch = app.touch.bind(app, { type: 'Ti.UI.SearchBar' })
  await touch('click')
  await touch('change', { value: 'pear' })
  await touch('return')
  await touch('click', { value: 'bookmark' })
  await touch('click', { value: 'cancel' })
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(app.reports, [
    ['', false],
    true,
    ['focus', ''],
    ['change', 'pear'],
    ['return', 'pear'],
    ['bookmark', 'pear'],
    ['cancel', 'pear'],
    ['blur', 'pear'],
  ])
})

test('a stepper steps between its limits, wraps where it may, and refuses what UIStepper would not take', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const stepper = Ti.UI.iOS.createStepper({ steps: 4, maximum: 10 });
     win.add(stepper);
     stepper.addEventListener('change', (e) => report([e.value, e.minimum, e.maximum]));
     report([stepper.value, stepper.minimum, stepper.maximum, stepper.steps, stepper.wraps, stepper.enabled]);
     stepper.minimum = 10; stepper.value = 11; stepper.steps = 0;
     report([stepper.value, stepper.minimum, stepper.steps]);
     Ti.App.addEventListener('resume', () => { stepper.wraps = true; });`,
  )
  const press = (value: string) => app.touch({ type: 'Ti.UI.iOS.Stepper' }, 'click', { value })
  await press('decrement')
  for (let times = 0; times < 4; times += 1) await press('increment')
  app.process.delegate.willEnterForeground()
  await press('increment')
  await press('decrement')
  deepEqual(app.reports, [
    [0, 0, 10, 4, false, true],
    [0, 0, 4],
    [4, 0, 10],
    [8, 0, 10],
    [10, 0, 10],
    [0, 0, 10],
    [10, 0, 10],
  ])
  match(app.log.join('\n'), /steps must be bigger than 0/)
})

test('a menu at a view tells which item was tapped, and goes', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const button = Ti.UI.createButton({ title: 'More' }); win.add(button);
     const menu = Ti.UI.iOS.createMenuPopup({ items: ['Copy', 'Share'] });
     tell(menu, 'click');
     button.addEventListener('click', () => { menu.show({ view: button }); report(menu.isVisible()); });`,
  )
  await app.touch({ title: 'More' })
  await app.touch({ type: 'Ti.UI.iOS.MenuPopup' }, 'click', { value: 1 })
  deepEqual(app.reports, [true, ['click', 1]])
  deepEqual(app.screen.text(), 'More')
})

test('what is typed into the search bar of a table or a list leaves the rows that have it in them', async (t) => {
  const app = await startApp(
    t,
    `${WINDOW} const titles = ['Apple', 'Pineapple', 'Pear'];
     win.add(Ti.UI.createTableView({ search: Ti.UI.createSearchBar({ id: 'table' }), headerTitle: 'Fruit', data: titles.map((title) => ({ title })) }));
     const items = titles.map((title) => ({ properties: { title: title + ' item', searchableText: title } }));
     win.add(Ti.UI.createListView({ searchView: Ti.UI.createSearchBar({ id: 'list' }), sections: [Ti.UI.createListSection({ items })] }));
     win.addEventListener('click', (e) => report(e.index));`,
  )
  const seen = (type: string) =>
    app.screen.findAll({ type }).flatMap((row) => row.children.map((child) => child.text ?? ''))
  await app.touch({ id: 'table' }, 'change', { value: 'APPLE' })
  deepEqual(seen('Ti.UI.TableViewRow'), ['Apple', 'Pineapple'])
  await app.touch({ id: 'table' }, 'change', { value: 'pear' })
  deepEqual(seen('Ti.UI.TableViewRow'), ['Pear'])
  await app.touch({ id: 'table' }, 'change', { value: '' })
  deepEqual(seen('Ti.UI.TableViewRow'), ['Apple', 'Pineapple', 'Pear'])
  await app.touch({ id: 'list' }, 'change', { value: 'pine' })
  deepEqual(seen('Ti.UI.ListItem'), ['Pineapple item'])
  const [search, header] = app.view({ type: 'Ti.UI.TableView' }).children
  deepEqual([search?.type, header?.text], ['Ti.UI.SearchBar', 'Fruit'])
})
