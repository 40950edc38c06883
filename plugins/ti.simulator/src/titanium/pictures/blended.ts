import type { GlobalCompositeOperation, SKRSContext2D } from '@napi-rs/canvas'
import { drawn, type Picture } from './Picture.ts'

/** By CGBlendMode, what a canvas calls it. https://developer.apple.com/documentation/coregraphics/cgblendmode */
const OPERATIONS: readonly (GlobalCompositeOperation | undefined)[] = [
  ...(['source-over', 'multiply', 'screen', 'overlay', 'darken', 'lighten'] as const),
  ...(['color-dodge', 'color-burn', 'soft-light', 'hard-light', 'difference', 'exclusion'] as const),
  ...(['hue', 'saturation', 'color', 'luminosity', undefined, 'copy'] as const),
  ...(['source-in', 'source-out', 'source-atop'] as const),
  ...(['destination-over', 'destination-in', 'destination-out', 'destination-atop'] as const),
  ...(['xor', undefined, 'lighter'] as const),
]
const CLEAR = 16

/** Whether a canvas can blend in this way: it has nothing like `BLEND_MODE_PLUS_DARKER`. */
export function isBlended(mode: number): boolean {
  return mode === CLEAR || OPERATIONS[mode] !== undefined
}

interface Layers {
  /** Lies beneath the others; without it they lie on white. */
  readonly mask: Picture | undefined
  readonly image: Picture | undefined
  /** As CSS writes it. */
  readonly tint: string | undefined
}

/** The layers of a MaskedImage, stretched over each other (drawRect of TiUIMaskedImage.m). */
export function blended({ mask, image, tint }: Layers, mode: number): Picture | undefined {
  const width = Math.max(1, mask?.canvas.width ?? 0, image?.canvas.width ?? 0)
  const height = Math.max(1, mask?.canvas.height ?? 0, image?.canvas.height ?? 0)
  return drawn(width, height, true, (context) => {
    const over = (draw: () => void) => {
      context.globalCompositeOperation = OPERATIONS[mode] ?? 'source-over'
      if (mode === CLEAR) context.clearRect(0, 0, width, height)
      else draw()
    }
    if (mask) context.drawImage(mask.canvas, 0, 0, width, height)
    else fill(context, '#fff')
    if (image) over(() => context.drawImage(image.canvas, 0, 0, width, height))
    if (tint !== undefined) over(() => fill(context, tint))
  })
}

function fill(context: SKRSContext2D, color: string): void {
  context.fillStyle = color
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
}
