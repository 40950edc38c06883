import type { Drawing, Layer } from './drawing.ts'
import { landscape } from './landscape.ts'
import { box, circle, line, type Point } from './shapes.ts'

/** What is seen: the card and its badge in the middle. */
const VIEW = { width: 920, height: 920, origin: [78, 82] } as const
const CARD: Point = [512, 474]
const BADGE: Point = [722, 706]
const BLUE = ['#2f95ff', '#0a4fc4'] as const

const everywhere = () => Number.NEGATIVE_INFINITY

/** A picture that is being downloaded. */
const layers: readonly Layer[] = [
  { shape: box([512, 506], 600, 480, 92), paint: '#001e5c', opacity: 0.35, blur: 90 },
  { shape: box(CARD, 616, 496, 92), paint: '#ffffff' },
  ...landscape(
    box(CARD, 536, 416, 56),
    {
      sky: ['#4aa8ff', '#d5ecff'],
      sun: '#ffd84d',
      far: ['#3d8be8', '#6fb1f7'],
      near: ['#0f7a6c', '#14a085'],
    },
    CARD,
    536,
    416,
  ),
  { shape: circle([BADGE[0], BADGE[1] + 14], 150), paint: '#001e5c', opacity: 0.35, blur: 60 },
  { shape: circle(BADGE, 150), paint: '#ffffff' },
  { shape: circle(BADGE, 118), paint: BLUE, span: [588, 824] },
  { shape: line(34, [722, 642], [722, 766]), paint: '#ffffff' },
  { shape: line(34, [668, 714], [722, 768], [776, 714]), paint: '#ffffff' },
]

/** The icon: iOS rounds its corners, and takes no transparent one. */
export const icon: Drawing = {
  ...VIEW,
  layers: [{ shape: everywhere, paint: BLUE }, ...layers],
}

/** The same on nothing, for the launch screen. */
export const launchLogo: Drawing = { ...VIEW, layers }
