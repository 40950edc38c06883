import { Camera, type Scene } from '../../src/glass/camera.ts'
import { Screen } from '../../src/glass/screen.ts'
import type { Frame, UiProperties } from '../../src/wire/ui.ts'
import { opsFor, type View } from '../page/ops.ts'

export const DISPLAY = { width: 393, height: 852 }

/** A view as the layout has placed it: x, y, width and height. */
export function placedView(
  frame: readonly [number, number, number, number],
  properties: UiProperties,
  children: View[] = [],
  type = 'View',
): View {
  const [x, y, width, height] = frame
  return { type, properties, children, placement: { frame: { x, y, width, height } } }
}

const SCREEN: Frame = { x: 0, y: 0, ...DISPLAY }
/** A window over the whole screen. */
export const window = (...children: View[]): View => ({
  type: 'Window',
  children,
  placement: { frame: SCREEN },
})

/** A camera before a screen that shows this alone. */
export function cameraOn(root: View, scene: Partial<Scene> = {}, screen = new Screen()): Camera {
  screen.reset()
  screen.apply(opsFor(root))
  return new Camera(() => ({
    screen,
    inFront: true,
    app: undefined,
    now: 0,
    network: 'wifi',
    banners: [],
    model: 'iPhone17,3',
    display: DISPLAY,
    scale: 2,
    settings: { appearance: 'light', textSize: 1 },
    ...scene,
  }))
}
