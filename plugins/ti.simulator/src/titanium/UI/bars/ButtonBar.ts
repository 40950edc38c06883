import { implement } from '../native/implement.ts'
import { SegmentedControl } from './SegmentedControl.ts'

/** https://titaniumsdk.com/api/titanium/ui/buttonbar.html */
export class ButtonBar extends SegmentedControl {
  protected readonly momentary = true
}

implement(ButtonBar.prototype, 'Ti.UI.ButtonBar', { index: -1 })
