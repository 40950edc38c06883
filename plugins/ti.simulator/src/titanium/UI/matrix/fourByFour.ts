/**
 * Four by four numbers, row by row, that a row of coordinates is multiplied with from the left, as CATransform3D is.
 * https://developer.apple.com/documentation/quartzcore/catransform3d
 */
type Matrix = readonly number[]

export const IDENTITY: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
const FOUR = [0, 1, 2, 3]

const at = (matrix: Matrix, row: number, column: number) => matrix[row * 4 + column] ?? 0

/** The first, then the second. */
export function product(first: Matrix, second: Matrix): number[] {
  return FOUR.flatMap((row) =>
    FOUR.map((column) => FOUR.reduce((sum, k) => sum + at(first, row, k) * at(second, k, column), 0)),
  )
}

/** About an axis of any length; none turns nothing. */
export function rotation(radians: number, ax: number, ay: number, az: number): Matrix {
  const length = Math.hypot(ax, ay, az)
  if (length === 0) return IDENTITY
  const [x, y, z] = [ax / length, ay / length, az / length]
  const [s, c] = [Math.sin(radians), Math.cos(radians)]
  const t = 1 - c
  return [
    ...[t * x * x + c, t * x * y + s * z, t * x * z - s * y, 0],
    ...[t * x * y - s * z, t * y * y + c, t * y * z + s * x, 0],
    ...[t * x * z + s * y, t * y * z - s * x, t * z * z + c, 0],
    ...[0, 0, 0, 1],
  ]
}

/** By Gauss and Jordan; undefined where there is none. */
export function inverse(matrix: Matrix): number[] | undefined {
  const rows = FOUR.map((row) => [
    ...matrix.slice(row * 4, row * 4 + 4),
    ...IDENTITY.slice(row * 4, row * 4 + 4),
  ])
  for (const column of FOUR) {
    const pivot = FOUR.slice(column).reduce((best, row) =>
      size(rows, row, column) > size(rows, best, column) ? row : best,
    )
    const [upper = [], lower = []] = [rows[pivot], rows[column]]
    const lead = upper[column] ?? 0
    if (lead === 0) return undefined
    rows[pivot] = lower
    const reduced = upper.map((value) => value / lead)
    rows[column] = reduced
    for (const row of FOUR) {
      const factor = rows[row]?.[column] ?? 0
      if (row !== column) rows[row] = (rows[row] ?? []).map((value, k) => value - factor * (reduced[k] ?? 0))
    }
  }
  return rows.flatMap((row) => row.slice(4))
}

function size(rows: readonly Matrix[], row: number, column: number): number {
  return Math.abs(rows[row]?.[column] ?? 0)
}
