import { readFileSync } from 'node:fs'
import type { Canvas, Image, Path2D, SKRSContext2D } from '@napi-rs/canvas'
import { imageSize } from 'image-size'
import type { Font } from '../../wire/look/font.ts'
import { PALETTE, type PaletteName } from '../../wire/look/palette.ts'
import { SYMBOL, symbolLines } from '../../wire/look/symbols.ts'
import type { Metrics } from '../../wire/metrics.ts'
import { canvasFont, skia } from '../../wire/skia.ts'
import type { Frame, UiValue } from '../../wire/ui.ts'
import { isImageFile, isRecord } from '../view.ts'
import { type Radius, rounded } from './shapes.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** How the phone shows things now. */
export interface Look {
  readonly dark: boolean
  /** Share of the usual size that the person chose for text (Dynamic Type). */
  readonly textSize: number
  /** Pixels to a point. */
  readonly scale: number
  readonly metrics: Metrics
  /** The whole screen, as the app on it lies. */
  readonly display: Size
}

/** Draws in points on a canvas that has the pixels of the phone. */
export class Pen {
  readonly look: Look
  readonly canvas: Canvas
  #context: SKRSContext2D
  readonly #pictures = new Map<string, Image | Canvas | null>()

  constructor({ width, height }: Size, look: Look) {
    this.look = look
    this.canvas = skia().createCanvas(Math.round(width * look.scale), Math.round(height * look.scale))
    this.#context = this.canvas.getContext('2d')
    this.#context.scale(look.scale, look.scale)
  }

  /** For what the pen has no word of its own for. */
  get context(): SKRSContext2D {
    return this.#context
  }

  /** The colour that a property names; empty for none. */
  color(value: UiValue | undefined): string {
    if (typeof value === 'string') return value
    if (value === undefined || !isRecord(value)) return ''
    const shade = this.look.dark ? value.dark : value.light
    return typeof shade === 'string' ? shade : ''
  }

  shade(name: PaletteName): string {
    return PALETTE[name][this.look.dark ? 'dark' : 'light']
  }

  /** Draws with another origin; what it clips or sets is undone after it. */
  at(x: number, y: number, draw: () => void): void {
    this.#context.save()
    this.#context.translate(x, y)
    draw()
    this.#context.restore()
  }

  /** Draws something as one, so that what lies over another thing in it hides it whatever the opacity. */
  layer(opacity: number, draw: () => void): void {
    if (opacity >= 1) draw()
    else this.#apart(draw, opacity)
  }

  /** Fills the shape of what is drawn with one colour. */
  shape({ width, height }: Size, color: string, draw: () => void): void {
    this.#apart(() => {
      draw()
      this.#context.globalCompositeOperation = 'source-in'
      this.fill(0, 0, width, height, color)
    })
  }

  /** Blurs what lies under a box, as the glass of iOS does: `UIBlurEffect`. */
  frost(box: Frame, blur: number, radius: Radius = 0): void {
    const context = this.#context
    const { a, e, f } = context.getTransform()
    const edge = 2 * blur * a
    const x = box.x * a + e - edge
    const y = box.y * a + f - edge
    const width = box.width * a + 2 * edge
    const height = box.height * a + 2 * edge
    const below = skia().createCanvas(Math.ceil(width), Math.ceil(height))
    below.getContext('2d').drawImage(context.canvas, -x, -y)
    context.save()
    context.clip(rounded(box.x, box.y, box.width, box.height, radius))
    context.resetTransform()
    context.filter = `blur(${blur * a}px)`
    context.drawImage(below, x, y)
    context.restore()
  }

  /** Draws on a sheet of its own, and then lays that on the picture. */
  #apart(draw: () => void, opacity = 1): void {
    const below = this.#context
    const { width, height } = this.canvas
    const sheet = skia().createCanvas(width, height)
    this.#context = sheet.getContext('2d')
    this.#context.setTransform(below.getTransform())
    draw()
    this.#context = below
    below.save()
    below.resetTransform()
    below.globalAlpha = opacity
    below.drawImage(sheet, 0, 0)
    below.restore()
  }

  clip(size: Size, radius: Radius = 0): void {
    this.#context.clip(rounded(0, 0, size.width, size.height, radius))
  }

  fill(x: number, y: number, width: number, height: number, color: string, radius: Radius = 0): void {
    if (color === '') return
    this.#context.fillStyle = color
    this.#context.fill(rounded(x, y, width, height, radius))
  }

  /** A line within the edge, as UIKit draws a border. */
  border(size: Size, width: number, color: string, radius: Radius = 0): void {
    const half = width / 2
    this.#context.strokeStyle = color
    this.#context.lineWidth = width
    const inner = typeof radius === 'number' ? Math.max(0, radius - half) : radius.map((each) => each - half)
    this.#context.stroke(rounded(half, half, size.width - width, size.height - width, inner))
  }

  text(words: string, x: number, baseline: number, font: Font, color: string): void {
    const context = this.#context
    context.font = canvasFont(font)
    context.fillStyle = color
    // A line of text stands on whole pixels, or its letters were blurred.
    const { d, f } = context.getTransform()
    context.fillText(words, x, (Math.round(f + d * baseline) - f) / d)
  }

  width(words: string, font: Font): number {
    this.#context.font = canvasFont(font)
    return this.#context.measureText(words).width
  }

  /** The picture of a file; null for none, and for what cannot be decoded. */
  picture(value: UiValue | undefined): Image | Canvas | null {
    if (!isImageFile(value)) return null
    const key = `${value.version}:${value.file}`
    const known = this.#pictures.get(key)
    if (known !== undefined) return known
    const image = decode(value.file)
    this.#pictures.set(key, image)
    return image
  }

  /** An image of iOS, in a square. */
  symbol(name: string, x: number, y: number, side: number, color: string): void {
    const lines = symbolLines(name)
    if (!lines) return
    const path: Path2D = new (skia().Path2D)(lines.path)
    this.at(x, y, () => {
      const context = this.#context
      context.scale(side / SYMBOL.size, side / SYMBOL.size)
      context.lineWidth = SYMBOL.line
      context.lineCap = context.lineJoin = 'round'
      context.strokeStyle = context.fillStyle = color
      context.stroke(path)
      if (!lines.filled) return
      context.globalAlpha *= SYMBOL.filled
      context.fill(path)
    })
  }
}

function decode(file: string): Image | Canvas | null {
  try {
    const bytes = readFileSync(file)
    const image = new (skia().Image)()
    image.src = bytes
    return image.width > 0 ? upright(image, bytes) : null
  } catch {
    return null
  }
}

/** EXIF's orientations that turn a picture by a quarter begin here. */
const QUARTER_TURNED = 5

/** Skia turns the pixels by EXIF's orientation, and leaves width and height as they are stored. */
function upright(image: Image, bytes: Uint8Array): Image | Canvas {
  if ((imageSize(bytes).orientation ?? 1) < QUARTER_TURNED) return image
  const canvas = skia().createCanvas(image.height, image.width)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas
}
