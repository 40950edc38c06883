import { type Browser, chromium } from 'playwright-core'
import { container } from '#layout/arrange.js'
import { Box } from '#layout/box.js'
import { SPANS } from '#layout/extents.js'
import { Screen } from '#layout/screen.js'
import { findBrowser } from '../browser.ts'
import { layOutByCss } from './css/layOutByCss.ts'
import { type Figure, median } from './report.ts'

const CARDS = 100
const BOXES_IN_CARD = 9
const VIEWS = CARDS * (BOXES_IN_CARD + 1)
const ROUNDS = 25
/** ms of one frame */
const FRAME = 16
const PHONE = { width: 393, height: 852 }
const BARS = { safeTop: 59, safeBottom: 34, safeSide: 0, navigationBar: 44, tabBar: 49, toolbar: 44 }
/** Sizes of the boxes in a card, by their index: enough for two rows of each card. */
const BOX = { width: 60, height: 20, left: 5, top: 5 }
/** The box whose height is set, above half of the screen's views. */
const CHANGED = { card: CARDS / 2, box: 4, height: 50 }

type Place = readonly [x: number, y: number, width: number, height: number]
interface Times {
  readonly nothing: number
  readonly oneSet: number
  readonly places: readonly Place[]
}

/** A column of cards, each with boxes that wrap. */
function cards(): { readonly screen: Screen; readonly column: Box } {
  const column = new Box(container)
  column.set({ layout: 'vertical' })
  for (let card = 0; card < CARDS; card += 1) {
    const row = new Box(container, SPANS)
    row.set({ layout: 'horizontal', left: 10, right: 10, top: 5, width: 'FILL' })
    for (let at = 0; at < BOXES_IN_CARD; at += 1) {
      const box = new Box(container)
      box.set({ ...BOX, height: BOX.height + at })
      row.insert(box, at)
    }
    column.insert(row, card)
  }
  const screen = new Screen(BARS)
  screen.insert(column, 0)
  return { screen, column }
}

function ours(): Times {
  const nothing: number[] = []
  const oneSet: number[] = []
  let places: Place[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { screen, column } = cards()
    nothing.push(timed(() => screen.layOut(PHONE.width, PHONE.height, BARS)))
    places = column.children.flatMap((card) =>
      card.children.map(
        ({ frame: { x, y, width, height } }): Place => [card.frame.x + x, card.frame.y + y, width, height],
      ),
    )
    const changed = column.children[CHANGED.card]?.children[CHANGED.box]
    oneSet.push(
      timed(() => {
        changed?.set({ height: CHANGED.height })
        screen.layOut(PHONE.width, PHONE.height, BARS)
      }),
    )
  }
  return { nothing: median(nothing), oneSet: median(oneSet), places }
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The same boxes by CSS. */
async function theirs(browser: Browser): Promise<Times> {
  const page = await browser.newPage({ viewport: PHONE })
  const cards = { rounds: ROUNDS, cards: CARDS, boxesInCard: BOXES_IN_CARD, box: BOX, changed: CHANGED }
  const { nothing, oneSet, places } = await page.evaluate(layOutByCss, cards)
  return {
    nothing: median(nothing),
    oneSet: median(oneSet),
    places: places.map(([x = 0, y = 0, width = 0, height = 0]): Place => [x, y, width, height]),
  }
}

/** A screen of 1,000 views, laid out from nothing and after one property set, beside Chromium in the same run. */
export async function layout(): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: process.env.BROWSER_PATH ?? findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const rival = await theirs(browser)
  await browser.close()
  const own = ours()
  const other = own.places.findIndex((place, index) => String(place) !== String(rival.places[index]))
  if (other >= 0)
    throw new Error(
      `Box ${other} lies at ${own.places[other]} here, and at ${rival.places[other]} in the browser.`,
    )
  const figure = (what: string, ms: number, theirMs: number, goal: string, met: boolean): Figure => ({
    what,
    ours: `${ms.toFixed(2)} ms`,
    rival: 'Chromium, CSS',
    theirs: `${theirMs.toFixed(2)} ms`,
    ratio: ms / theirMs,
    goal,
    met,
  })
  return [
    figure(
      `${VIEWS.toLocaleString('en')} views laid out from nothing`,
      own.nothing,
      rival.nothing,
      'not slower',
      own.nothing <= rival.nothing,
    ),
    figure('laid out after one property set', own.oneSet, rival.oneSet, `< ${FRAME} ms`, own.oneSet < FRAME),
  ]
}
