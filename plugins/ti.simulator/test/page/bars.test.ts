import assert from 'node:assert/strict'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Camera } from '../../src/glass/camera.ts'
import type { UiProperties, UiValue } from '../../src/wire/ui.ts'
import { DISPLAY, placedView, window } from '../glass/scene.ts'
import { browserPicture, difference } from './compare.ts'
import { pages } from './openPage.ts'
import { opsFor, type View } from './ops.ts'

const open = pages()
/** A browser smooths the edges of letters, and shortens those on a drum, in its own way. */
const TOLERANCE = 0.015

const view = (
  type: string,
  frame: [number, number, number, number],
  properties: UiProperties,
  children: View[] = [],
) => placedView(frame, properties, children, type)
const rows = (...titles: (string | number)[]): UiValue[] => titles.map((title) => ({ title: String(title) }))
const labels: UiValue[] = [{ title: 'One' }, { title: 'Two' }, { title: 'Three', enabled: false }]
const months = rows('January', 'February', 'March', 'April', 'May', 'June')
const text = 'red, bold, link'
const runs: UiValue[] = [
  { from: 0, length: 5, color: '#f00', strikethrough: true },
  { from: 5, length: 4, font: { fontSize: 20, fontWeight: 'bold' }, backgroundColor: '#ff0' },
  { from: 11, length: 4, color: '#00f', underline: true },
]
const label = view('Label', [20, 670, 300, 30], { font: { fontSize: 20 }, attributedString: { text, runs } })
const press = view('Button', [180, 595, 200, 40], { attributedString: { text, runs } })
const pager = view('ScrollableView', [20, 560, 160, 100], { currentPage: 1, showPagingControl: true }, [
  view('View', [0, 0, 160, 80], { backgroundColor: '#f00' }),
  view('View', [160, 0, 160, 80], { backgroundColor: '#0a0' }),
])
const SCREEN = window(
  view('TabbedBar', [20, 70, 240, 32], { labels, index: 1 }),
  view('ButtonBar', [20, 110, 240, 32], { labels, index: -1 }),
  view('iOS.Stepper', [280, 70, 94, 32], { value: 0 }),
  view('SearchBar', [0, 150, 393, 56], { value: '', showCancel: true }),
  view('SearchBar', [0, 206, 393, 75], { value: 'pear', prompt: 'Look for it', accessibilityLabel: 'Fruit' }),
  view('Picker', [36, 290, 320, 216], {
    wheels: [months, rows(...Array(31).keys())],
    selection: [2, 14],
    fields: null,
  }),
  view('Picker', [60, 515, 248, 34], {
    wheels: [months],
    selection: [1],
    fields: ['Jan 15, 2026', '9:30 AM'],
  }),
  {
    ...pager,
    ...(pager.placement && { placement: { ...pager.placement, content: { width: 320, height: 100 } } }),
  },
  view('ScrollView', [200, 670, 170, 80], {
    refreshControl: { refreshing: true, title: 'Looking', tintColor: null },
  }),
  ...[label, press].map((lined) => ({
    ...lined,
    ...(lined.placement && {
      placement: { ...lined.placement, lines: [{ text, x: 0, baseline: 22, width: 140 }] },
    }),
  })),
  view('Toolbar', [0, 760, 393, 44], {}, [view('Button', [16, 5, 50, 34], { title: 'Send' })]),
)

