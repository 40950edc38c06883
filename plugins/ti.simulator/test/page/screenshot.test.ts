import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Scene } from '../../src/glass/camera.ts'
import { Camera } from '../../src/glass/camera.ts'
import type { TextLine } from '../../src/wire/ui.ts'
import { DISPLAY, placedView as view } from '../glass/scene.ts'
import { browserPicture, difference } from './compare.ts'
import { pages } from './openPage.ts'
import { opsFor, type View } from './ops.ts'

const open = pages()

/** The edges of letters are smoothed otherwise by a browser; a thing that lies elsewhere is more. */
const TOLERANCE = 0.015
/** Every device in its true size, and its pixels. */
const viewport = { width: 2400, height: 1300 }
const deviceScaleFactor = 2

type Frame = readonly [number, number, number, number]

function worded(
  type: string,
  frame: Frame,
  text: string,
  properties: object = {},
  x = 0,
  baseline = 16,
): View {
  const placed = view(frame, { text, title: text, ...properties }, [], type)
  const lines: TextLine[] = [{ text, x, baseline, width: frame[2] }]
  return placed.placement ? { ...placed, placement: { ...placed.placement, lines } } : placed
}

const widget = (type: string, frame: Frame, properties: object, children: View[] = []) =>
  view(frame, { ...properties }, children, type)

const FORM: readonly View[] = [
  worded('Label', [20, 110, 200, 21], 'Name: äöü Привет'),
  widget('TextField', [20, 140, 353, 36], { hintText: 'Your name', borderStyle: 3 }),
  widget('TextField', [20, 186, 353, 36], { value: 'Typed', borderStyle: 3, padding: { left: 60 } }),
  widget('Switch', [20, 240, 51, 31], { value: true }),
  widget('Switch', [100, 240, 51, 31], { value: false }),
  widget('Slider', [180, 240, 190, 34], { value: 0.4, min: 0, max: 1 }),
  widget('ProgressBar', [20, 290, 353, 40], { value: 0.6, message: 'Downloading image', visible: true }),
  widget('ActivityIndicator', [20, 340, 150, 20], { visible: true, message: 'Wait' }),
  worded(
    'Button',
    [20, 380, 353, 50],
    'Download',
    { color: '#fff', backgroundColor: '#07f', borderRadius: 12 },
    140,
    31,
  ),
  view([20, 450, 100, 100], {
    backgroundGradient: { type: 'linear', colors: ['red', 'blue'] },
    borderColor: '#0f0',
    borderWidth: 4,
    borderRadius: 20,
  }),
  view([140, 450, 100, 100], { backgroundColor: '#fff', viewShadowColor: '#0008', viewShadowRadius: 6 }),
  view([260, 450, 100, 100], { backgroundColor: '#f00', opacity: 0.5 }, [
    view([20, 20, 50, 50], { backgroundColor: '#00f', transform: [0.7, 0.7, -0.7, 0.7, 0, 0] }),
  ]),
  view([20, 570, 100, 60], {
    backgroundGradient: {
      type: 'radial',
      colors: [
        { color: '#ff0', offset: 0 },
        { color: '#080', offset: 1 },
      ],
      startPoint: { x: 50, y: 30 },
      endPoint: { x: '50%', y: '50%' },
      endRadius: 40,
      backfillEnd: true,
    },
  }),
  widget('ImageView', [140, 570, 60, 60], { image: { symbol: 'star.fill' } }),
  widget('ImageView', [220, 570, 60, 60], { image: { symbol: 'bell' }, tintColor: '#f0f' }),
  widget('TextArea', [20, 650, 353, 60], { value: 'Some text\nin two lines', borderColor: '#888' }),
]

const row = (index: number): View =>
  widget('ListItem', [0, 44 * index, 361, 44], { accessoryType: index }, [
    worded('Label', [16, 11, 200, 21], `Row ${index}`),
  ])
const section = widget('ListSection', [16, 20, 361, 176], {}, [0, 1, 2, 3].map(row))
const list: View = {
  ...widget('ListView', [0, 103, 393, 749], { style: 2 }, [section]),
  placement: { frame: { x: 0, y: 103, width: 393, height: 749 }, content: { width: 393, height: 749 } },
}

const whole = ({ width, height }: typeof DISPLAY): Frame => [0, 0, width, height]
const inTabs = (display: typeof DISPLAY, ...views: View[]): View => {
  const window = (title: string, children: View[] = []) =>
    widget('Window', whole(display), { title }, children)
  const tab = (title: string, symbol: string, children: View[]) =>
    widget('Tab', whole(display), { title, icon: { symbol } }, children)
  return widget('TabGroup', whole(display), { activeTab: 0 }, [
    tab('Download', 'arrow.down.circle', [window('Settings'), window('Form', views)]),
    tab('Log', 'list.bullet', []),
  ])
}
const dialog = (type: string, properties: object): View => ({ type, properties: { ...properties } })
const ALERT = dialog('AlertDialog', {
  title: 'Delete it?',
  message: 'This cannot be undone, whatever you may do about it afterwards.',
  buttonNames: ['Delete', 'Cancel'],
  cancel: 1,
  destructive: 0,
  style: 2,
  hintText: 'Why?',
})
const SHEET = dialog('OptionDialog', {
  title: 'Choose',
  options: ['One', 'Remove', 'Cancel'],
  cancel: 2,
  destructive: 1,
})

