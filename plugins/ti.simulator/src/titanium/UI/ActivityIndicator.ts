import type { UiProperties } from '../../wire/ui.ts'
import { type Extents, HUGS, type Size } from '../layout/extents.ts'
import { activitySize } from './native/content/indicators.ts'
import { initial, intrinsicSize, usualExtents } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** Hidden until `show()`. https://titaniumsdk.com/api/titanium/ui/activityindicator.html */
export class ActivityIndicator extends ViewProxy {
  override get [usualExtents](): Extents {
    return HUGS
  }

  override [intrinsicSize](_room: Size, shown: UiProperties): Size {
    return activitySize(shown)
  }

  override [initial](): UiProperties {
    return { visible: false }
  }
}

implement(ActivityIndicator.prototype, 'Ti.UI.ActivityIndicator', { visible: false })
