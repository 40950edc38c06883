import type { UiValue } from '../../wire/ui.ts'

const PLACING = new Set(
  'left right top bottom center width height minWidth minHeight minimumWidth minimumHeight layout horizontalWrap anchorPoint'.split(
    ' ',
  ),
)
/** What is drawn, felt or scrolled changes no size and no place. */
const DRAWN =
  /color|background|border(Color|Width|Radius)|opacity|visible|transform|zIndex|accessibility|enabled|animation|contentOffset|scrollTo|scrollIndicator|shadow|badge|focused|zoomScale|bounce|keyboard|^(min|max|id)$/i
const known = new Map<string, boolean>()

/** Whether a property says where a view lies. */
export function isPlacing(name: string): boolean {
  return PLACING.has(name)
}

/** Whether a property has nothing to do with the layout. The value of a control that is no text changes none either. */
export function isDrawnOnly(name: string, value: UiValue | undefined): boolean {
  if (name === 'value') return typeof value === 'number' || typeof value === 'boolean'
  let drawn = known.get(name)
  if (drawn === undefined) {
    drawn = DRAWN.test(name)
    known.set(name, drawn)
  }
  return drawn
}
