import type { Json, JsonObject } from '../../../wire/json.ts'
import { fontOf } from '../../../wire/look/font.ts'
import { drawSymbol } from '../../../wire/look/symbols.ts'

/** What a property of a view means in CSS. The wire brings colours as CSS writes them, and lengths in points. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A colour that follows the appearance crosses the wire as a pair. */
export function color(value: Json | undefined): string {
  if (typeof value === 'string') return value
  if (isObject(value) && typeof value.light === 'string' && typeof value.dark === 'string')
    return `light-dark(${value.light}, ${value.dark})`
  return ''
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function number(value: Json | undefined, fallback: number): number {
  const figure = typeof value === 'string' ? Number.parseFloat(value) : value
  return typeof figure === 'number' && Number.isFinite(figure) ? figure : fallback
}

/** A length or a share of the parent; empty for none. `'12dp'` is 12 points. */
export function length(value: Json | undefined): string {
  if (typeof value === 'string' && /^-?[\d.]+%$/.test(value)) return value
  const points = number(value, Number.NaN)
  return Number.isNaN(points) ? '' : `${points}px`
}

/** The address of a picture: of a file, or of what stands for a picture of iOS. */
export function picture(value: Json | undefined): string {
  if (!isObject(value)) return ''
  if (typeof value.symbol === 'string') return drawSymbol(value.symbol)
  return typeof value.url === 'string' ? value.url : ''
}

/** Shows a picture; one of iOS is a shape in the colour of what is around it. */
export function showPicture(image: HTMLImageElement, value: Json | undefined): void {
  const address = picture(value)
  if (address === '') image.removeAttribute('src')
  else image.src = address
  image.hidden = address === ''
  const shape = isObject(value) && 'symbol' in value
  image.classList.toggle('symbol', shape)
  image.style.maskImage = shape ? `url("${address}")` : ''
}

const ALIGNMENTS = ['left', 'center', 'right']

/** https://titaniumsdk.com/api/titanium/ui.html#text_alignment_left: 0, 1 and 2, or the words. */
export function textAlign(value: Json | undefined): string {
  return typeof value === 'number' ? (ALIGNMENTS[value] ?? '') : text(value)
}

/** What the `font` of a view says. One in a style of iOS grows with the size of text, unless the layout says how its lines grow. */
export function setFont(style: CSSStyleDeclaration, value: Json | undefined, grows = true): void {
  if (!isObject(value)) {
    style.fontSize = style.fontWeight = style.fontStyle = style.fontFamily = ''
    return
  }
  const { size, weight, italic, family } = fontOf(value)
  const inStyle = fontOf(value, 2).size !== size
  style.fontSize = grows && inStyle ? `calc(${size}px * var(--text-size, 1))` : `${size}px`
  style.fontWeight = String(weight)
  style.fontStyle = italic ? 'italic' : ''
  style.fontFamily = family === '' ? '' : `"${family}", var(--ios-font)`
}
