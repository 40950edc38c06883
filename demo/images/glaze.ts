import type { Panes } from './panes.ts'
import type { Scene } from './scenes.ts'

export interface Bitmap {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel, row by row: red, green, blue, alpha. */
  readonly data: Uint8Array
}

const lead = [22, 18, 34] as const

/** Draws the panes with their grain, and the lead between them. */
export function glaze(scene: Scene, panes: Panes): Bitmap {
  const { width, height, grain, seed } = scene
  const map = new Int32Array(width * height)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) map[i++] = panes.paneAt((x + 0.5) / width, (y + 0.5) / width)
  }
  const far = distanceToEdge(map, width, height)
  const data = new Uint8Array(width * height * 4)
  const half = width / 320
  let noise = seed
  let pane = -1
  let colour = panes.colourOf(0)
  for (let i = 0; i < map.length; i++) {
    if (map[i] !== pane) {
      pane = map[i] ?? 0
      colour = panes.colourOf(pane)
    }
    const edge = far[i] ?? 0
    // Lead, half a pixel of softness, then glass that is a little darker where it meets the lead.
    const cover = Math.min(Math.max(half + 0.75 - edge, 0), 1)
    const light = 1 - 0.22 * Math.max(0, 1 - (edge - half) / (half * 5))
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0
    for (let channel = 0; channel < 3; channel++) {
      const speck = (((noise >>> (8 + channel * 7)) & 127) / 63.5 - 1) * grain
      const glass = (colour[channel] ?? 0) * light + speck
      const value = glass + ((lead[channel] ?? 0) - glass) * cover
      data[i * 4 + channel] = Math.min(Math.max(Math.round(value), 0), 255)
    }
    data[i * 4 + 3] = 255
  }
  return { width, height, data }
}

/** For each pixel about how far, in pixels, the next pane is: a chamfer distance transform in two passes. */
function distanceToEdge(map: Int32Array, width: number, height: number): Float32Array {
  const far = new Float32Array(map.length).fill(1e6)
  for (let y = 1; y < height; y++) {
    for (let x = 1, i = y * width + 1; x < width; x++, i++) {
      if (map[i] !== map[i - 1]) far[i] = far[i - 1] = 0.5
      if (map[i] !== map[i - width]) far[i] = far[i - width] = 0.5
    }
  }
  const relax = (i: number, from: number, step: number) => {
    const next = (far[from] ?? 1e6) + step
    if (next < (far[i] ?? 1e6)) far[i] = next
  }
  for (let y = 1; y < height; y++) {
    for (let x = 1, i = y * width + 1; x < width; x++, i++) {
      relax(i, i - 1, 1)
      relax(i, i - width, 1)
      relax(i, i - width - 1, Math.SQRT2)
      if (x < width - 1) relax(i, i - width + 1, Math.SQRT2)
    }
  }
  for (let y = height - 2; y >= 0; y--) {
    for (let x = width - 2, i = y * width + x; x >= 0; x--, i--) {
      relax(i, i + 1, 1)
      relax(i, i + width, 1)
      relax(i, i + width + 1, Math.SQRT2)
      if (x > 0) relax(i, i + width - 1, Math.SQRT2)
    }
  }
  return far
}
