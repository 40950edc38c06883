import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pages } from './openPage.ts'
import { opsFor, type View } from './ops.ts'

const open = pages()

const window = (...children: View[]): View => ({
  type: 'Window',
  properties: { title: 'Test', layout: 'vertical' },
  children,
})

/** ms: less than a banner hangs by itself. */
const SOON = 3_000

const request = {
  identifier: 'end',
  title: '',
  subtitle: '',
  body: 'Download completed!',
  badge: null,
  sound: null,
  category: '',
  threadIdentifier: '',
  launchImage: '',
  userInfo: {},
  attachments: [],
  date: 1_700_000_002_000,
  repeat: null,
  timezone: '',
  remote: false,
}

test('what a finger does reaches the view under it, in order', async (context) => {
  const { device, page, close } = await open({ viewport: { width: 1280, height: 1000 } })
  context.after(close)
  const button = {
    type: 'Button',
    properties: { title: 'Go (url)', accessibilityLabel: 'Go', width: 100, height: 40 },
  }
  const toggle = { type: 'Switch', properties: { value: false, accessibilityLabel: 'Wi-Fi only' } }
  const field = { type: 'TextField', properties: { hintText: 'Address', accessibilityLabel: 'Address' } }
  device.draw(...opsFor(window(button, toggle, field)))
  await page.getByRole('button', { name: 'Go', exact: true }).click({ position: { x: 10, y: 20 } })
  await page.getByRole('switch', { name: 'Wi-Fi only' }).check()
  await page.getByRole('textbox', { name: 'Address' }).fill('a')
  await page.getByRole('textbox', { name: 'Address' }).press('Enter')
  await device.didAll(7)
  assert.deepEqual(device.done, [
    ['touch', { view: 2, event: 'touchstart', x: 10, y: 20 }],
    ['touch', { view: 2, event: 'touchend', x: 10, y: 20 }],
    ['touch', { view: 2, event: 'click', x: 10, y: 20 }],
    ['touch', { view: 3, event: 'change', value: true }],
    ['touch', { view: 4, event: 'click' }],
    ['touch', { view: 4, event: 'change', value: 'a' }],
    ['touch', { view: 4, event: 'return', value: 'a' }],
  ])
})

test('the app moves the keyboard from field to field, and that is no touch', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const field = (label: string) => ({ type: 'TextField', properties: { accessibilityLabel: label } })
  device.draw(...opsFor(window(field('Name'), field('Password'))))
  device.draw({ op: 'set', id: 3, properties: { focused: true } })
  await page
    .locator('input:focus')
    .and(page.getByRole('textbox', { name: 'Password' }))
    .waitFor()
  device.draw({ op: 'set', id: 3, properties: { focused: false } })
  await page.locator('input:focus').waitFor({ state: 'detached' })
  assert.deepEqual(device.done, [])
})

test('tabs show their windows and answer to the keyboard', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const tab = (title: string): View => ({
    type: 'Tab',
    properties: { title },
    children: [{ type: 'Window', properties: { title: `About ${title}` } }],
  })
  device.draw(
    ...opsFor({ type: 'TabGroup', properties: { activeTab: 0 }, children: [tab('First'), tab('Second')] }),
  )
  await page.getByRole('heading', { name: 'About First' }).waitFor()
  assert.equal(await page.getByRole('heading', { name: 'About Second' }).isVisible(), false)
  await page.getByRole('tab', { name: 'First' }).press('ArrowRight')
  await device.didAll(1)
  assert.deepEqual(device.done, [['touch', { view: 4, event: 'click', value: 1 }]])
  device.draw({ op: 'set', id: 1, properties: { activeTab: 1 } })
  await page.getByRole('heading', { name: 'About Second' }).waitFor()
  assert.equal(await page.getByRole('tab', { name: 'Second' }).getAttribute('aria-selected'), 'true')
})

