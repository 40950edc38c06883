import type { Browser } from 'playwright-core'
import { type Appearance, type Photograph, photograph } from './photograph.ts'
import { STORY } from './story.ts'

type Model = 'iPhone' | 'iPad'

/** The screens that tell the most of the app, in the order in which they are shown. */
const BEST: readonly (readonly [Model, name: string])[] = [
  ['iPhone', 'download-running'],
  ['iPhone', 'fetch-saved'],
  ['iPhone', 'home-banner'],
  ['iPhone', 'log'],
  ['iPad', 'push-saved'],
]

/** In CSS pixels: a page of GitHub shows the strip at about its own size. */
const HEIGHT = 460
/** Corners of a screen as shares of its height. */
const CORNERS: Readonly<Record<Model, number>> = { iPhone: 56 / 852, iPad: 26 / 1180 }

export type Shots = ReadonlyMap<Model, readonly Photograph[]>

/** The screens of a strip, light and dark. */
export async function shoot(browser: Browser): Promise<Shots> {
  const shots = new Map<Model, Photograph[]>()
  for (const model of ['iPhone', 'iPad'] as const) {
    const wanted = new Set(BEST.filter(([on]) => on === model).map(([, name]) => name))
    const last = STORY.findLastIndex(({ name }) => wanted.has(name))
    const taken: Photograph[] = []
    for await (const shot of photograph(browser, { model }, STORY.slice(0, last + 1)))
      if (wanted.has(shot.name)) taken.push(shot)
    shots.set(model, taken)
  }
  return shots
}

/** Puts the screens beside each other on nothing, so that they look well on any page. */
export async function composeStrip(
  browser: Browser,
  shots: Shots,
  appearance: Appearance,
  path: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2_000, height: 1_000 } })
  const images = BEST.map(([model, name]) => {
    const shot = shots.get(model)?.find((each) => each.name === name && each.appearance === appearance)
    if (!shot) throw new Error(`The story of the ${model} has no ${name}; BEST in strip.ts names it.`)
    return `<img style="border-radius: ${CORNERS[model] * HEIGHT + 5}px" src="data:image/png;base64,${shot.png.toString('base64')}">`
  })
  await page.setContent(`<style>
    div { display: flex; gap: 18px; width: max-content; padding: 4px }
    img { height: ${HEIGHT}px; border: 5px solid #111; box-shadow: 0 0 0 1px #777 }
  </style><div>${images.join('')}</div>`)
  await page.locator('div').screenshot({ path, omitBackground: true })
  await page.close()
}
