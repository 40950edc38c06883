import type { PhoneSettings } from '../os/settings.ts'
import { metrics } from '../wire/metrics.ts'
import type { ViewId } from '../wire/ui.ts'
import { paintScreen, type Shown } from './paint/paintScreen.ts'
import { paintBody } from './paint/paintView.ts'
import { type Look, Pen } from './paint/pen.ts'

/** What is in front of the camera. */
export interface Scene extends Shown {
  readonly model: string
  readonly display: { readonly width: number; readonly height: number }
  readonly scale: number
  readonly settings: Pick<PhoneSettings, 'appearance' | 'textSize'>
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

  /** One view and what is in it, wherever on the screen it lies; null for one that was not laid out. */
  view(id: ViewId, scale: number): Buffer | null {
    const scene = this.#scene()
    const view = scene.screen.find({ id }, { hidden: true })
    if (!view?.placement) return null
    const { width, height } = view.placement.frame
    if (width < 1 || height < 1) return null
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
