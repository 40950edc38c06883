import { createRequire } from 'node:module'
import { FONT, type Font, SCRIPTS, type Script } from './look/font.ts'

const require = createRequire(import.meta.url)
type Skia = typeof import('@napi-rs/canvas')

let loaded: Skia | undefined
const registered = new Set<string>()

/** The canvas, loaded when something is measured or drawn for the first time: a phone that nobody looks at needs none. */
export function skia(): Skia {
  const canvas: Skia = loaded ?? require('@napi-rs/canvas')
  loaded = canvas
  return canvas
}

/** A font as a canvas takes it; its files are registered at its first use. */
export function canvasFont({ size, weight, italic, family }: Font): string {
  const style = italic ? 'italic' : 'normal'
  register(weight, style)
  const own = family === '' ? '' : `"${family.replaceAll('"', '')}", `
  return `${style} ${weight} ${size}px ${own}${FAMILIES}`
}

/** Each script is a family of its own, since a family has but one file for each weight. */
const FAMILIES = SCRIPTS.map((script) => `"${familyOf(script)}"`).join(', ')

function familyOf(script: Script): string {
  return script === 'latin' ? FONT : `${FONT} ${script}`
}

/** Where one part of the font lies. */
export function fontFile(script: string, weight: number, style: string): string {
  return require.resolve(`@fontsource/inter/files/inter-${script}-${weight}-${style}.woff2`)
}

function register(weight: number, style: string): void {
  const name = `${weight}-${style}`
  if (registered.has(name)) return
  registered.add(name)
  for (const script of SCRIPTS)
    skia().GlobalFonts.registerFromPath(fontFile(script, weight, style), familyOf(script))
}