test('the page draws bars, pickers, pages and runs of text as a screenshot does', async (t) => {
  const { device, page, close } = await open({
    viewport: { width: 1600, height: 1200 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
  })
  t.after(close)
  device.draw(...opsFor(SCREEN))
  for (const appearance of ['light', 'dark'] as const) {
    device.settings.set({ appearance })
    await page.locator(`[data-appearance="${appearance}"] [data-view="1"]`).waitFor()
    const settings = { appearance, textSize: 1 }
    const { screen, app, clock } = device
    const shown = {
      screen,
      app,
      inFront: true,
      now: clock.now(),
      network: 'wifi' as const,
      banners: [],
      settings,
    }
    const camera = new Camera(() => ({ ...shown, model: 'iPhone17,3', scale: 2, display: DISPLAY }))
    const drawn = await browserPicture(page)
    const differs = await difference(drawn, await camera.screen())
    assert.ok(differs < TOLERANCE, `${appearance}: ${(100 * differs).toFixed(2)} % of the pixels differ`)
  }
})

test('what a mouse and a keyboard do to them is what a finger does', async (t) => {
  const { device, page, close } = await open()
  t.after(close)
  device.draw(...opsFor(SCREEN))
  const type = (name: string) => page.locator(`[data-type="Ti.UI.${name}"]`)
  await type('TabbedBar').getByRole('button', { name: 'One' }).click()
  await type('iOS.Stepper').getByRole('button', { name: 'Increment' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('searchbox', { name: 'Fruit' }).fill('plum')
  await page.getByRole('searchbox', { name: 'Fruit' }).press('Enter')
  const [month] = await type('Picker').first().getByRole('spinbutton').all()
  await month?.press('ArrowDown')
  await month?.getByText('June').click()
  await page.getByRole('button', { name: '9:30 AM' }).click()
  await type('Picker').nth(1).getByRole('spinbutton').press('ArrowUp')
  await page.getByRole('button', { name: '9:30 AM' }).click()
  await page.getByRole('slider', { name: 'Page' }).press('ArrowLeft')
  device.draw({ op: 'set', id: 12, properties: { refreshControl: { refreshing: false } } })
  await page.locator('.refresh').waitFor({ state: 'detached' })
  await page.evaluate(
    "document.querySelector('.scroll').dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }))",
  )
  await device.didAll(11)
  assert.deepEqual(device.done, [
    ['touch', { view: 2, event: 'click', value: 0 }],
    ['touch', { view: 4, event: 'click', value: 'increment' }],
    ['touch', { view: 5, event: 'click', value: 'cancel' }],
    ['touch', { view: 6, event: 'click' }],
    ['touch', { view: 6, event: 'change', value: 'plum' }],
    ['touch', { view: 6, event: 'return', value: 'plum' }],
    ['touch', { view: 7, event: 'change', section: 0, value: 3 }],
    ['touch', { view: 7, event: 'change', section: 0, value: 5 }],
    ['touch', { view: 8, event: 'change', section: 0, value: 0 }],
    ['touch', { view: 9, event: 'swipe', value: 'right' }],
    ['touch', { view: 12, event: 'refresh' }],
  ])
})

test('a web page runs its scripts in a frame that is a stranger to the phone, which follows its links', async (t) => {
  const { device, page, close } = await open()
  t.after(close)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'web-page-')))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'style.css'), 'h1 { color: rgb(1, 2, 3) }')
  const words = `<html><head><link rel="stylesheet" href="style.css"></head><body><h1>Help</h1><a href="next.html">Next</a>
    <script>try { parent.document } catch (e) { document.body.append(e.name) }</script></body></html>`
  const documentUrl = pathToFileURL(join(folder, 'help.html')).href
  const web = view('WebView', [0, 100, 393, 400], { document: words, documentType: 'text/html', documentUrl })
  device.draw(...opsFor(window(web)))
  const frame = page.frameLocator('iframe')
  await frame.getByText('SecurityError').waitFor()
  assert.equal(
    await frame.getByRole('heading').evaluate("getComputedStyle(document.querySelector('h1')).color"),
    'rgb(1, 2, 3)',
  )
  await frame.getByRole('link', { name: 'Next' }).press('Enter')
  await device.didAll(1)
  const [touch] = device.done
  assert.match(JSON.stringify(touch), /"view":2,"event":"change","value":"[^"]*next\.html"/)
  const address = await page.locator('iframe').getAttribute('src')
  const secret = await page.request.get(
    new URL(`${address?.split('?')[0]}..%2f..%2fetc/passwd`, page.url()).href,
  )
  assert.equal(secret.status(), 404)
})
