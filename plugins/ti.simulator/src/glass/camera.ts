import { metrics } from '../wire/metrics.ts'
import type { ViewId } from '../wire/ui.ts'
import type { Point } from './hit.ts'
import { paintScreen } from './paint/paintScreen.ts'
import { paintBody } from './paint/paintView.ts'
import { type Look, Pen } from './paint/pen.ts'
import type { Shown } from './paint/shown.ts'
import { targetAt } from './reach.ts'
import type { Target } from './target.ts'

/** What is in front of the camera. */
export interface Scene extends Shown {
  readonly model: string
  readonly display: { readonly width: number; readonly height: number }
  readonly scale: number
  readonly settings: {
    readonly appearance: 'auto' | 'light' | 'dark'
    /** A share of the usual size. */
    readonly textSize: number
  }
}

/** Takes pictures of the screen, as PNG, without a browser. */
export class Camera {
  readonly #scene: () => Scene

  constructor(scene: () => Scene) {
    this.#scene = scene
  }

  /** The whole screen, in the pixels of the phone. */
  screen(): Promise<Buffer> {
    const scene = this.#scene()
    return paintScreen(scene, lookOf(scene)).canvas.encode('png')
  }

  /** The same at once, for who waits in another thread. */
  screenNow(): Buffer {
    const scene = this.#scene()
    return paintScreen(scene, lookOf(scene)).canvas.toBuffer('image/png')
  }

  /** What a finger reaches at a point of the screen. @throws {Error} where that takes no touch. */
  targetAt(point: Point): Target {
    const scene = this.#scene()
    return targetAt(scene.screen, point, new Pen({ width: 1, height: 1 }, lookOf(scene)))
  }

  /** One view and what is in it, wherever on the screen it lies, or nowhere. @throws {Error} for one that was not laid out. */
  view(id: ViewId, scale: number): Buffer {
    const scene = this.#scene()
    const view = scene.screen.view(id)
    if (!view?.placement) throw new Error(`There is no picture of view ${id}: it was not laid out.`)
    const { frame } = view.placement
    // What has no size has a picture of one pixel: there is none without.
    const width = Math.max(frame.width, 1 / scale)
    const height = Math.max(frame.height, 1 / scale)
    const pen = new Pen({ width, height }, { ...lookOf(scene), scale })
    paintBody(pen, view, { width, height })
    return pen.canvas.toBuffer('image/png')
  }
}

function lookOf({ model, display, scale, settings }: Scene): Look {
  return {
    dark: settings.appearance === 'dark',
    textSize: settings.textSize,
    scale,
    metrics: metrics({ model, ...display }),
    display,
  }
}
