import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fromHex, type Hex } from '#demo/images/colour.js'

const project = new URL('../../', import.meta.url)
const colours: Record<string, Record<'light' | 'dark', Hex>> = JSON.parse(
  readFileSync(new URL('app/assets/semantic.colors.json', project), 'utf8'),
)

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function luminance(hex: Hex): number {
  const [red, green, blue] = fromHex(hex).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(a: Hex, b: Hex): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

function missing(name: string): never {
  throw new Error(`app/assets/semantic.colors.json has no ${name}`)
}

for (const appearance of ['light', 'dark'] as const) {
  test(`every text of the app can be read in ${appearance} colours`, () => {
    const of = (name: string): Hex =>
      name === 'white' ? '#ffffff' : (colours[name]?.[appearance] ?? missing(name))
    const pairs = [
      ...['background', 'card'].flatMap((ground) =>
        ['label', 'secondary', 'accent'].map((text) => [text, ground] as const),
      ),
      ['white', 'filled'] as const,
    ]
    // https://www.w3.org/TR/WCAG22/#contrast-minimum
    for (const [text, ground] of pairs)
      assert.ok(contrast(of(text), of(ground)) >= 4.5, `${text} on ${ground}`)
  })
}
