import type { Orientation } from '../../../../wire/launch.ts'
import { notices } from '../../../kernel/os.ts'
import { constants } from '../constants.ts'

const ORIENTATIONS = new Map<unknown, Orientation>([
  [constants.PORTRAIT, 'portrait'],
  [constants.UPSIDE_PORTRAIT, 'portrait'],
  [constants.LANDSCAPE_LEFT, 'landscape'],
  [constants.LANDSCAPE_RIGHT, 'landscape'],
])

let last = ''

/** Tells iOS to which orientations the window with the focus turns. https://titaniumsdk.com/api/titanium/ui/window.html#orientationmodes */
export function turnOnlyTo(modes: unknown): void {
  const asked = Array.isArray(modes) ? modes.flatMap((mode) => ORIENTATIONS.get(mode) ?? []) : []
  if (asked.join() === last) return
  last = asked.join()
  notices.turnOnlyTo(asked.length > 0 ? asked : null)
}
