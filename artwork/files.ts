import { PNG } from 'pngjs'
import { type Drawing, draw } from './drawing.ts'
import { icon, launchLogo } from './logo.ts'
import { placeholder } from './placeholder.ts'

export interface Artwork {
  readonly drawing: Drawing
  /** Pixels a unit of the drawing. */
  readonly scale: number
  /** Whether the file says that it has no transparent pixel, as the App Store wants of an icon. */
  readonly opaque: boolean
}

/** Pixels a side: https://developer.apple.com/design/human-interface-guidelines/app-icons */
const ICON = 1024
/**
 * Width in pixels of what the SDK's own launch screen shows, half as wide as the screen, by file.
 * https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_How-tos/User_Interface_Fundamentals/Icons_and_Splash_Screens/iOS_Launch_Files.html
 */
const LAUNCH_LOGOS = {
  '~iphone': 320,
  '@2x~iphone': 374,
  '@3x~iphone': 621,
  '~ipad': 384,
  '@2x~ipad': 1024,
}

/** Every picture that ships in the app, by its path in the project. The SDK makes the icon's other sizes itself. */
export const artwork: ReadonlyMap<string, Artwork> = new Map<string, Artwork>([
  ['DefaultIcon.png', { drawing: icon, scale: ICON / icon.width, opaque: true }],
  ['app/assets/images/before.png', { drawing: placeholder, scale: 1, opaque: true }],
  ...Object.entries(LAUNCH_LOGOS).map(([name, pixels]): [string, Artwork] => [
    `app/assets/iphone/LaunchLogo${name}.png`,
    { drawing: launchLogo, scale: pixels / launchLogo.width, opaque: false },
  ]),
])

const [RGB, RGBA] = [2, 6] as const

/** @returns the file's bytes */
export function encode({ drawing, scale, opaque }: Artwork): Buffer {
  return PNG.sync.write(draw(drawing, scale), { colorType: opaque ? RGB : RGBA })
}
