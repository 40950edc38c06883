import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from '../harness.ts'

const TOLD = `function tell(proxy, name, events) {
  events.forEach((event) => proxy.addEventListener(event, (e) => {
    if (e.source === proxy) report(name + ' ' + event + ('index' in e ? ' ' + e.previousIndex + '>' + e.index : ''));
  }));
}
`
const WINDOW = `['open', 'focus', 'blur', 'close']`

test('a window resolves its Promises and fires open, focus, blur and close in this order', async (t) => {
  const reports = await reportsOf(
    t,
    `${TOLD} const win = Ti.UI.createWindow();
     tell(win, 'win', ${WINDOW});
     report(win.closed);
     win.open().then(() => { report('opened'); return win.close(); }).then(() => report(win.closed));`,
  )
  deepEqual(reports, [true, 'win open', 'win focus', 'opened', 'win blur', 'win close', true])
})

test('opening an open window and closing a closed one reject and say so in the log', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow();
     win.close().catch((e) => report(e.message));
     win.open();
     win.open().catch((e) => report(e.message));`,
  )
  deepEqual(app.reports, [
    'Window is not open. Ignoring this close call',
    'Window is already opened or opening.',
  ])
  match(app.log.join('\n'), /\[ERROR\] Window is already opened or opening\./)
})

test('the focus goes to the window on top and back to the one below', async (t) => {
  const reports = await reportsOf(
    t,
    `${TOLD} const below = Ti.UI.createWindow(), above = Ti.UI.createWindow();
     tell(below, 'below', ['focus', 'blur']); tell(above, 'above', ['focus', 'blur']);
     below.open().then(() => above.open()).then(() => above.close());`,
  )
  deepEqual(reports, ['below focus', 'below blur', 'above focus', 'above blur', 'below focus'])
})

test('windows lie on the glass in the order in which they were opened', async (t) => {
  const app = await startApp(
    t,
    `Ti.UI.createWindow({ title: 'one' }).open();
     const two = Ti.UI.createWindow({ title: 'two' }); two.open();
     Ti.UI.createWindow({ title: 'three' }).open();
     Ti.App.addEventListener('resume', () => two.close());`,
  )
  const titles = () => app.screen.roots.map(({ title }) => title)
  deepEqual(titles(), ['one', 'two', 'three'])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(titles(), ['one', 'three'])
})

const TABS = `${TOLD}
const first = Ti.UI.createWindow({ title: 'w1' }), second = Ti.UI.createWindow({ title: 'w2' });
const one = Ti.UI.createTab({ title: 'one', window: first }), two = Ti.UI.createTab({ title: 'two', window: second });
const group = Ti.UI.createTabGroup({ tabs: [one, two] });
`

test('choosing a tab fires unselected and blur of the old, then focus and selected of the new', async (t) => {
  const app = await startApp(
    t,
    `${TABS} tell(group, 'group', ['open', 'focus', 'blur', 'selected', 'unselected']);
     tell(one, 'one', ['focus', 'blur', 'selected', 'unselected', 'click']);
     tell(two, 'two', ['focus', 'blur', 'selected', 'unselected', 'click']);
     tell(first, 'first', ${WINDOW}); tell(second, 'second', ${WINDOW});
     group.open();`,
  )
  deepEqual(app.reports, [
    'group open',
    'group focus -1>0',
    'group selected -1>0',
    'one focus -1>0',
    'one selected -1>0',
    'first open',
    'first focus',
    'second open',
  ])
  await app.touch({ type: 'Ti.UI.Tab', title: 'two' })
  deepEqual(app.reports.slice(8), [
    'two click',
    'first blur',
    'one unselected 0>1',
    'one blur 0>1',
    'group unselected 0>1',
    'group blur 0>1',
    'group focus 0>1',
    'group selected 0>1',
    'two focus 0>1',
    'two selected 0>1',
    'second focus',
  ])
  equal(app.view({ type: 'Ti.UI.TabGroup' }).properties.activeTab, 1)
})

test('a tab that gets the focus again fires focus without selected', async (t) => {
  const reports = await reportsOf(
    t,
    `${TABS} const over = Ti.UI.createWindow();
     group.open().then(() => {
       tell(one, 'one', ['focus', 'blur', 'selected', 'unselected']);
       return over.open();
     }).then(() => over.close());`,
  )
  deepEqual(reports, ['one blur 0>-1', 'one focus -1>0'])
})

test('activeTab is the proxy of the tab, and takes a tab or an index', async (t) => {
  const reports = await reportsOf(
    t,
    `${TABS} group.open();
     report([group.activeTab === one, one.active === undefined]);
     group.activeTab = two; report(group.activeTab.title);
     group.activeTab = 0; report(group.activeTab.title);
     group.activeTab = 9; report(group.activeTab.title);
     report(group.tabs.length); group.removeTab(one); report([group.tabs.length, group.activeTab.title]);`,
  )
  deepEqual(reports, [[true, false], 'two', 'one', 'one', 2, [1, 'two']])
})

test('activeTab may be set before there is such a tab', async (t) => {
  const app = await startApp(
    t,
    `const tab = (title) => Ti.UI.createTab({ title, window: Ti.UI.createWindow({ title }) });
     const group = Ti.UI.createTabGroup({ activeTab: 1 });
     group.addTab(tab('one')); group.addTab(tab('two'));
     group.open().then(() => report(group.activeTab.title));`,
  )
  deepEqual(app.reports, ['two'])
  equal(app.view({ type: 'Ti.UI.TabGroup' }).properties.activeTab, 1)
})

test('a tab stacks windows; the back button closes the last one', async (t) => {
  const app = await startApp(
    t,
    `${TABS} const detail = Ti.UI.createWindow({ title: 'detail' });
     tell(first, 'first', ${WINDOW}); tell(detail, 'detail', ${WINDOW});
     group.open().then(() => one.open(detail));`,
  )
  const tab = app.view({ type: 'Ti.UI.Tab', title: 'one' })
  deepEqual(
    tab.children.map(({ title }) => title),
    ['w1', 'detail'],
  )
  await app.touch({ title: 'detail' }, 'click', { value: 'back' })
  deepEqual(
    tab.children.map(({ title }) => title),
    ['w1'],
  )
  deepEqual(app.reports, [
    'first open',
    'first focus',
    'first blur',
    'detail open',
    'detail focus',
    'detail blur',
    'detail close',
    'first focus',
  ])
})

test('a window that is closed before it has opened does not open', async (t) => {
  const app = await startApp(
    t,
    `${TOLD} const win = Ti.UI.createWindow(); tell(win, 'win', ${WINDOW});
     win.open().catch((e) => report(e.message));
     report(win.closed); win.close().then(() => report('closed')); report(win.closed);
     Ti.App.addEventListener('resume', () => {
       win.open().then(() => {
         win.close().then(() => report(win.closed));
         win.close().catch((e) => report(e.message));
       });
     });`,
  )
  deepEqual(app.reports, [false, true, 'closed', 'open aborted'])
  deepEqual(app.screen.roots, [])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(app.reports.slice(4), [
    'win open',
    'win focus',
    'Window is already closing. Ignoring this close call.',
    'win blur',
    'win close',
    true,
  ])
})

test('a navigation window keeps its root, pops to it and takes its windows with it', async (t) => {
  const app = await startApp(
    t,
    `${TOLD} const root = Ti.UI.createWindow({ title: 'root' });
     const nav = Ti.UI.createNavigationWindow({ window: root });
     const a = Ti.UI.createWindow({ title: 'a' }), b = Ti.UI.createWindow({ title: 'b' });
     [['nav', nav], ['root', root], ['a', a]].forEach(([name, win]) => tell(win, name, ${WINDOW}));
     const places = () => [root, a].map((win) => win.navigationWindow === nav && win.tab === nav);
     (async () => {
       report(places());
       await nav.open();
       const opened = nav.openWindow(a); nav.openWindow(b);
       report([nav.window === root, a.closed]);
       await opened;
       nav.openWindow(a).catch((e) => report(e.message));
       report(places());
       nav.popToRootWindow();
       root.close().catch((e) => report(e.message.slice(0, 31)));
     })();
     Ti.App.addEventListener('resume', async () => {
       report('again'); await nav.openWindow(a); await nav.close(); report([root.closed, a.closed, a.navigationWindow === undefined]);
       nav.open();
     });`,
  )
  const opening = ['nav open', 'nav focus', 'root open', 'root focus']
  deepEqual(app.reports, [
    [true, false],
    ...opening,
    [true, false],
    'root blur',
    'a open',
    'a focus',
    'a blur',
    [true, true],
    'Window is already opened or opening.',
    'Can not close the root window o',
    'a close',
    'root focus',
  ])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(app.reports.slice(15), [
    'again',
    'root blur',
    'a open',
    'a focus',
    'a blur',
    'nav blur',
    'a close',
    'root close',
    'nav close',
    [true, true, true],
    ...opening,
  ])
  const shown = app.view({ type: 'Ti.UI.NavigationWindow' }).children
  deepEqual(
    shown.map(({ title }) => title),
    ['root'],
  )
})

test('a tab knows its group, its window both, and the group has the focus while it tells so', async (t) => {
  const reports = await reportsOf(
    t,
    `${TABS} report([first.tab === one, first.tabGroup === group, one.tabGroup === group, first.navigationWindow]);
     group.addEventListener('focus', () => report(['focus', group.focused]));
     first.addEventListener('focus', () => report(['window', first.focused]));
     report([one.title, one.badge, one.iconIsMask, group.allowUserCustomization, group.tabs.length]);
     group.open().then(() => {
       one.close(first).catch((e) => report(e.message));
       group.removeTab(0);
       report([first.closed, one.tabGroup, first.tab, group.activeTab === two]);
     });`,
  )
  deepEqual(reports, [
    [true, true, true, null],
    ['one', null, true, true, 2],
    ['focus', true],
    ['window', true],
    ['focus', true],
    [true, null, null, true],
    'Can not close root window of the tab. Use removeTab instead',
  ])
})

test('a text field gives the keyboard back with its window, and takes it on the screen alone', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(), field = Ti.UI.createTextField(); win.add(field);
     ['focus', 'blur'].forEach((name) => field.addEventListener(name, () => report(name)));
     field.focus(); report(field.focused);
     win.open().then(() => { field.focus(); report(field.focused); return win.close(); }).then(() => report(field.focused));`,
  )
  deepEqual(app.reports, [false, 'focus', true, 'blur', false])
})

test('buttons of a bar are created, named by number and live with their window', async (t) => {
  const app = await startApp(
    t,
    `const button = Ti.UI.createButton({ title: 'Edit' });
     button.addEventListener('click', () => { win.rightNavButton = Ti.UI.createButton({ title: 'Done' }); });
     const win = Ti.UI.createWindow({ rightNavButton: button });
     Ti.UI.createNavigationWindow({ window: win }).open();`,
  )
  await app.touch({ title: 'Edit' })
  const { id } = app.view({ title: 'Done' })
  deepEqual(app.view({ type: 'Ti.UI.Window' }).properties.rightNavButton, [{ view: id }])
  equal(app.screen.find({ title: 'Edit' }, { hidden: true }), undefined)
})
