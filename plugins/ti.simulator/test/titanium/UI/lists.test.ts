import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

const LIST = `
const section = Ti.UI.createListSection({ headerTitle: 'Fruit', items: [
  { properties: { title: 'Apple', itemId: 'a' } },
  { properties: { title: 'Pear', subtitle: 'green', itemId: 'p' }, template: Ti.UI.LIST_ITEM_TEMPLATE_SUBTITLE },
] });
const list = Ti.UI.createListView({ sections: [section] });
const win = Ti.UI.createWindow(); win.add(list); win.open();
list.addEventListener('itemclick', ({ section: s, sectionIndex, itemIndex, itemId, bindId, accessoryClicked }) =>
  report([s === section, sectionIndex, itemIndex, itemId, bindId, accessoryClicked]));
`

test('a list draws its sections and items, and itemclick tells which was tapped', async (t) => {
  const app = await startApp(t, LIST)
  equal(app.screen.text(), 'Fruit\nApple\nPear\ngreen')
  await app.touch({ text: 'green' })
  await app.touch({ type: 'Ti.UI.ListItem', title: 'Apple' })
  deepEqual(app.reports, [
    [true, 0, 1, 'p', null, false],
    [true, 0, 0, 'a', null, false],
  ])
})

test('items are added, changed and taken away while they are shown', async (t) => {
  const app = await startApp(
    t,
    `${LIST}
     const item = (title) => ({ properties: { title } });
     section.appendItems([item('Plum')]);
     section.insertItemsAt(1, [item('Fig')]);
     section.updateItemAt(0, item('Apricot'));
     section.deleteItemsAt(2, 1);
     report([section.items.length, section.getItemAt(1).properties.title]);
     list.appendSection(Ti.UI.createListSection({ items: [item('Carrot')], footerTitle: 'Roots' }));
     report([list.sectionCount, list.sections.length]);
     try { section.insertItemsAt(9, []); } catch (e) { report(e.message); }
     Ti.App.addEventListener('resume', () => { list.deleteSectionAt(0); });`,
  )
  equal(app.screen.text(), 'Fruit\nApricot\nFig\nPlum\nCarrot\nRoots')
  deepEqual(app.reports, [[3, 'Fig'], [2, 2], 'Ti.UI.ListSection: there is no item 9; the section has 3'])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  equal(app.screen.text(), 'Carrot\nRoots')
})

test('a template binds data to views; its events know their item, and a button in a row takes the tap', async (t) => {
  const app = await startApp(
    t,
    `const list = Ti.UI.createListView({
       defaultItemTemplate: 'row',
       templates: { row: { properties: { height: 60 }, childTemplates: [
         { type: 'Ti.UI.View', childTemplates: [{ type: 'Titanium.UI.Label', bindId: 'name', properties: { color: 'red' } }] },
         { type: 'Ti.UI.Button', bindId: 'go', properties: { title: 'Go' }, events: { click: (e) => report(['go', e.itemIndex, e.itemId, e.bindId]) } },
       ] } },
       headerTitle: 'All',
     });
     list.sections = [Ti.UI.createListSection({ items: [
       { name: { text: 'one' }, go: { title: 'Go 1' }, properties: { itemId: 1 } },
       { name: { text: 'two', color: 'blue' } },
     ] })];
     list.addEventListener('itemclick', (e) => report([e.itemIndex, e.bindId]));
     report(list.children);
     const win = Ti.UI.createWindow(); win.add(list); win.open();`,
  )
  equal(app.screen.text(), 'All\none\nGo 1\ntwo\nGo')
  equal(app.view({ text: 'one' }).properties.color, 'red')
  await app.touch({ title: 'Go 1' })
  await app.touch({ text: 'two' })
  deepEqual(app.reports, [[], ['go', 0, 1, 'go'], [1, 'name']])
})

test('templates may come after the sections, and be given anew; an unknown one is told', async (t) => {
  const app = await startApp(
    t,
    `const row = (prefix) => ({ childTemplates: [{ type: 'Ti.UI.Label', bindId: 'name', properties: { color: prefix } }] });
     const items = [{ name: { text: 'one' } }, { name: { text: 'two' }, template: 'other' }, { properties: { title: 'three' }, template: 'nowhere' }];
     const list = Ti.UI.createListView({
       sections: [Ti.UI.createListSection({ items })],
       templates: { row: row('red'), other: row('blue') },
       defaultItemTemplate: 'row',
     });
     const win = Ti.UI.createWindow(); win.add(list); win.open();
     const late = Ti.UI.createListView({ sections: [Ti.UI.createListSection({ items: [{ name: { text: 'late' } }] })] });
     late.templates = { row: row('red') }; late.defaultItemTemplate = 'row';
     win.add(late);
     Ti.App.addEventListener('resume', () => { list.templates = { row: row('green'), other: row('black') }; });`,
  )
  const colors = () => ['one', 'two'].map((text) => app.view({ text }).properties.color)
  equal(app.screen.text(), 'one\ntwo\nthree\nlate')
  deepEqual(colors(), ['red', 'blue'])
  deepEqual(
    app.log.filter((line) => line.includes('no template')),
    ['[WARN] Ti.UI.ListView has no template "nowhere"; its items are drawn as the default one'],
  )
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(colors(), ['green', 'black'])
})

