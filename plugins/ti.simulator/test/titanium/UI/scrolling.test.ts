import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

const PAGES = `const win = Ti.UI.createWindow(); win.open();
const label = (text) => Ti.UI.createLabel({ text });
const pages = ['one', 'two', 'three'].map(label);
const view = Ti.UI.createScrollableView({ views: pages });
const tell = (...names) => names.forEach((name) => view.addEventListener(name, (e) => report([name, e.currentPage, e.view.text, e.currentPageAsFloat])));
`

test('pages are turned by the app and by the finger, and told of', async (t) => {
  const app = await startApp(
    t,
    `${PAGES} win.add(view); tell('scroll', 'scrollend', 'dragstart', 'dragend');
     report([view.currentPage, view.views.length, view.children.length, view.showPagingControl, view.pagingControlHeight, view.pagingControlColor]);
     view.currentPage = 2; view.currentPage = 7;
     report(view.currentPage);
     Ti.App.addEventListener('resume', () => { view.movePrevious(); view.moveNext(); view.scrollToView(pages[0]); });`,
  )
  deepEqual(app.reports, [[0, 3, 0, false, 20, 'black'], ['scroll', 2, 'three', 2], 2])
  deepEqual(app.screen.text(), 'three')
  const touch = (event: 'change' | 'swipe', value: number | string) =>
    app.touch({ type: 'Ti.UI.ScrollableView' }, event, { value })
  await touch('swipe', 'left')
  await touch('swipe', 'right')
  deepEqual(app.reports.slice(3), [
    ['dragstart', 2, 'three', null],
    ['scroll', 1, 'two', 1],
    ['dragend', 1, 'two', null],
    ['scrollend', 1, 'two', null],
  ])
  await touch('change', 2)
  deepEqual(app.reports.at(-1), ['scrollend', 2, 'three', null])
  const before = app.reports.length
  app.process.delegate.willEnterForeground()
  while (app.reports.length < before + 6) await app.process.idle()
  equal(app.screen.text(), 'one')
})

test('pages can be added, put between others and taken out, but not what is no page', async (t) => {
  const app = await startApp(
    t,
    `${PAGES} win.add(view); view.currentPage = 2;
     view.addView(label('four')); view.insertViewsAt(1, [label('between')]);
     view.removeView(0); view.removeView(pages[2]);
     report([view.views.map(({ text }) => text), view.currentPage]);
     for (const wrong of [label('x'), 9]) try { view.removeView(wrong); } catch (e) { report(e.name); }
     view.scrollingEnabled = false;`,
  )
  deepEqual(app.reports, [[['between', 'two', 'four'], 2], 'RangeError', 'RangeError'])
  await app.touch({ type: 'Ti.UI.ScrollableView' }, 'swipe', { value: 'right' })
  equal(app.screen.text(), 'four')
})

test('a list, a table and a scroll view can be pulled to refresh', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(); win.open();
     const title = Ti.UI.createAttributedString({ text: 'Looking' });
     const views = [Ti.UI.createListView, Ti.UI.createTableView, Ti.UI.createScrollView].map((create) => {
       const control = Ti.UI.createRefreshControl({ tintColor: 'red', title });
       control.addEventListener('refreshstart', (e) => { report([e.type, e.bubbles]); });
       control.addEventListener('refreshend', () => report('end'));
       Ti.App.addEventListener('resume', () => control.endRefreshing());
       const view = create({ refreshControl: control }); win.add(view);
       return view;
     });
     try { Ti.UI.createRefreshControl({ title: 'plain' }); } catch (e) { report(e.name); }
     report([views[0].refreshControl.apiName, views[0].refreshControl.title === title]);`,
  )
  const types = ['Ti.UI.ListView', 'Ti.UI.TableView', 'Ti.UI.ScrollView']
  const refreshing = () => types.map((type) => app.view({ type }).properties.refreshControl)
  const shown = (on: boolean) => types.map(() => ({ refreshing: on, title: 'Looking', tintColor: 'red' }))
  deepEqual(refreshing(), shown(false))
  for (const type of types) await app.touch({ type }, 'refresh')
  deepEqual(refreshing(), shown(true))
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(refreshing(), shown(false))
  const start = ['refreshstart', false]
  deepEqual(app.reports, [
    'TypeError',
    ['Ti.UI.RefreshControl', true],
    start,
    start,
    start,
    'end',
    'end',
    'end',
  ])
})
