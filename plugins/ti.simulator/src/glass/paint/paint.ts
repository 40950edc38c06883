import type { ScreenView } from '../view.ts'
import type { Pen, Size } from './pen.ts'

/** Draws other views than those within a view, such as those in a bar. */
export interface Painter {
  /** Where the layout has put it. */
  whole(pen: Pen, view: ScreenView): void
  /** With its upper left corner at the origin. */
  body(pen: Pen, view: ScreenView, size: Size): void
}

/**
 * Draws what a kind of view has over its ground and under its border, within its bounds: points from its upper left
 * corner. `inside` draws the views that are in it.
 */
export type Paint = (pen: Pen, view: ScreenView, size: Size, inside: () => void, painter: Painter) => void
