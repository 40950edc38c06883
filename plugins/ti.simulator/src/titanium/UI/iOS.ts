import { membersOf } from '../api/members.ts'
import { Blob } from '../Blob.ts'
import { defineConstants } from '../kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { notices, system } from '../kernel/os.ts'
import { BlurView } from './iOS/BlurView.ts'
import { constants, shortcutIcons } from './iOS/constants.ts'
import { DocumentViewer } from './iOS/DocumentViewer.ts'
import { FeedbackGenerator } from './iOS/FeedbackGenerator.ts'
import { MenuPopup } from './iOS/MenuPopup.ts'
import { PreviewAction } from './iOS/previews/PreviewAction.ts'
import { PreviewActionGroup } from './iOS/previews/PreviewActionGroup.ts'
import { PreviewContext } from './iOS/previews/PreviewContext.ts'
import { Stepper } from './iOS/Stepper.ts'
import * as styles from './iOS/styles.ts'
import { TransitionAnimation } from './iOS/TransitionAnimation.ts'
import { maker } from './native/maker.ts'

/** https://titaniumsdk.com/api/titanium/ui/ios.html */
export class UIiOSModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.iOS'
  readonly forceTouchSupported = false
  readonly isLivePhotoSupported = false
  readonly createBlurView = maker(BlurView)
  readonly createDocumentViewer = maker(DocumentViewer)
  readonly createFeedbackGenerator = maker(FeedbackGenerator)
  readonly createMenuPopup = maker(MenuPopup)
  readonly createPreviewAction = maker(PreviewAction)
  readonly createPreviewActionGroup = maker(PreviewActionGroup)
  readonly createPreviewContext = maker(PreviewContext)
  readonly createStepper = maker(Stepper)
  readonly createTransitionAnimation = maker(TransitionAnimation)
  appSupportsShakeToEdit = true
  statusBarBackgroundColor: unknown

  /** An SF Symbol. Its second parameter, for size and weight, is not drawn. */
  systemImage(name: unknown): Blob {
    if (typeof name !== 'string') throw new TypeError('Ti.UI.iOS.systemImage takes the name of an SF Symbol')
    return Blob.ofSymbol(name)
  }

  get appBadge(): number {
    return system.badge()
  }

  /** 0 or null takes the badge away. */
  set appBadge(badge: unknown) {
    notices.setBadge(Math.max(0, Math.trunc(Number(badge) || 0)))
  }
}

export const UIiOS = defineConstants(new UIiOSModule(), { ...constants, ...shortcutIcons, ...styles })
refuseMissing(UIiOS, 'Ti.UI.iOS', membersOf('Ti.UI.iOS'))
