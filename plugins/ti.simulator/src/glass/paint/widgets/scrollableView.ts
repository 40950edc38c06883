import { SIZES } from '../../../wire/look/sizes.ts'
import { scrollOffset } from '../../scroll.ts'
import type { ScreenView } from '../../view.ts'
import type { Paint } from '../paint.ts'
import type { Pen, Size } from '../pen.ts'
import { number } from '../values.ts'

/** One of its pages, and the dots that tell which. */
export const paintScrollableView: Paint = (pen, view, size, inside) => {
  const { showPagingControl } = view.properties
  pen.at(-scrollOffset(view).x, 0, inside)
  if (showPagingControl === true) paintDots(pen, view, size)
}

function paintDots(pen: Pen, view: ScreenView, { width, height }: Size): void {
  const { currentPage, pagingControlHeight, pagingControlColor, pagingControlAlpha, pagingControlOnTop } =
    view.properties
  const { currentPageIndicatorColor, pageIndicatorColor } = view.properties
  const band = number(pagingControlHeight, 20)
  const { pageDot: dot, pageGap: gap } = SIZES
  const count = view.children.length
  pen.at(0, pagingControlOnTop === true ? 0 : height - band, () => {
    pen.layer(number(pagingControlAlpha, 1), () =>
      pen.fill(0, 0, width, band, pen.color(pagingControlColor) || '#000'),
    )
    let x = (width - count * dot - (count - 1) * gap) / 2
    for (let page = 0; page < count; page += 1) {
      const shown = page === number(currentPage, 0)
      const ink =
        pen.color(shown ? currentPageIndicatorColor : pageIndicatorColor) || (shown ? '#fff' : '#ffffff66')
      pen.fill(x, (band - dot) / 2, dot, dot, ink, dot / 2)
      x += dot + gap
    }
  })
}
