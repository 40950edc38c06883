import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Screen } from '../../src/glass/screen.ts'
import type { UiOp, UiProperties } from '../../src/wire/ui.ts'

/** A tab group of two tabs: a button, a progress bar and a picture in the first, a label in the second. */
function tabbed(): Screen {
  const screen = new Screen()
  screen.apply([
    create(1, 'Ti.UI.TabGroup', { activeTab: 0 }),
    create(2, 'Ti.UI.Tab', { title: 'Download' }),
    create(3, 'Ti.UI.Window', { title: 'Foreground' }),
    create(4, 'Ti.UI.Button', {
      id: 'download',
      title: 'Download Image (http://x/y.jpg)',
      accessibilityLabel: 'Download Image',
    }),
    create(5, 'Ti.UI.ProgressBar', { message: 'Downloading image', value: 0 }),
    create(6, 'Ti.UI.ImageView', { image: { file: '/disk/a.png', version: 3 } }),
    create(7, 'Ti.UI.Tab', { title: 'Fetch' }),
    create(8, 'Ti.UI.Window', { title: 'Fetch' }),
    create(9, 'Ti.UI.Label', { text: 'Waiting for iOS' }),
    insert(1, 2, 0),
    insert(2, 3, 0),
    insert(3, 4, 0),
    insert(3, 5, 1),
    insert(3, 6, 2),
    insert(1, 7, 1),
    insert(7, 8, 0),
    insert(8, 9, 0),
    { op: 'present', id: 1 },
  ])
  return screen
}