test('a progress bar is seen once it is shown, and stays within its ends', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const properties = { message: 'Downloading image', visible: false, min: 0, max: 1, value: 0.25 }
  device.draw(...opsFor(window({ type: 'ProgressBar', properties })))
  const bar = page.locator('[role=progressbar][aria-label="Downloading image"]')
  await bar.waitFor({ state: 'attached' })
  assert.equal(await page.getByText('Downloading image').isVisible(), false)
  device.draw({ op: 'set', id: 2, properties: { visible: true } })
  await page.getByText('Downloading image').waitFor()
  assert.equal(await bar.getAttribute('aria-valuenow'), '25')
  device.draw({ op: 'set', id: 2, properties: { value: 7, min: 0, max: 1 } })
  await page.locator('[role=progressbar][aria-valuenow="100"]').waitFor()
})

test('a spinner moves only where it is seen, for a browser draws without end what moves', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const spokes = "document.getAnimations().filter(({ animationName }) => animationName === 'spoke')"
  const moving = () => page.evaluate(`${spokes}.length`)
  const spinner = page.locator('.activity')
  device.draw(...opsFor(window({ type: 'ActivityIndicator', properties: { visible: false } })))
  await spinner.waitFor({ state: 'attached' })
  assert.equal(await moving(), 0)
  device.draw({ op: 'set', id: 2, properties: { visible: true } })
  await spinner.waitFor()
  assert.equal(await moving(), 8)
  device.state = 'suspended'
  device.tell({ kind: 'state', state: 'suspended' })
  await page.locator('.phone[data-state=suspended]').waitFor()
  assert.equal(await moving(), 0)
})

test('a semantic colour follows the appearance of the phone', async (context) => {
  const { device, page, close } = await open({ colorScheme: 'light' })
  context.after(close)
  device.draw(
    ...opsFor(
      window({ type: 'Label', properties: { text: 'Hello', color: { light: '#ff0000', dark: '#00ff00' } } }),
    ),
  )
  const color = () =>
    page.evaluate(`getComputedStyle(document.querySelector('[data-type="Ti.UI.Label"]')).color`)
  await page.getByText('Hello').waitFor()
  assert.equal(await color(), 'rgb(255, 0, 0)')
  await page.getByText('Dark', { exact: true }).click()
  await page.locator('.phone[data-appearance=dark]').waitFor()
  assert.equal(await color(), 'rgb(0, 255, 0)')
})

test('a dialog takes what is beneath out of reach, and its buttons are numbered', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  device.draw(...opsFor(window({ type: 'Button', properties: { title: 'Beneath' } })))
  const dialog = { title: 'Saved', buttonNames: ['Show', 'Close'], cancel: 1, destructive: -1 }
  device.draw(...opsFor({ type: 'AlertDialog', properties: dialog }, 10))
  await page.getByRole('alertdialog', { name: 'Saved' }).waitFor()
  assert.equal(await page.locator('[data-view="1"]').getAttribute('inert'), '')
  await page.getByRole('button', { name: 'Close' }).click()
  await device.didAll(1)
  assert.deepEqual(device.done, [['touch', { view: 10, event: 'click', value: 1 }]])
  device.draw({ op: 'dismiss', id: 10 }, { op: 'destroy', id: 10 })
  await page.locator('[data-view="1"]:not([inert])').waitFor()
})

test('a banner hangs over the home screen and opens the app', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  device.draw(...opsFor(window()))
  device.state = 'suspended'
  device.tell({ kind: 'state', state: 'suspended' })
  await page.getByRole('button', { name: 'Open Demo' }).waitFor()
  device.tell({ kind: 'banner', request })
  await page.locator('[data-banner=end]').getByText('Download completed!').click()
  await device.didAll(1)
  assert.deepEqual(device.done, [['tapNotification', 'end']])
  assert.equal(await page.locator('[data-banner]').count(), 0)
})

test('a banner goes when the app removes its notification', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const banner = page.locator('[data-banner=end]')
  device.notifications.delivered.push(request)
  device.tell({ kind: 'banner', request })
  device.tell({ kind: 'notifications' })
  await banner.waitFor()
  device.notifications.delivered.pop()
  device.tell({ kind: 'notifications' })
  await banner.waitFor({ state: 'detached', timeout: SOON })
})

