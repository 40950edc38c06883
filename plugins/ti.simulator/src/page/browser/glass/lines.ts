import { ASCENT } from '../../../wire/look/font.ts'
import type { TextLine } from '../../../wire/ui.ts'
import { h } from '../dom.ts'

/**
 * Text in the lines that the layout has broken it into, each at its place. What was not laid out, such as a button that
 * iOS itself puts into a bar, stands as one line in the middle.
 */
export class Lines {
  readonly element = h('span', { class: 'lines' })

  /** @param pieces of each line, where it does not look alike from end to end */
  show(
    text: string,
    lines: readonly TextLine[] | undefined,
    pieces: readonly (readonly HTMLElement[])[] = [],
  ): void {
    if (!lines) {
      this.element.replaceChildren(text)
      return
    }
    // The spaces are not drawn; they keep words of two lines apart for whoever reads the text.
    const spans = lines.map((line, index) => h('span', {}, ...(pieces[index] ?? [line.text])))
    for (const [index, { x, baseline, size }] of lines.entries()) {
      const { style } = spans[index] ?? this.element
      if (size !== undefined) style.fontSize = `${size}px`
      style.left = `${x}px`
      // A browser puts the baseline at whole pixels from the upper end of a line.
      style.top = `calc(${baseline}px - round(${ASCENT}em, 1px))`
    }
    this.element.replaceChildren(...spans.flatMap((span, index) => (index === 0 ? [span] : [' ', span])))
  }
}
