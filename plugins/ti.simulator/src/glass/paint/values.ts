import { type Font, fontOf } from '../../wire/look/font.ts'
import type { UiValue } from '../../wire/ui.ts'
import type { ScreenView } from '../view.ts'
import type { Pen } from './pen.ts'

/** What the properties of a view mean to who draws it. */
export function number(value: UiValue | undefined, fallback: number): number {
  const figure = typeof value === 'string' ? Number.parseFloat(value) : value
  return typeof figure === 'number' && Number.isFinite(figure) ? figure : fallback
}

/** Text of a property; empty for none. */
export function words(value: UiValue | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function fontFor(pen: Pen, view: ScreenView, usual: Partial<Font> = {}): Font {
  return fontOf(view.properties.font, pen.look.textSize, usual)
}

/** `Ti.UI.TEXT_ALIGNMENT_*`, or the word. */
export function alignment(value: UiValue | undefined, usual: 'left' | 'center' | 'right' = 'left') {
  if (value === 1 || value === 'center') return 'center'
  if (value === 2 || value === 'right') return 'right'
  return value === undefined || value === null ? usual : 'left'
}

/** How far from the left something of this width lies within another one. */
export function aligned(room: number, width: number, how: 'left' | 'center' | 'right'): number {
  return how === 'left' ? 0 : how === 'center' ? (room - width) / 2 : room - width
}
