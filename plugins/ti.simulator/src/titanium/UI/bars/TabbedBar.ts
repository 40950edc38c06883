import { implement } from '../native/implement.ts'
import { SegmentedControl } from './SegmentedControl.ts'

/** https://titaniumsdk.com/api/titanium/ui/tabbedbar.html */
export class TabbedBar extends SegmentedControl {
  protected readonly momentary = false
}

implement(TabbedBar.prototype, 'Ti.UI.TabbedBar', { index: -1 })
