import type { Touch } from '../../../wire/ui.ts'
import { type Extents, type Size, SPANS } from '../../layout/extents.ts'
import { changed, emit, handleTouch, intrinsicSize, searched, usualExtents } from '../native/hooks.ts'
import { implement } from '../native/implement.ts'
import { TextWidget } from '../native/TextWidget.ts'

/** UISearchBar's, with and without a prompt. */
const SIZE: Size = { width: 0, height: 56 }
const SIZE_WITH_PROMPT: Size = { width: 0, height: 75 }

/** Its buttons only tell of themselves: the app ends the search. https://titaniumsdk.com/api/titanium/ui/searchbar.html */
export class SearchBar extends TextWidget {
  /** The list that it searches listens here. */
  [searched]: (text: string) => void = () => {}
  declare prompt: unknown
  declare showCancel: unknown

  override get [usualExtents](): Extents {
    return SPANS
  }

  override [intrinsicSize](): Size {
    return this.prompt ? SIZE_WITH_PROMPT : SIZE
  }

  /** @param _options `animated` is not drawn */
  setShowCancel(showCancel: unknown, _options?: object): void {
    this.showCancel = showCancel
  }

  override [changed](value: Touch['value']): void {
    super[changed](value)
    this[searched](String(this.value ?? ''))
  }

  override [handleTouch](touch: Touch): void {
    if (touch.event === 'click' && (touch.value === 'cancel' || touch.value === 'bookmark'))
      this[emit](touch.value, { value: this.value ?? '' })
    else super[handleTouch](touch)
  }
}

implement(SearchBar.prototype, 'Ti.UI.SearchBar', {
  autocorrect: false,
  editable: true,
  enabled: true,
  showBookmark: false,
  showCancel: false,
  suppressReturn: false,
  value: '',
})
