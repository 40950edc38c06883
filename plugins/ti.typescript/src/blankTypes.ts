import amaro from 'amaro'
import type { Position, Problem } from './problem.ts'

/**
 * JavaScript with blanks where the types were: every line and column stays, so a stack trace needs no map.
 * What is not erasable (enums, namespaces with code, parameter properties, `import =`) is a problem.
 */
export function blankTypes(file: string, source: string): string | Problem {
  try {
    return amaro.transformSync(source, { mode: 'strip-only', filename: file }).code
  } catch (report) {
    return readReport(file, source, String(report))
  }
}

/** swc draws the place: a numbered source line, and below it `^^^` or, for several lines, `,->` before it. */
function readReport(file: string, source: string, report: string): Problem {
  const lines = report.split('\n')
  const what = lines[0]?.replace(/^\s*x\s*/, '') || 'not TypeScript'
  const mend = /not supported/.test(what)
    ? 'types must be erasable: use an object `as const`, a union, a module or a plain field instead'
    : 'correct the syntax'
  return { file, ...placeIn(lines, source), what, mend }
}

function placeIn(drawing: string[], source: string): Position {
  for (const [index, line] of drawing.entries()) {
    const span = /^\s*(\d+) \|\s*,->/.exec(line)
    if (span) return { line: Number(span[1]), column: firstColumn(source, Number(span[1])) }
    const caret = /^\s*:([^^]*)\^/.exec(line)
    const above = /^\s*(\d+) \|/.exec(drawing[index - 1] ?? '')
    if (!caret || !above) continue
    const number = Number(above[1])
    return { line: number, column: columnAt(sourceLine(source, number), (caret[1] ?? ' ').length - 1) }
  }
  return { line: 1, column: 1 }
}

function sourceLine(source: string, line: number): string {
  return source.split(/\r?\n/)[line - 1] ?? ''
}

function firstColumn(source: string, line: number): number {
  return sourceLine(source, line).search(/\S|$/) + 1
}

/** The column of a character from the width drawn before it: swc draws a tab up to the next multiple of four. */
function columnAt(line: string, width: number): number {
  let drawn = 0
  let column = 0
  while (drawn < width && column < line.length) {
    drawn += line[column] === '\t' ? 4 - (drawn % 4) : 1
    column += 1
  }
  return column + 1
}
