import type { PageApp } from '../batch.ts'

const loaded = new Set<string>()

/** Makes the fonts of the app's own known by their names; each is fetched when something is written in it. */
export function loadFonts(fonts: PageApp['fonts']): void {
  for (const { family, weight, url } of fonts) {
    const key = `${family} ${url}`
    if (loaded.has(key)) continue
    loaded.add(key)
    document.fonts.add(new FontFace(family, `url("${url}")`, { weight: String(weight) }))
  }
}
