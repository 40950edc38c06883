import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { launch } from '../kernel/os.ts'
import { settle } from '../kernel/settle.ts'
import { attitude } from './attitude.ts'

/** An iPhone of scale 1 had 163 dots an inch; Titanium reckons from that. */
const DOTS_PER_INCH = 163
const { scale } = launch.platform

/** The screen, in points: UIScreen.bounds, which turn with the app (PlatformModuleDisplayCapsProxy.m). https://titaniumsdk.com/api/titanium/platform/displaycaps.html */
export class DisplayCapsProxy extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Platform.DisplayCaps'
  readonly logicalDensityFactor = scale
  readonly density = scale >= 3 ? 'xhigh' : scale === 2 ? 'high' : 'medium'
  readonly dpi = DOTS_PER_INCH * scale
  readonly xdpi = DOTS_PER_INCH * scale
  readonly ydpi = DOTS_PER_INCH * scale

  get platformWidth(): number {
    return attitude().width
  }

  get platformHeight(): number {
    return attitude().height
  }
}

export const displayCaps = settle(new DisplayCapsProxy())
refuseMissing(displayCaps, 'Ti.Platform.DisplayCaps', membersOf('Ti.Platform.DisplayCaps'))
