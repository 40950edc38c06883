import { membersOf } from '../api/members.ts'
import { Blob } from '../Blob.ts'
import { KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { notices, system } from '../kernel/os.ts'
import { DocumentViewer } from './iOS/DocumentViewer.ts'
import * as styles from './iOS/styles.ts'

/** https://titaniumsdk.com/api/titanium/ui/ios.html */
export class UIiOSModule extends KrollProxy {
  override readonly apiName = 'Ti.UI.iOS'
  readonly CLIP_MODE_DEFAULT = 0
  readonly CLIP_MODE_ENABLED = 1
  readonly CLIP_MODE_DISABLED = -1
  readonly KEYBOARD_DISMISS_MODE_NONE = 0
  readonly KEYBOARD_DISMISS_MODE_ON_DRAG = 1
  readonly KEYBOARD_DISMISS_MODE_INTERACTIVE = 2
  readonly LARGE_TITLE_DISPLAY_MODE_AUTOMATIC = 0
  readonly LARGE_TITLE_DISPLAY_MODE_ALWAYS = 1
  readonly LARGE_TITLE_DISPLAY_MODE_NEVER = 2
  readonly ROW_ACTION_STYLE_DEFAULT = 0
  readonly ROW_ACTION_STYLE_DESTRUCTIVE = 0
  readonly ROW_ACTION_STYLE_NORMAL = 1
  readonly SCROLL_DECELERATION_RATE_NORMAL = 0.998
  readonly SCROLL_DECELERATION_RATE_FAST = 0.99
  readonly forceTouchSupported = false
  readonly isLivePhotoSupported = false
  appSupportsShakeToEdit = true
  statusBarBackgroundColor: unknown

  /** An SF Symbol. Its second parameter, for size and weight, is not drawn. */
  systemImage(name: unknown): Blob {
    if (typeof name !== 'string') throw new TypeError('Ti.UI.iOS.systemImage takes the name of an SF Symbol')
    return Blob.ofSymbol(name)
  }

  createDocumentViewer(properties?: object | null): DocumentViewer {
    const viewer = new DocumentViewer()
    viewer.applyProperties(properties ?? {})
    return viewer
  }

  get appBadge(): number {
    return system.badge()
  }

  /** 0 or null takes the badge away. */
  set appBadge(badge: unknown) {
    notices.setBadge(Math.max(0, Math.trunc(Number(badge) || 0)))
  }
}

export const UIiOS = Object.assign(new UIiOSModule(), styles)
refuseMissing(UIiOS, 'Ti.UI.iOS', membersOf('Ti.UI.iOS'))
