import type { UiValue } from '../../wire/ui.ts'

/** A share of what a length is measured against. */
export interface Share {
  readonly share: number
}

/** A length of a view: points, a share, or one of the three words; undefined for none (TiDimension.h). */
export type Length = number | Share | 'FILL' | 'SIZE' | 'AUTO' | undefined

/** A length as the wire has it. */
export function lengthOf(value: UiValue | undefined): Length {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  if (value === 'FILL' || value === 'SIZE' || value === 'AUTO') return value
  return value.endsWith('%') ? { share: Number.parseFloat(value) / 100 } : undefined
}

/** A pin: it is none where the length is a word. */
export function pinOf(value: UiValue | undefined): Length {
  const length = lengthOf(value)
  return isGiven(length) ? length : undefined
}

export function isGiven(length: Length): length is number | Share {
  return typeof length === 'number' || typeof length === 'object'
}

/** A share is rounded down to a whole point, by `floorf` (TiDimensionDidCalculateValue of TiDimension.h). */
export function points(length: Length, whole: number): number {
  if (typeof length === 'number') return length
  return typeof length === 'object' ? Math.floor(Math.fround(length.share * whole)) : 0
}
