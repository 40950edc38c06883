import { launch } from '../../kernel/os.ts'

const POINTS_PER_INCH = 163
const SIZES = new Set(['FILL', 'SIZE', 'AUTO'])
/** Points in each unit. */
export const UNITS: { readonly [unit: string]: number } = {
  px: 1 / launch.platform.scale,
  dp: 1,
  dip: 1,
  system: 1,
  in: POINTS_PER_INCH,
  cm: POINTS_PER_INCH / 2.54,
  mm: POINTS_PER_INCH / 25.4,
}

const defaultUnit = UNITS[String(launch.app.properties['ti.ui.defaultunit'] ?? 'system')] ?? 1

/**
 * A length as TiDimensionFromObject reads it: points as a number, '50%', 'FILL', 'SIZE' or 'AUTO', or null for none.
 * An unknown unit is ignored and `'abc'` is 0, as in the SDK. https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Titanium_SDK_UI_Fundamentals/Layouts,_Positioning,_and_the_View_Hierarchy.html
 */
export function dimension(value: unknown): number | string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value * defaultUnit : null
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (SIZES.has(text.toUpperCase())) return text.toUpperCase()
  const [, digits = '', unit = ''] = /^(-?[\d.]*)\s*(%|[a-z]*)/i.exec(text) ?? []
  const amount = Number.parseFloat(digits) || 0
  if (unit === '%') return `${amount}%`
  return amount * (UNITS[unit.toLowerCase()] ?? defaultUnit)
}

/** Points as the app counts them (convertToUnit of TiRect.m): a number of 32 bits, as NSNumber has it there. */
export function inDefaultUnit(points: number): number {
  return Math.fround(points / defaultUnit)
}

/** A number as TiUtils floatValue reads it: 0 for what is none. */
export function wireNumber(value: unknown): number {
  const parsed = typeof value === 'string' ? Number.parseFloat(value) : Number(value)
  return Number.isFinite(parsed) ? parsed : 0
}
