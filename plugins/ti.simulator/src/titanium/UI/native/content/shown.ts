import { join } from 'node:path'
import { type Font, fontOf } from '../../../../wire/look/font.ts'
import type { UiProperties, UiValue } from '../../../../wire/ui.ts'
import { launch } from '../../../kernel/os.ts'
import { useFontsOf } from '../../../layout/text/typeface.ts'
import { display } from '../../../Platform/display.ts'

useFontsOf(join(launch.containers.bundle, 'fonts'))

/** A smaller font is none (WebFont.m). */
const SMALLEST_FONT = 4

/** What a view shows of a text; empty for none. */
export function textOf(value: UiValue | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function numberOf(value: UiValue | undefined, usual: number): number {
  return typeof value === 'number' ? value : usual
}

/** The font of a view; `usual` is the size that its kind has by itself. */
export function fontIn(shown: UiProperties, usual?: number): Font {
  const font = fontOf(shown.font, display().textSize, usual === undefined ? {} : { size: usual })
  return font.size < SMALLEST_FONT ? { ...font, size: 17 } : font
}

/** The size of a font for who draws it, where it is not the one that the view's `font` names. */
export function sizeOf(shown: UiProperties, { size }: Font): { readonly size?: number } {
  return size === fontOf(shown.font).size ? {} : { size }
}

/** UIKit gives a text a height of whole pixels. */
export function wholePixels(points: number): number {
  const { scale } = launch.platform
  return Math.ceil(points * scale - 0.001) / scale
}

/** Where something of this width begins in another: `Ti.UI.TEXT_ALIGNMENT_*`, or the word. */
export function alignedAt(room: number, width: number, align: UiValue | undefined): number {
  if (align === 1 || align === 'center') return (room - width) / 2
  return align === 2 || align === 'right' ? room - width : 0
}
