import { dimension } from './native/dimension.ts'
import { tellGlass } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** https://titaniumsdk.com/api/titanium/ui/scrollview.html */
export class ScrollView extends ViewProxy {
  scrollTo(x: unknown, y: unknown, _options?: object): void {
    this[tellGlass]({ contentOffset: { x: dimension(x), y: dimension(y) } })
  }

  scrollToTop(): void {
    this.scrollTo(0, 0)
  }

  scrollToBottom(): void {
    this.scrollTo(0, '100%')
  }
}

implement(ScrollView.prototype, 'Ti.UI.ScrollView', { scrollingEnabled: true })
