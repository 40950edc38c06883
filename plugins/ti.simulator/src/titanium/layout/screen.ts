import type { Metrics } from '../../wire/metrics.ts'
import { container, put } from './arrange.ts'
import { Box } from './box.ts'

/** The screen as it lies, with what is presented on it. */
export class Screen extends Box {
  metrics: Metrics

  constructor(metrics: Metrics) {
    super(container)
    this.metrics = metrics
  }

  /** Lays out what has changed. @returns the boxes that were looked at */
  layOut(width: number, height: number, metrics: Metrics): Box[] {
    if (metrics !== this.metrics) for (const child of this.children) touchAll(child)
    this.metrics = metrics
    const visited: Box[] = []
    put(this, { x: 0, y: 0, width, height }, visited)
    return visited
  }
}

/** Bars and safe areas are part of how windows lie. */
function touchAll(box: Box): void {
  box.touch()
  for (const child of box.children) touchAll(child)
}

/** The screen that a box is on. */
export function screenOf(box: Box): Screen | null {
  for (let at: Box | null = box; at; at = at.parent) if (at instanceof Screen) return at
  return null
}
