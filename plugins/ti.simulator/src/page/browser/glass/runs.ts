import type { JsonObject } from '../../../wire/json.ts'
import { piecesOf } from '../../../wire/look/runs.ts'
import { h } from '../dom.ts'
import { color, isObject, number, setFont } from './values.ts'

/** The pieces of the lines of an attributed string, each as it looks. */
export function runsIn(attributed: JsonObject, lines: readonly { readonly text: string }[]): HTMLElement[][] {
  return piecesOf(attributed, lines).map((pieces) => pieces.map(({ text, style }) => piece(text, style)))
}

function piece(text: string, run: JsonObject): HTMLElement {
  const element = h('span', { class: 'run' }, text)
  const { style } = element
  style.color = color(run.color)
  style.backgroundColor = color(run.backgroundColor)
  if (isObject(run.font)) setFont(style, run.font)
  if (run.kern !== undefined) style.letterSpacing = `${number(run.kern, 0)}px`
  if (run.baselineOffset !== undefined) style.top = `${-number(run.baselineOffset, 0)}px`
  const lines = [run.underline === true && 'underline', run.strikethrough === true && 'line-through']
  style.textDecorationLine = lines.filter((line) => line !== false).join(' ')
  style.textDecorationColor = color(run.underline === true ? run.underlineColor : run.strikethroughColor)
  return element
}
