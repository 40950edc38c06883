/** Every picture carries a grid of known colours: 4 by 6 square cells, each flat around its middle. */
export const columns = 4
export const rows = 6

const cell = 1 / columns
/** Around a cell's middle all is one pane, to this distance; cells are 0.25 wide. */
export const flatRadius = 0.052
const calmRadius = 0.115

/**
 * Draws the surroundings of a cell's middle from its very middle, so that no pane's edge comes near it: lines that
 * would cross it swing around it.
 */
export function pinch(x: number, y: number): [x: number, y: number] {
  const middleX = (Math.floor(x / cell) + 0.5) * cell
  const middleY = (Math.floor(y / cell) + 0.5) * cell
  const far = Math.hypot(x - middleX, y - middleY)
  if (far >= calmRadius) return [x, y]
  const share = far <= flatRadius ? 0 : (far - flatRadius) / (calmRadius - flatRadius)
  const pull = share ** 0.6
  return [middleX + (x - middleX) * pull, middleY + (y - middleY) * pull]
}
