import type { UiProperties } from '../../../../wire/ui.ts'
import { wireValue } from '../wireValue.ts'

/** UIKit's ground of a selected row. */
const SELECTED = 'systemGray4Color'

/** How a row looks that has been selected, or no longer is. */
export function lookOfSelection(row: object, selected: boolean): UiProperties {
  const name = selected ? 'selectedBackgroundColor' : 'backgroundColor'
  const own: unknown = Reflect.get(row, name)
  return { selected, backgroundColor: wireValue(name, own ?? (selected ? SELECTED : null)) ?? null }
}
