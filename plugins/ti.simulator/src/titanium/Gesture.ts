import type { Attitude } from '../wire/launch.ts'
import { membersOf } from './api/members.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { notices } from './kernel/os.ts'
import { settle } from './kernel/settle.ts'
import { attitude, setAttitude } from './Platform/attitude.ts'
import { layOutSoon } from './UI/native/glass.ts'

/** https://developer.apple.com/documentation/uikit/uideviceorientation: landscape left has the camera to the left. */
const DEVICE_ORIENTATION = { portrait: 1, landscape: 3 } as const

/**
 * `orientation` and the event tell how the phone is held, `portrait` and `landscape` how the screen lies
 * (GestureModule.m). https://titaniumsdk.com/api/titanium/gesture.html
 */
export class GestureModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Gesture'

  get orientation(): number {
    return DEVICE_ORIENTATION[attitude().held]
  }

  get portrait(): boolean {
    return !this.landscape
  }

  get landscape(): boolean {
    const { width, height } = attitude()
    return width > height
  }

  turned(next: Attitude): void {
    const before = this.orientation
    setAttitude(next)
    layOutSoon()
    const { orientation } = this
    if (orientation === before || !this.hasListeners('orientationchange')) return
    notices.fired('orientationchange', { orientation })
    this.fireEvent('orientationchange', { orientation })
  }
}

export const Gesture = settle(new GestureModule())
refuseMissing(Gesture, 'Ti.Gesture', membersOf('Ti.Gesture'))