const TABLE = `
const rows = ['one', 'two', 'three'].map((title) => Ti.UI.createTableViewRow({ title }));
const table = Ti.UI.createTableView({ data: [rows[0], { title: 'object' }] });
const win = Ti.UI.createWindow(); win.add(table); win.open();
table.addEventListener('click', ({ index, row, rowData, section }) => report([index, row.title, row === rowData, section.rowCount]));
`

test('a table counts its rows through all sections and tells the one that was tapped', async (t) => {
  const app = await startApp(
    t,
    `${TABLE}
     const section = Ti.UI.createTableViewSection({ headerTitle: 'More' });
     section.add(rows[1]);
     table.appendSection(section);
     table.appendRow(rows[2]);
     report([table.sectionCount, table.data.length, section.rowAtIndex(1).title]);`,
  )
  equal(app.screen.text(), 'one\nobject\nMore\ntwo\nthree')
  await app.touch({ text: 'three' })
  await app.touch({ type: 'Ti.UI.TableViewRow', title: 'object' })
  deepEqual(app.reports, [
    [2, 2, 'three'],
    [3, 'three', true, 2],
    [1, 'object', true, 2],
  ])
})

test('rows of a table are inserted, replaced and deleted by their index', async (t) => {
  const app = await startApp(
    t,
    `${TABLE}
     table.insertRowBefore(0, rows[2]); table.insertRowAfter(0, { title: 'second' });
     table.updateRow(3, { title: 'last' }); table.deleteRow(rows[0]); table.deleteRow(0);
     try { table.deleteRow(5); } catch (e) { report(e.message); }
     Ti.App.addEventListener('resume', () => { table.setData([{ title: 'new', header: 'Head' }]); });`,
  )
  equal(app.screen.text(), 'second\nlast')
  deepEqual(app.reports, ['Ti.UI.TableView: there is no row 5'])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  equal(app.screen.text(), 'Head\nnew')
})

test('sections of a table are inserted and replaced by their index; rows are selected', async (t) => {
  const app = await startApp(
    t,
    `${TABLE}
     const section = (title) => { const made = Ti.UI.createTableViewSection(); made.add({ title }); return made; };
     table.insertSectionBefore(0, section('zero')); table.insertSectionAfter(1, section('last')); table.updateSection(0, section('first'));
     try { table.insertSectionAfter(7, section('never')); } catch (e) { report(e.message); }
     table.selectRow(1); table.selectRow(0); table.deselectRow(0); table.scrollToTop(5);
     report([table.scrollsToTop, rows[0].enabled, rows[0].backgroundRepeat]);`,
  )
  equal(app.screen.text(), 'first\none\nobject\nlast')
  deepEqual(app.reports, ['Ti.UI.TableView: there is no section 7', [true, true, false]])
  deepEqual(
    app.screen
      .findAll({ type: 'Ti.UI.TableViewRow' }, { hidden: true })
      .map(({ properties }) => properties.selected ?? null),
    [false, true, null, null],
  )
  deepEqual(app.view({ type: 'Ti.UI.TableView' }).properties.contentOffset, { x: 0, y: 5 })
})

test('a list knows the items that the app has selected', async (t) => {
  const app = await startApp(
    t,
    `${LIST}
     list.selectItem(0, 1); list.selectItem(0, 0); list.deselectItem(0, 0); list.selectItem(3, 0);
     report(list.selectedItems.map(({ section: s, ...rest }) => [s === section, rest]));
     report([list.canScroll, list.willScrollOnStatusTap]);`,
  )
  deepEqual(app.reports, [[[true, { sectionIndex: 0, itemIndex: 1, itemId: 'p' }]], [true, true]])
  equal(app.view({ type: 'Ti.UI.ListItem', title: 'Pear' }).properties.selected, true)
})