/** Bars as an app may colour them, over content that is zoomed. */
const COLOURED = widget(
  'TabGroup',
  whole(DISPLAY),
  { activeTab: 0, tabsTintColor: '#f0f', unselectedItemTintColor: '#080', tabsBackgroundColor: '#ff0' },
  [
    widget(
      'Tab',
      whole(DISPLAY),
      { title: 'One', icon: { symbol: 'star' }, activeIcon: { symbol: 'star.fill' } },
      [
        widget(
          'Window',
          whole(DISPLAY),
          {
            title: 'Wide words',
            barColor: '#036',
            statusBarStyle: 1,
            titleAttributes: { color: '#fc0', font: { fontSize: 22, fontWeight: 'bold' } },
          },
          [
            {
              ...widget(
                'ScrollView',
                [20, 140, 200, 200],
                { zoomScale: 2, contentOffset: { x: 20, y: 30 } },
                [
                  view([10, 10, 50, 50], { backgroundColor: '#f00' }),
                  view([80, 80, 60, 60], { backgroundColor: '#00f' }),
                ],
              ),
              placement: {
                frame: { x: 20, y: 140, width: 200, height: 200 },
                content: { width: 400, height: 400 },
              },
            },
          ],
        ),
      ],
    ),
    widget('Tab', whole(DISPLAY), { title: 'Two', icon: { symbol: 'bell' }, badge: '3', badgeColor: '#00f' }),
    widget('Tab', whole(DISPLAY), { title: 'Three', icon: { symbol: 'trash' }, titleColor: '#f00' }),
  ],
)

interface Case {
  readonly name: string
  readonly roots: readonly View[]
  readonly display?: typeof DISPLAY
  readonly dark?: boolean
  readonly model?: string
}

const IPAD = { width: 820, height: 1180 }
const SIDE = { width: 852, height: 393 }
const CASES: readonly Case[] = [
  { name: 'a form with every widget', roots: [inTabs(DISPLAY, ...FORM)] },
  { name: 'the same form, dark', roots: [inTabs(DISPLAY, ...FORM)], dark: true },
  {
    name: 'a list',
    roots: [
      widget('NavigationWindow', whole(DISPLAY), {}, [
        widget('Window', whole(DISPLAY), { title: 'List' }, [list]),
      ]),
    ],
  },
  { name: 'bars in the colours of the app', roots: [COLOURED] },
  { name: 'an alert, dark', roots: [inTabs(DISPLAY, ...FORM), ALERT], dark: true },
  { name: 'a sheet', roots: [inTabs(DISPLAY, ...FORM), SHEET] },
  { name: 'an iPad', roots: [inTabs(IPAD, ...FORM)], display: IPAD, model: 'iPad14,8' },
  { name: 'a phone on its side', roots: [inTabs(SIDE, ...FORM)], display: SIDE },
]

test('a screenshot shows what the page shows', async (context) => {
  const { device, page, close } = await open({ viewport, deviceScaleFactor, colorScheme: 'light' })
  context.after(close)
  for (const { name, roots, display = DISPLAY, dark = false, model = 'iPhone17,3' } of CASES)
    await context.test(name, async () => {
      const appearance = dark ? 'dark' : 'light'
      Object.assign(device, {
        display,
        orientation: display.width > display.height ? 'landscape' : 'portrait',
      })
      device.tell({ kind: 'turned' })
      device.settings.set({ appearance })
      device.screen.reset()
      device.tell({ kind: 'reset' })
      for (const [index, root] of roots.entries()) device.draw(...opsFor(root, 1000 * index + 1))
      const last = 1000 * (roots.length - 1) + 1
      await page.locator(`[data-appearance="${appearance}"] [data-view="${last}"]`).waitFor()
      assert.deepEqual(await page.evaluate(MISPLACED), [])
      const scene: Scene = {
        screen: device.screen,
        inFront: true,
        app: device.app,
        now: device.clock.now(),
        network: 'wifi',
        banners: [],
        model,
        scale: deviceScaleFactor,
        display,
        settings: { appearance, textSize: 1 },
      }
      const differs = await difference(await browserPicture(page), await new Camera(() => scene).screen())
      assert.ok(differs < TOLERANCE, `${(100 * differs).toFixed(2)} % of the pixels differ`)
    })
})

/** Views whose box is not the frame that they were placed in: a rule of a style sheet has made it another. */
const MISPLACED = `[...document.querySelectorAll('.glass .view')]
  .filter((view) => view.style.width !== '' && view.checkVisibility() && !view.closest('header, footer'))
  .filter((view) => ['left', 'top', 'width', 'height'].some((side) => {
    const box = view['offset' + side[0].toUpperCase() + side.slice(1)]
    return Math.abs(box - Number.parseFloat(view.style[side])) > 0.5
  }))
  .map((view) => view.dataset.type + ' ' + view.style.cssText)`
