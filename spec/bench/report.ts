export interface Figure {
  readonly what: string
  readonly ours: string
  /** Who or what it is compared with, measured in the same run. */
  readonly rival: string
  readonly theirs: string
  /** Ours to theirs, as `goal` counts it. */
  readonly ratio: number
  readonly goal: string
  readonly met: boolean
}

const COLUMNS = ['what', 'ours', 'rival', 'theirs', 'ratio', 'goal', 'met'] as const

/** The figures as a table for the terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => ({
    ...figure,
    ratio: figure.ratio.toPrecision(3),
    met: figure.met ? 'met' : 'MISSED',
  }))
  const lines = [Object.fromEntries(COLUMNS.map((name) => [name, name])), ...rows].map(
    (row) => new Map(Object.entries(row)),
  )
  const width = (name: string) => Math.max(...lines.map((line) => String(line.get(name)).length))
  return lines
    .map((line) =>
      COLUMNS.map((name) => String(line.get(name)).padEnd(width(name)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