test('a view is found by its type, its title and its accessibility label', () => {
  const screen = tabbed()
  assert.equal(screen.find({ type: 'Ti.UI.Button' })?.id, 4)
  assert.equal(screen.find({ title: 'Download Image' })?.id, 4)
  assert.equal(screen.find({ title: /^Download Image \(/ })?.id, 4)
  assert.equal(screen.find({ label: 'Download Image', id: 'download' })?.id, 4)
  assert.equal(screen.find({ title: 'Download Image', type: 'Ti.UI.Label' }), undefined)
})

test('a view tells its value, text, title and picture', () => {
  const screen = tabbed()
  assert.deepEqual(screen.find({ type: 'Ti.UI.ImageView' })?.image, { file: '/disk/a.png', version: 3 })
  screen.apply([{ op: 'set', id: 5, properties: { visible: true, value: 0.25 } }])
  assert.equal(screen.find({ type: 'Ti.UI.ProgressBar' })?.value, 0.25)
  assert.equal(screen.find({ type: 'Ti.UI.Tab' })?.title, 'Download')
})

test('of a password dots are read, of an empty field its hint', () => {
  const screen = new Screen()
  screen.apply([
    create(1, 'Ti.UI.Window', {}),
    create(2, 'Ti.UI.TextField', { value: 'secret', passwordMask: true, hintText: 'Password' }),
    create(3, 'Ti.UI.TextField', { value: '', passwordMask: true, hintText: 'Once more' }),
    insert(1, 2, 0),
    insert(1, 3, 1),
    { op: 'present', id: 1 },
  ])
  assert.equal(screen.text(), '••••••\nOnce more')
})

test('a progress bar is seen only once it is shown', () => {
  const screen = tabbed()
  assert.equal(screen.find({ type: 'Ti.UI.ProgressBar' }), undefined)
  assert.equal(screen.find({ type: 'Ti.UI.ProgressBar' }, { hidden: true })?.id, 5)
  screen.apply([{ op: 'set', id: 5, properties: { visible: true } }])
  assert.match(screen.text(), /Downloading image/)
})

test('only the active tab is seen, with the titles of all tabs', () => {
  const screen = tabbed()
  assert.equal(screen.text(), 'Foreground\nDownload Image (http://x/y.jpg)\nDownload\nFetch')
  screen.apply([{ op: 'set', id: 1, properties: { activeTab: 1 } }])
  assert.equal(screen.text(), 'Fetch\nWaiting for iOS\nDownload\nFetch')
})

test('the window opened last in a tab is the one that is seen', () => {
  const screen = tabbed()
  screen.apply([create(20, 'Ti.UI.Window', { title: 'Details' }), insert(2, 20, 1)])
  assert.equal(screen.text(), 'Details\nDownload\nFetch')
  screen.apply([{ op: 'remove', parent: 2, child: 20 }])
  assert.match(screen.text(), /^Foreground/)
})

test('a tap on a tab title carries the index of the tab', () => {
  const target = tabbed().touchable({ title: 'Fetch' })
  assert.deepEqual(target.kind === 'view' && target.touch, { view: 7, event: 'click', value: 1 })
})

test('a tap on a button that does not respond is refused with the reason', () => {
  const screen = tabbed()
  assert.throws(() => screen.touchable({ text: 'Waiting for iOS' }), /its tab "Fetch" is not the active one/)
  assert.throws(
    () => screen.touchable({ title: 'Upload' }),
    /Nothing on the screen matches \{ title: 'Upload' \}.*Ti\.UI\.Button "Download Image"/,
  )
  screen.apply([{ op: 'set', id: 4, properties: { enabled: false } }])
  assert.throws(() => screen.touchable({ title: 'Download Image' }), /is disabled/)
  screen.apply([
    { op: 'set', id: 4, properties: { enabled: true } },
    { op: 'set', id: 3, properties: { touchEnabled: false } },
  ])
  assert.throws(() => screen.touchable({ title: 'Download Image' }), /takes no touches/)
  screen.apply([{ op: 'set', id: 3, properties: { touchEnabled: true, opacity: 0 } }])
  assert.throws(
    () => screen.touchable({ title: 'Download Image' }),
    /in Ti\.UI\.Window "Foreground" `opacity` is 0/,
  )
})

test('a dialog takes the touches, and its buttons are numbered', () => {
  const screen = tabbed()
  screen.apply([
    create(30, 'Ti.UI.AlertDialog', { message: 'Saved', buttonNames: ['Show', 'Close'] }),
    { op: 'present', id: 30 },
  ])
  assert.match(screen.text(), /^Saved\nShow\nClose\nForeground/)
  assert.throws(
    () => screen.touchable({ title: 'Download Image' }),
    /Ti\.UI\.AlertDialog "Saved" lies over Ti\.UI\.Button "Download Image"/,
  )
  const target = screen.touchable({ title: 'Close' })
  assert.deepEqual(target.kind === 'view' && target.touch, { view: 30, event: 'click', value: 1 })
  screen.apply([{ op: 'dismiss', id: 30 }])
  assert.equal(screen.touchable({ title: 'Download Image' }).kind, 'view')
})

test('a question of iOS lies over everything', () => {
  const screen = tabbed()
  screen.systemAlert = {
    title: '"Demo" Would Like to Send You Notifications',
    message: '',
    buttons: ["Don't Allow", 'Allow'],
  }
  assert.throws(() => screen.touchable({ title: 'Download Image' }), /iOS asks .*"Don't Allow", "Allow"/)
  assert.deepEqual(screen.touchable({ title: 'Allow' }), { kind: 'systemAlert', button: 1 })
})

test('a window presented over another one hides it', () => {
  const screen = tabbed()
  screen.apply([create(40, 'Ti.UI.Window', { title: 'Help' }), { op: 'present', id: 40 }])
  assert.equal(screen.text(), 'Help')
  assert.throws(() => screen.touchable({ title: 'Download Image' }), /another window lies over it/)
  assert.deepEqual(
    screen.roots.map((root) => root.id),
    [1, 40],
  )
})

test('a process that is gone leaves nothing on the screen', () => {
  const screen = tabbed()
  screen.reset()
  assert.deepEqual(screen.tree(), [])
  assert.throws(() => screen.touchable({ title: 'Download Image' }), /the app shows no window/)
})

test('the tree is plain JSON', () => {
  const tree = tabbed().tree()
  assert.deepEqual(JSON.parse(JSON.stringify(tree)), tree)
  assert.deepEqual(
    tree[0]?.children.map((tab) => tab.properties.title),
    ['Download', 'Fetch'],
  )
})

test('a button in the bar of a window is seen and touched with the window', () => {
  const screen = tabbed()
  screen.apply([
    { op: 'set', id: 3, properties: { rightNavButtons: [{ view: 50 }] } },
    create(50, 'Ti.UI.Button', { title: 'Share' }),
  ])
  assert.match(screen.text(), /^Foreground\nShare\n/)
  assert.equal(screen.touchable({ title: 'Share' }).kind, 'view')
  screen.apply([{ op: 'set', id: 1, properties: { activeTab: 1 } }])
  assert.equal(screen.find({ title: 'Share' }), undefined)
  assert.equal(screen.find({ title: 'Share' }, { hidden: true })?.id, 50)
})

test('the operations of a screen build the same screen again', () => {
  const screen = tabbed()
  const again = new Screen()
  again.apply(screen.operations())
  assert.deepEqual(again.tree(), screen.tree())
})

test('an operation on a view that does not exist is told', () => {
  assert.throws(() => new Screen().apply([{ op: 'set', id: 9, properties: {} }]), /"set" for view 9/)
})

function create(id: number, type: string, properties: UiProperties): UiOp {
  return { op: 'create', id, type, properties }
}

function insert(parent: number, child: number, index: number): UiOp {
  return { op: 'insert', parent, child, index }
}
