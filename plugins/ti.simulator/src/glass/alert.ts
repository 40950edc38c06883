import { SIZES } from '../wire/look/sizes.ts'
import type { Metrics } from '../wire/metrics.ts'
import type { Frame } from '../wire/ui.ts'

/** What an alert or a sheet of iOS asks. */
export interface Question {
  readonly title: string
  readonly message: string
  readonly buttons: readonly string[]
  readonly cancel: number
  readonly destructive: number
  /** The hints of what is to be typed in. */
  readonly fields: readonly string[]
}

interface Size {
  readonly width: number
  readonly height: number
}

/** How the words of it break in a room; the painter measures. */
export type Wrap = (words: string, size: number, weight: number, room: number) => readonly string[]

export interface AlertLayout {
  /** On the screen. */
  readonly frame: Frame
  /** Within the frame: each line with the upper end of its room. */
  readonly title: readonly { readonly text: string; readonly y: number }[]
  readonly message: readonly { readonly text: string; readonly y: number }[]
  readonly fields: readonly Frame[]
  readonly buttons: readonly Frame[]
}

/** Headline and footnote: https://developer.apple.com/design/human-interface-guidelines/typography#Specifications */
export const TITLE = { size: 17, line: 22, weight: 600 } as const
export const MESSAGE = { size: 13, line: 18, weight: 400 } as const
const TOP = 19
const BETWEEN = 4
const FIELD = { above: 14, height: 28 }

/** Two buttons stand beside each other, more of them above each other. */
export function layOutAlert(
  question: Question,
  screen: Size,
  { safeBottom }: Metrics,
  sheet: boolean,
  wrap: Wrap,
): AlertLayout {
  const width = sheet ? Math.min(screen.width - 2 * SIZES.sheetMargin, SIZES.sheetWidth) : SIZES.alertWidth
  const room = width - 2 * SIZES.alertPadding
  let y = 0
  const lines = (words: string, { size, weight, line }: typeof TITLE | typeof MESSAGE) => {
    if (words === '') return []
    y += y === 0 ? TOP : BETWEEN
    return wrap(words, size, weight, room).map((text) => {
      const at = { text, y }
      y += line
      return at
    })
  }
  const title = lines(question.title, TITLE)
  const message = lines(question.message, MESSAGE)
  const fields = question.fields.map(() => {
    const frame = { x: SIZES.alertPadding, y: y + FIELD.above, width: room, height: FIELD.height }
    y += FIELD.above + FIELD.height
    return frame
  })
  if (y > 0) y += TOP
  const pair = question.buttons.length === 2
  const buttons = question.buttons.map((_name, index) => ({
    x: pair ? (index * width) / 2 : 0,
    y: pair ? y : y + index * SIZES.alertButton,
    width: pair ? width / 2 : width,
    height: SIZES.alertButton,
  }))
  const height = y + (pair ? 1 : buttons.length) * SIZES.alertButton
  const top = sheet ? screen.height - safeBottom - height : (screen.height - height) / 2
  // As a browser does with a box that blurs what lies under it.
  const frame = { x: Math.round((screen.width - width) / 2), y: Math.round(top), width, height }
  return { frame, title, message, fields, buttons }
}
