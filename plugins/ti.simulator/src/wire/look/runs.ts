import type { UiProperties, UiValue } from '../ui.ts'

/** A part of one line of an attributed string that looks alike. */
export interface RunPiece {
  readonly text: string
  readonly style: UiProperties
}

/** The pieces of each line: lines follow each other in the text, and what was left out between them are spaces. */
export function piecesOf(
  attributed: UiProperties,
  lines: readonly { readonly text: string }[],
): RunPiece[][] {
  const text = typeof attributed.text === 'string' ? attributed.text : ''
  const runs = Array.isArray(attributed.runs) ? attributed.runs.filter(isRecord) : []
  let at = 0
  return lines.map((line) => {
    const found = text.indexOf(line.text, at)
    const from = found < 0 ? at : found
    at = from + line.text.length
    return cut(line.text, from, runs)
  })
}

function cut(text: string, from: number, runs: readonly UiProperties[]): RunPiece[] {
  const pieces: RunPiece[] = []
  for (let at = 0; at < text.length; ) {
    const run = runs.find((each) => start(each) <= from + at && from + at < end(each))
    const to = run ? Math.min(text.length, end(run) - from) : text.length
    pieces.push({ text: text.slice(at, to), style: run ?? {} })
    at = to
  }
  return pieces
}

function start({ from }: UiProperties): number {
  return typeof from === 'number' ? from : 0
}

function end(run: UiProperties): number {
  return start(run) + (typeof run.length === 'number' ? run.length : 0)
}

function isRecord(value: UiValue): value is { readonly [key: string]: UiValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
