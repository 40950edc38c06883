import { implement } from '../native/implement.ts'
import { SegmentedControl } from './SegmentedControl.ts'

/** https://titaniumsdk.com/api/titanium/ui/optionbar.html */
export class OptionBar extends SegmentedControl {
  protected readonly momentary = false
}

implement(OptionBar.prototype, 'Ti.UI.OptionBar', { index: -1 })
