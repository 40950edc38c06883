import type { Drawing } from './drawing.ts'
import { landscape } from './landscape.ts'

/** The picture before the first download: plainly none yet, on a light card and on a dark one. */
export const placeholder: Drawing = {
  width: 640,
  height: 480,
  layers: landscape(
    () => Number.NEGATIVE_INFINITY,
    {
      sky: ['#a9bdd4', '#c9d6e4'],
      sun: '#e4ebf2',
      far: ['#8fa8c4', '#a3b8d0'],
      near: ['#7490b0', '#86a0bd'],
    },
    [320, 240],
    640,
    480,
  ),
}
