import type { CanvasGradient } from '@napi-rs/canvas'
import type { UiValue } from '../../wire/ui.ts'
import { isRecord } from '../view.ts'
import type { Pen, Size } from './pen.ts'
import { number } from './values.ts'

/** https://titaniumsdk.com/api/gradient.html; what it leaves out is as TiGradient.m has it. Null for none. */
export function gradientOf(pen: Pen, value: UiValue, size: Size): CanvasGradient | null {
  if (!isRecord(value) || !Array.isArray(value.colors)) return null
  const gradient = value.type === 'radial' ? radial(pen, value, size) : linear(pen, value, size)
  const stops = value.colors.map((each) => (isRecord(each) ? each : { color: each }))
  // Offsets count where each colour has one.
  const given = stops.every((stop) => typeof stop.offset === 'number')
  for (const [index, stop] of stops.entries()) {
    const offset = given ? number(stop.offset, 0) : index / Math.max(1, stops.length - 1)
    gradient.addColorStop(Math.min(1, Math.max(0, offset)), pen.color(stop.color) || '#0000')
  }
  return gradient
}

type Properties = { readonly [key: string]: UiValue }

function linear({ context }: Pen, { startPoint, endPoint }: Properties, size: Size): CanvasGradient {
  const start = point(startPoint, size, { x: 0, y: 0 })
  const end = point(endPoint, size, { x: 0, y: 1 })
  return context.createLinearGradient(start.x, start.y, end.x, end.y)
}

function radial({ context }: Pen, value: Properties, size: Size): CanvasGradient {
  const { startPoint, endPoint, startRadius, endRadius } = value
  const middle = { x: 0.5, y: 0.5 }
  const start = point(startPoint, size, middle)
  const end = point(endPoint, size, middle)
  const reach = Math.hypot(size.width, size.height) / 2
  const radius = (given: UiValue | undefined, usual: number) =>
    given === undefined || given === null ? usual : along(given, reach, usual)
  return context.createRadialGradient(
    start.x,
    start.y,
    radius(startRadius, 0),
    end.x,
    end.y,
    radius(endRadius, reach),
  )
}

function point(value: UiValue | undefined, size: Size, usual: { readonly x: number; readonly y: number }) {
  const given: Properties = value !== undefined && isRecord(value) ? value : {}
  return {
    x: along(given.x, size.width, usual.x * size.width),
    y: along(given.y, size.height, usual.y * size.height),
  }
}

/** Points, or a share of the whole. */
function along(value: UiValue | undefined, whole: number, usual: number): number {
  if (typeof value === 'string' && value.endsWith('%')) return (Number.parseFloat(value) / 100) * whole
  return number(value, usual)
}
