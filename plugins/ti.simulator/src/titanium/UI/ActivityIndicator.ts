import type { UiProperties } from '../../wire/ui.ts'
import { type Extents, HUGS } from '../layout/extents.ts'
import { initial, usualExtents } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** Hidden until `show()`. https://titaniumsdk.com/api/titanium/ui/activityindicator.html */
export class ActivityIndicator extends ViewProxy {
  override get [usualExtents](): Extents {
    return HUGS
  }

  override [initial](): UiProperties {
    return { visible: false }
  }
}

implement(ActivityIndicator.prototype, 'Ti.UI.ActivityIndicator', { visible: false })
