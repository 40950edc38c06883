import type { ScreenView } from '../../view.ts'
import type { Pen, Size } from '../pen.ts'
import { paintActivityIndicator } from './activityIndicator.ts'
import { paintButton } from './button.ts'
import { paintDialog } from './dialog.ts'
import { paintImageView } from './imageView.ts'
import { paintLabel } from './label.ts'
import { paintList, paintRow } from './list.ts'
import { paintProgressBar } from './progressBar.ts'
import { paintScrollView } from './scrollView.ts'
import { paintSlider } from './slider.ts'
import { paintSwitch } from './switch.ts'
import { paintTabGroup } from './tabGroup.ts'
import { paintTextField } from './textField.ts'
import { paintWindow } from './window.ts'

/**
 * Draws what a kind of view has over its ground and under its border, within its bounds: points from its upper left
 * corner. `inside` draws the views that are in it.
 */
export type Paint = (pen: Pen, view: ScreenView, size: Size, inside: () => void) => void

/** A type that is not here is a plain view. What the page draws of each is in `page/browser/glass/widgets`. */
export const PAINTS: Readonly<Record<string, Paint>> = {
  'Ti.UI.ActivityIndicator': paintActivityIndicator,
  'Ti.UI.AlertDialog': paintDialog,
  'Ti.UI.Button': paintButton,
  'Ti.UI.ImageView': paintImageView,
  'Ti.UI.Label': paintLabel,
  'Ti.UI.ListItem': paintRow,
  'Ti.UI.ListView': paintList,
  'Ti.UI.OptionDialog': paintDialog,
  'Ti.UI.ProgressBar': paintProgressBar,
  'Ti.UI.ScrollView': paintScrollView,
  'Ti.UI.Slider': paintSlider,
  'Ti.UI.Switch': paintSwitch,
  'Ti.UI.TabGroup': paintTabGroup,
  'Ti.UI.TableView': paintList,
  'Ti.UI.TableViewRow': paintRow,
  'Ti.UI.TextArea': paintTextField,
  'Ti.UI.TextField': paintTextField,
  'Ti.UI.Window': paintWindow,
}
