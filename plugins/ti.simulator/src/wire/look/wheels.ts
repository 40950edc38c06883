/** The drum of UIPickerView, in points: how a row looks that is so many rows from the chosen one. */
export interface WheelRow {
  readonly index: number
  /** From the middle of the wheel. */
  readonly y: number
  /** Rows further round the drum are lower. */
  readonly squeeze: number
  readonly opacity: number
}

const RADIUS = 98
const STEP = (20 * Math.PI) / 180
const SEEN = 4

/** The rows of a wheel that can be seen when it stands at one of them, from the top. */
export function wheelRows(count: number, selected: number): WheelRow[] {
  const first = Math.max(0, selected - SEEN)
  const last = Math.min(count - 1, selected + SEEN)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => {
    const index = first + offset
    const angle = (index - selected) * STEP
    const away = Math.abs(index - selected)
    return {
      index,
      y: RADIUS * Math.sin(angle),
      squeeze: Math.cos(angle),
      opacity: away === 0 ? 1 : Math.max(0.1, 0.6 - 0.13 * away),
    }
  })
}