test('controls are those that the state of the app allows', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const enabled = async () => {
    const group = page.getByRole('group', { name: 'Life cycle' }).getByRole('button')
    const buttons = await group.all()
    const states = await Promise.all(
      buttons.map(async (each) => ((await each.isEnabled()) ? await each.textContent() : '')),
    )
    return states.filter((name) => name !== '')
  }
  assert.deepEqual(await enabled(), ['Home', 'Force Quit', 'Reboot'])
  device.state = 'suspended'
  device.tell({ kind: 'state', state: 'suspended' })
  await page.locator('.state-pill').getByText('Suspended').waitFor()
  assert.deepEqual(await enabled(), ['Open', 'Force Quit', 'Evict', 'Reboot'])
  await page.getByRole('button', { name: 'Background Fetch' }).click()
  await page.getByText('newData, awake for 12 ms').waitFor()
})

test('what iOS allows in the background is set on the page, and shown there when it is set elsewhere', async (context) => {
  const { device, page, close } = await open({ viewport: { width: 1280, height: 1000 } })
  context.after(close)
  const refresh = page.getByRole('switch', { name: 'Background App Refresh' })
  const lowPower = page.getByRole('switch', { name: 'Low Power Mode' })
  const pushes = page.getByRole('group', { name: 'Pushes/hour' })
  assert.equal(await refresh.isChecked(), true)
  assert.equal(await pushes.locator(':checked').inputValue(), 'Apple’s 3')
  await page.getByText('The app has asked for no background fetch.').waitFor()
  await refresh.uncheck()
  await lowPower.check()
  await pushes.getByText('No limit').click()
  await device.didAll(3)
  assert.deepEqual(device.done, [
    ['settings', { backgroundAppRefresh: false }],
    ['settings', { lowPowerMode: true }],
    ['settings', { pushesPerHour: Number.POSITIVE_INFINITY }],
  ])
  device.minimumFetchInterval = 5_400
  device.settings.set({ backgroundAppRefresh: true, lowPowerMode: false, pushesPerHour: 17 })
  await page.getByText('The app asks for a background fetch at most every 1.5 h.').waitFor()
  assert.equal(await refresh.isChecked(), true)
  assert.equal(await lowPower.isChecked(), false)
  assert.equal(await pushes.locator(':checked').count(), 0)
})

test('what the phone refuses is told on the page', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  device.refuses = new Error('The disk is full')
  await page.getByRole('button', { name: 'Reboot' }).click()
  await page.getByRole('alert').getByText('The disk is full').waitFor()
})

test('the timeline is sifted, folds progress and keeps at most a thousand rows', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const rows = page.locator('.rows li')
  const add = (event: string, detail = '') =>
    device.tell({ kind: 'timeline', entry: { at: 1, appState: 'active', event, detail } })
  for (let index = 0; index < 5; index++) add('downloadprogress', `${index}`)
  add('downloadcompleted', 'picture')
  await rows.getByText('downloadcompleted').waitFor()
  assert.equal(await rows.count(), 2)
  assert.match((await rows.first().textContent()) ?? '', /× 5/)
  await page.getByRole('searchbox', { name: 'Filter the timeline' }).fill('Picture')
  assert.equal(await rows.filter({ visible: true }).count(), 1)
  await page.getByRole('searchbox').fill('')
  for (let frame = 0; frame < 4; frame++) {
    for (let index = 0; index < 400; index++) add(`event ${frame} ${index}`)
    await rows.getByText(`event ${frame} 399`, { exact: true }).waitFor()
  }
  assert.equal(await rows.count(), 1000)
})

test('an error of the app lies over it in red until it is put away', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  device.draw(...opsFor(window()))
  device.tell({
    kind: 'error',
    message: 'x is not a function',
    stack: 'TypeError: x is not a function\n  at app.ts:3:1',
  })
  await page.getByRole('alert').getByText('at app.ts:3:1').waitFor()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByText('x is not a function').first().waitFor({ state: 'hidden' })
})

test('a companion is shown beside the phone', async (context) => {
  const { page, close } = await open({ panels: [{ title: 'Dashboard', url: '/phone/panels' }] })
  context.after(close)
  await page.frameLocator('iframe[title=Dashboard]').getByText('Dashboard').waitFor()
})