test('an item or a row that may be edited is taken away by a finger going left, and its list tells of it', async (t) => {
  const app = await startApp(
    t,
    `const about = ({ type, section, sectionIndex, itemIndex, itemId, action, index, bubbles }) => report([type, sectionIndex, itemIndex, itemId, action, index, bubbles]);
     const section = Ti.UI.createListSection({ items: [
       { properties: { title: 'Apple', itemId: 'a', canEdit: true } }, { properties: { title: 'Pear', itemId: 'p' } },
       { properties: { title: 'Plum', itemId: 'x', canEdit: true, editActions: [{ title: 'Share' }, { title: 'Remove' }] } },
     ] });
     const list = Ti.UI.createListView({ sections: [section] }), table = Ti.UI.createTableView({ editable: true, data: [{ title: 'one' }, { title: 'two', editable: false }] });
     ['delete', 'editaction'].forEach((name) => { list.addEventListener(name, about); table.addEventListener(name, about); });
     const win = Ti.UI.createWindow(); win.add([list, table]); win.open();`,
  )
  for (const text of ['Plum', 'Pear', 'Apple', 'one', 'two'])
    await app.touch({ text }, 'swipe', { value: 'left' })
  deepEqual(app.reports, [
    ['editaction', 0, 2, 'x', 'Share', null, false],
    ['delete', 0, 0, 'a', null, null, false],
    ['delete', null, null, null, null, 0, false],
  ])
  equal(app.screen.text(), 'Pear\nPlum\ntwo')
})

test('a list shows the items with the text that is searched for, at their own indexes', async (t) => {
  const app = await startApp(
    t,
    `const item = (title) => ({ properties: { title, searchableText: title } });
     const section = Ti.UI.createListSection({ items: ['Apple', 'Pear', 'Plum'].map(item) });
     const list = Ti.UI.createListView({ sections: [section] }), win = Ti.UI.createWindow(); win.add(list); win.open();
     list.addEventListener('itemclick', (e) => report(e.itemIndex));
     list.addEventListener('noresults', () => report('none'));
     list.searchText = 'zebra'; list.searchText = 'P'; list.searchText = 'pl';
     section.appendItems([item('Plantain'), item('Fig')]);
     Ti.App.addEventListener('resume', () => { list.searchText = ''; });`,
  )
  equal(app.screen.text(), 'Apple\nPlum\nPlantain')
  await app.touch({ text: 'Plum' })
  deepEqual(app.reports, ['none', 2])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  equal(app.screen.text(), 'Apple\nPear\nPlum\nPlantain\nFig')
})

test('a list tells which items are seen as it scrolls, and of the markers that come into sight', async (t) => {
  const app = await startApp(
    t,
    `const items = Array.from({ length: 20 }, (_, index) => ({ properties: { title: 'item ' + index, height: 100 } }));
     const section = Ti.UI.createListSection({ items }), list = Ti.UI.createListView({ height: 350, sections: [section] });
     list.addEventListener('marker', (e) => report(['marker', e.sectionIndex, e.itemIndex]));
     ['scrollstart', 'scrollend'].forEach((name) => list.addEventListener(name, (e) =>
       report([name, e.firstVisibleItemIndex, e.firstVisibleItem.properties.title, e.firstVisibleSectionIndex, e.firstVisibleSection === section, e.visibleItemCount])));
     const win = Ti.UI.createWindow(); win.add(list);
     win.open().then(() => { list.setMarker({ sectionIndex: 0, itemIndex: 2 }); list.addMarker({ sectionIndex: 0, itemIndex: 9 }); });
     Ti.App.addEventListener('resume', () => { list.addMarker({ sectionIndex: 0, itemIndex: 19 }); list.scrollToItem(0, 19); });`,
  )
  deepEqual(app.reports, [['marker', 0, 2]])
  await app.touch({ type: 'Ti.UI.ListView' }, 'scroll', { x: 0, y: 250 })
  await app.touch({ type: 'Ti.UI.ListView' }, 'scrollend', { x: 0, y: 620 })
  deepEqual(app.reports.slice(1), [
    ['scrollstart', 0, 'item 0', 0, true, 4],
    ['marker', 0, 9],
    ['scrollend', 6, 'item 6', 0, true, 4],
  ])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(app.reports.at(-1), ['marker', 0, 19])
})

test('a table tells how far it is scrolled, of what extent', async (t) => {
  const app = await startApp(
    t,
    `const table = Ti.UI.createTableView({ height: 200, rowHeight: 100, data: ['a', 'b', 'c'].map((title) => ({ title })) });
     ['scroll', 'scrollend', 'dragend'].forEach((name) => table.addEventListener(name, (e) => report([name, e.contentOffset, e.contentSize, e.size])));
     const win = Ti.UI.createWindow(); win.add(table); win.open();
     Ti.App.addEventListener('resume', () => { table.scrollable = false; });`,
  )
  await app.touch({ type: 'Ti.UI.TableView' }, 'scrollend', { x: 0, y: 50 })
  app.process.delegate.willEnterForeground()
  await app.touch({ type: 'Ti.UI.TableView' }, 'scrollend', { x: 0, y: 80 })
  const told = [
    { x: 0, y: 50 },
    { width: 393, height: 300 },
    { width: 393, height: 200 },
  ]
  deepEqual(app.reports, [
    ['scroll', ...told],
    ['dragend', null, null, null],
    ['scrollend', ...told],
  ])
})
