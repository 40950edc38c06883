import type { Paint } from '../paint.ts'
import { paintActivityIndicator } from './activityIndicator.ts'
import { paintMenuPopup } from './bars/menuPopup.ts'
import { paintSearchBar } from './bars/searchBar.ts'
import { paintSegmentedControl } from './bars/segmentedControl.ts'
import { paintStepper } from './bars/stepper.ts'
import { paintToolbar } from './bars/toolbar.ts'
import { paintBlurView } from './blurView.ts'
import { paintButton } from './button.ts'
import { paintDialog } from './dialog.ts'
import { paintImageView } from './imageView.ts'
import { paintLabel } from './label.ts'
import { paintList, paintRow } from './list.ts'
import { paintPicker } from './picker.ts'
import { paintProgressBar } from './progressBar.ts'
import { paintScrollableView } from './scrollableView.ts'
import { paintScrollView } from './scrollView.ts'
import { paintSlider } from './slider.ts'
import { paintSwitch } from './switch.ts'
import { paintTabGroup } from './tabGroup.ts'
import { paintTextField } from './textField.ts'
import { paintWebView } from './webView.ts'
import { paintWindow } from './window.ts'

/** A type that is not here is a plain view. What the page draws of each is in `page/browser/glass/widgets`. */
export const PAINTS: Readonly<Record<string, Paint>> = {
  'Ti.UI.ActivityIndicator': paintActivityIndicator,
  'Ti.UI.AlertDialog': paintDialog,
  'Ti.UI.Button': paintButton,
  'Ti.UI.ButtonBar': paintSegmentedControl,
  'Ti.UI.ImageView': paintImageView,
  'Ti.UI.iOS.BlurView': paintBlurView,
  'Ti.UI.iOS.MenuPopup': paintMenuPopup,
  'Ti.UI.iOS.Stepper': paintStepper,
  'Ti.UI.Label': paintLabel,
  'Ti.UI.ListItem': paintRow,
  'Ti.UI.ListView': paintList,
  'Ti.UI.MaskedImage': paintImageView,
  'Ti.UI.OptionBar': paintSegmentedControl,
  'Ti.UI.OptionDialog': paintDialog,
  'Ti.UI.Picker': paintPicker,
  'Ti.UI.ProgressBar': paintProgressBar,
  'Ti.UI.ScrollableView': paintScrollableView,
  'Ti.UI.ScrollView': paintScrollView,
  'Ti.UI.SearchBar': paintSearchBar,
  'Ti.UI.Slider': paintSlider,
  'Ti.UI.Switch': paintSwitch,
  'Ti.UI.TabbedBar': paintSegmentedControl,
  'Ti.UI.TabGroup': paintTabGroup,
  'Ti.UI.TableView': paintList,
  'Ti.UI.TableViewRow': paintRow,
  'Ti.UI.TextArea': paintTextField,
  'Ti.UI.TextField': paintTextField,
  'Ti.UI.Toolbar': paintToolbar,
  'Ti.UI.WebView': paintWebView,
  'Ti.UI.Window': paintWindow,
}
