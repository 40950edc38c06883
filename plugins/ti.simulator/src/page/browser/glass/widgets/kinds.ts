import { GlassView, type Seed } from '../glassView.ts'
import { ActivityIndicator } from './activityIndicator.ts'
import { MenuPopup } from './bars/menuPopup.ts'
import { SearchBar } from './bars/searchBar.ts'
import { SegmentedControl } from './bars/segmentedControl.ts'
import { Stepper } from './bars/stepper.ts'
import { Toolbar } from './bars/toolbar.ts'
import { BlurView } from './blurView.ts'
import { Button } from './button.ts'
import { Dialog } from './dialog.ts'
import { ImageView } from './imageView.ts'
import { Label } from './label.ts'
import { List, Row, Section } from './list.ts'
import { Picker } from './picker.ts'
import { ProgressBar } from './progressBar.ts'
import { ScrollableView } from './scrollableView.ts'
import { ScrollView } from './scrollView.ts'
import { Slider } from './slider.ts'
import { Switch } from './switch.ts'
import { NavigationWindow, Tab, TabGroup } from './tabGroup.ts'
import { TextField } from './textField.ts'
import { WebView } from './webView.ts'
import { Window } from './window.ts'

const KINDS: Readonly<Record<string, new (seed: Seed) => GlassView>> = {
  'Ti.UI.ActivityIndicator': ActivityIndicator,
  'Ti.UI.AlertDialog': Dialog,
  'Ti.UI.Button': Button,
  'Ti.UI.ButtonBar': SegmentedControl,
  'Ti.UI.ImageView': ImageView,
  'Ti.UI.iOS.BlurView': BlurView,
  'Ti.UI.iOS.DocumentViewer': NavigationWindow,
  'Ti.UI.iOS.MenuPopup': MenuPopup,
  'Ti.UI.iOS.Stepper': Stepper,
  'Ti.UI.Label': Label,
  'Ti.UI.ListItem': Row,
  'Ti.UI.ListSection': Section,
  'Ti.UI.ListView': List,
  'Ti.UI.MaskedImage': ImageView,
  'Ti.UI.NavigationWindow': NavigationWindow,
  'Ti.UI.OptionBar': SegmentedControl,
  'Ti.UI.OptionDialog': Dialog,
  'Ti.UI.Picker': Picker,
  'Ti.UI.ProgressBar': ProgressBar,
  'Ti.UI.ScrollableView': ScrollableView,
  'Ti.UI.ScrollView': ScrollView,
  'Ti.UI.SearchBar': SearchBar,
  'Ti.UI.Slider': Slider,
  'Ti.UI.Switch': Switch,
  'Ti.UI.Tab': Tab,
  'Ti.UI.TabbedBar': SegmentedControl,
  'Ti.UI.TabGroup': TabGroup,
  'Ti.UI.TableView': List,
  'Ti.UI.TableViewRow': Row,
  'Ti.UI.TableViewSection': Section,
  'Ti.UI.TextArea': TextField,
  'Ti.UI.TextField': TextField,
  'Ti.UI.Toolbar': Toolbar,
  'Ti.UI.WebView': WebView,
  'Ti.UI.Window': Window,
}

/** What is drawn for a type; a type that has nothing of its own is drawn as a plain view. */
export function makeView(seed: Seed): GlassView {
  const kind = KINDS[seed.type]
  return kind ? new kind(seed) : new GlassView(seed)
}
