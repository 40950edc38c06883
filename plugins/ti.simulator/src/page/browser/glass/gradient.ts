import type { Json, JsonObject } from '../../../wire/json.ts'
import { color, isObject, number } from './values.ts'

/**
 * A `backgroundGradient` as a CSS image: a drawing, since CSS knows no gradient between two points. Colours follow the
 * appearance, so there is one for each; empty for none. What is left out is as TiGradient.m has it.
 * https://titaniumsdk.com/api/gradient.html
 */
export function gradientImage(value: Json | undefined, dark: boolean): string {
  if (!isObject(value) || !Array.isArray(value.colors)) return ''
  const stops = value.colors.map((each) => (isObject(each) && 'color' in each ? each : { color: each }))
  const given = stops.every((stop) => 'offset' in stop && typeof stop.offset === 'number')
  const marks = stops.map((stop, index) => {
    const offset = given && 'offset' in stop ? number(stop.offset, 0) : index / Math.max(1, stops.length - 1)
    return `<stop offset="${offset}" stop-color="${escaped(shade(stop.color, dark))}"/>`
  })
  const name = value.type === 'radial' ? 'radialGradient' : 'linearGradient'
  const place = value.type === 'radial' ? radial(value) : linear(value)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"><${name} id="g" gradientUnits="userSpaceOnUse" ${place}>${marks.join('')}</${name}><rect width="100%" height="100%" fill="url(#g)"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(drawing)}")`
}

function linear({ startPoint, endPoint }: JsonObject): string {
  const start = point(startPoint, '0', '0')
  const end = point(endPoint, '0', '100%')
  return `x1="${start.x}" y1="${start.y}" x2="${end.x}" y2="${end.y}"`
}

/** A share of a radius is one of half the diagonal; SVG counts in diagonals of a square. */
function radial({ startPoint, endPoint, startRadius, endRadius }: JsonObject): string {
  const start = point(startPoint, '50%', '50%')
  const end = point(endPoint, '50%', '50%')
  return `fx="${start.x}" fy="${start.y}" fr="${reach(startRadius, 0)}" cx="${end.x}" cy="${end.y}" r="${reach(endRadius, 100)}"`
}

function reach(value: Json | undefined, usual: number): string {
  if (typeof value === 'number') return String(value)
  const share = typeof value === 'string' && value.endsWith('%') ? Number.parseFloat(value) : usual
  return `${share / Math.SQRT2}%`
}

function point(value: Json | undefined, x: string, y: string): { readonly x: string; readonly y: string } {
  const given = isObject(value) ? value : {}
  return { x: along(given.x, x), y: along(given.y, y) }
}

function along(value: Json | undefined, usual: string): string {
  return typeof value === 'number' || typeof value === 'string' ? escaped(String(value)) : usual
}

function shade(value: Json | undefined, dark: boolean): string {
  if (isObject(value)) return String((dark ? value.dark : value.light) ?? '')
  return color(value)
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, '')
}
