/** Properties as the wire has them, or as the page does. */
interface Style<Value> {
  readonly [name: string]: Value
}

/** A part of one line of an attributed string that looks alike. */
export interface RunPiece<Value> {
  readonly text: string
  readonly style: Style<Value>
}

/** The pieces of each line: lines follow each other in the text, and what was left out between them are spaces. */
export function piecesOf<Value>(
  attributed: Style<Value>,
  lines: readonly { readonly text: string }[],
): RunPiece<Value>[][] {
  const text = typeof attributed.text === 'string' ? attributed.text : ''
  const runs: Style<Value>[] = Array.isArray(attributed.runs) ? attributed.runs.filter(isStyle) : []
  let at = 0
  return lines.map((line) => {
    const found = text.indexOf(line.text, at)
    const from = found < 0 ? at : found
    at = from + line.text.length
    return cut(line.text, from, runs)
  })
}

function cut<Value>(text: string, from: number, runs: readonly Style<Value>[]): RunPiece<Value>[] {
  const pieces: RunPiece<Value>[] = []
  for (let at = 0; at < text.length; ) {
    const run = runs.find((each) => start(each) <= from + at && from + at < end(each))
    const edge = run ? end(run) : Math.min(...runs.map(start).filter((each) => each > from + at))
    const to = Math.min(text.length, edge - from)
    pieces.push({ text: text.slice(at, to), style: run ?? {} })
    at = to
  }
  return pieces
}

function start({ from }: Style<unknown>): number {
  return typeof from === 'number' ? from : 0
}

function end(run: Style<unknown>): number {
  return start(run) + (typeof run.length === 'number' ? run.length : 0)
}

function isStyle(value: unknown): value is Style<never> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
