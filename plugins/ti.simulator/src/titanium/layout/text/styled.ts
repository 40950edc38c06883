import { ASCENT, type Font, LINE_HEIGHT } from '../../../wire/look/font.ts'
import { textWidth } from './typeface.ts'

/** A part of a text in another font than the rest, as an attributed string has them. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly font: Font
  /** Points after each character. */
  readonly kern?: number
}

/** A text in its font, and parts of it in others. */
export class Styled {
  readonly text: string
  readonly font: Font
  readonly runs: readonly Run[]

  constructor(text: string, font: Font, runs: readonly Run[] = []) {
    this.text = text
    this.font = font
    this.runs = runs
  }

  width(from = 0, to = this.text.length): number {
    if (this.runs.length === 0) return textWidth(this.text.slice(from, to), this.font)
    let width = 0
    for (let at = from; at < to; ) {
      const end = this.#endOfFont(at, to)
      const run = this.#runAt(at)
      width += textWidth(this.text.slice(at, end), run?.font ?? this.font) + (run?.kern ?? 0) * (end - at)
      at = end
    }
    return width
  }

  /** Of a line of text: that of its largest font. */
  get lineHeight(): number {
    return LINE_HEIGHT * this.#largest
  }

  get ascent(): number {
    return ASCENT * this.#largest
  }

  /** The same text, larger or smaller. */
  scaled(share: number): Styled {
    const scale = (font: Font) => ({ ...font, size: font.size * share })
    return new Styled(
      this.text,
      scale(this.font),
      this.runs.map((run) => ({ ...run, font: scale(run.font) })),
    )
  }

  get #largest(): number {
    return Math.max(this.font.size, ...this.runs.map(({ font }) => font.size))
  }

  /** Of two runs over each other the later one holds. */
  #runAt(at: number): Run | undefined {
    return this.runs.findLast(({ from, to }) => from <= at && at < to)
  }

  #endOfFont(at: number, end: number): number {
    const edges = this.runs.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > at)
    return Math.min(end, ...edges)
  }
}
