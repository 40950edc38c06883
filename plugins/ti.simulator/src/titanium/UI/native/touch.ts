import type { Touch } from '../../../wire/ui.ts'
import { viewOnGlass } from './glass.ts'
import { handleTouch } from './hooks.ts'

/** A finger touched a view. A view that has gone meanwhile takes nothing. */
export function touched(touch: Touch): void {
  viewOnGlass(touch.view)?.[handleTouch](touch)
}
