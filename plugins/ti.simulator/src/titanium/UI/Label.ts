import { type Extents, HUGS } from '../layout/extents.ts'
import { constants } from './native/constants.ts'
import { usualExtents } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** https://titaniumsdk.com/api/titanium/ui/label.html */
export class Label extends ViewProxy {
  override get [usualExtents](): Extents {
    return HUGS
  }
}

implement(Label.prototype, 'Ti.UI.Label', { ellipsize: constants.TEXT_ELLIPSIZE_TRUNCATE_END })
