import type { UiValue } from '../../../wire/ui.ts'
import { Color } from '../Color.ts'
import { semanticColor } from './semanticColors.ts'

/**
 * A colour as CSS knows it, or `{ light, dark }` where it follows the appearance. Titanium writes alpha first:
 * `#aarrggbb`. https://titaniumsdk.com/api/titanium/ui.html
 */
export function cssColor(value: unknown): UiValue {
  if (value instanceof Color) return cssColor(value.colorName)
  if (typeof value !== 'string') return null
  const text = value.trim()
  const semantic = semanticColor(text)
  if (semantic) return semantic
  const [, digits = ''] = /^#([0-9a-f]{4}|[0-9a-f]{8})$/i.exec(text) ?? []
  if (digits === '') return text
  const alphaLength = digits.length / 4
  return `#${digits.slice(alphaLength)}${digits.slice(0, alphaLength)}`
}
