/** A place in a text: line and column count from 1, as compilers and editors do. */
export interface Position {
  line: number
  column: number
}

/** Something that stops the build: where it is, what is wrong, and how to mend it. */
export interface Problem extends Position {
  /** Relative to the project, with forward slashes. */
  file: string
  what: string
  mend?: string
}

/** One line, in the form that editors and CI turn into a link: `file:line:column: error: what; how to mend`. */
export function formatProblem({ file, line, column, what, mend }: Problem): string {
  return `${file}:${line}:${column}: error: ${mend ? `${what.replace(/\.$/, '')}; ${mend}` : what}`
}

/** In reading order, each once: what is wrong for every platform is found once for each. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((problem) => [formatProblem(problem), problem]))
  return [...byText.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.what, b.what),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Line and column of an offset in a text; past its end, the end. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
