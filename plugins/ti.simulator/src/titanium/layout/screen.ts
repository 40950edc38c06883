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
    // What the phone covers is part of how a window lies, even of one whose size stays.
    if (metrics !== this.metrics) for (const child of this.children) child.touch()
    this.metrics = metrics
    const visited: Box[] = []
    put(this, { x: 0, y: 0, width, height }, visited)
    return visited
  }
}

/** The screen that a box is on. */
export function screenOf(box: Box): Screen | null {
  for (let at: Box | null = box; at; at = at.parent) if (at instanceof Screen) return at
  return null
}
