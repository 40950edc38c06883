import type { Font } from '../../../../wire/look/font.ts'
import { SIZES } from '../../../../wire/look/sizes.ts'
import { paintTitle } from '../../lines.ts'
import type { Paint } from '../../paint.ts'
import { words } from '../../values.ts'

const FONT: Font = { size: 17, weight: 400, italic: false, family: '' }
const PROMPT: Font = { ...FONT, size: 15 }
/** `Ti.UI.iOS.SEARCH_BAR_STYLE_MINIMAL` has no ground of its own. */
const MINIMAL = 2

export const paintSearchBar: Paint = (pen, view, { width, height }, inside) => {
  const { value, hintText, hintTextColor, color, barColor, prompt, style } = view.properties
  const { searchField, searchPadding: padding, searchIcon: icon, searchRadius } = SIZES
  if (style !== MINIMAL) pen.fill(0, 0, width, height, pen.color(barColor) || pen.shade('bar'))
  const above = words(prompt) === '' ? 0 : SIZES.searchPrompt
  if (above > 0)
    paintTitle(pen, words(prompt), { width, height: above + padding }, PROMPT, pen.shade('secondary'))
  const cancel =
    view.properties.showCancel === true ? words(view.properties.cancelButtonTitle) || 'Cancel' : ''
  const aside = cancel === '' ? 0 : pen.width(cancel, FONT) + padding
  const top = above + (height - above - searchField) / 2
  const field = width - 2 * padding - aside
  pen.at(padding, top, () => {
    pen.fill(0, 0, field, searchField, pen.shade('faint'), searchRadius)
    pen.symbol('magnifyingglass', 6, (searchField - icon) / 2, icon, pen.shade('secondary'))
    const text = words(value)
    const ink =
      text === ''
        ? pen.color(hintTextColor) || pen.shade('secondary')
        : pen.color(color) || pen.shade('label')
    const left = icon + 12
    pen.at(left, 0, () =>
      paintTitle(
        pen,
        text || words(hintText) || 'Search',
        { width: field - left - icon - 8, height: searchField },
        FONT,
        ink,
        'left',
      ),
    )
    if (view.properties.showBookmark === true)
      pen.symbol('list.bullet', field - icon - 6, (searchField - icon) / 2, icon, pen.shade('secondary'))
  })
  if (cancel !== '')
    pen.at(padding + field + padding, top, () =>
      paintTitle(pen, cancel, { width: aside, height: searchField }, FONT, pen.shade('tint'), 'left'),
    )
  inside()
}
