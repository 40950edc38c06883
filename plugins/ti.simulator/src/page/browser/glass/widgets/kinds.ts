import { GlassView, type Seed } from '../glassView.ts'
import { ActivityIndicator } from './activityIndicator.ts'
import { Button } from './button.ts'
import { Dialog } from './dialog.ts'
import { ImageView } from './imageView.ts'
import { Label } from './label.ts'
import { List, Row, Section } from './list.ts'
import { ProgressBar } from './progressBar.ts'
import { ScrollView } from './scrollView.ts'
import { Slider } from './slider.ts'
import { Switch } from './switch.ts'
import { NavigationWindow, Tab, TabGroup } from './tabGroup.ts'
import { TextField } from './textField.ts'
import { Window } from './window.ts'

const KINDS: Readonly<Record<string, new (seed: Seed) => GlassView>> = {
  'Ti.UI.ActivityIndicator': ActivityIndicator,
  'Ti.UI.AlertDialog': Dialog,
  'Ti.UI.Button': Button,
  'Ti.UI.ImageView': ImageView,
  'Ti.UI.Label': Label,
  'Ti.UI.ListItem': Row,
  'Ti.UI.ListSection': Section,
  'Ti.UI.ListView': List,
  'Ti.UI.NavigationWindow': NavigationWindow,
  'Ti.UI.OptionDialog': Dialog,
  'Ti.UI.ProgressBar': ProgressBar,
  'Ti.UI.ScrollView': ScrollView,
  'Ti.UI.Slider': Slider,
  'Ti.UI.Switch': Switch,
  'Ti.UI.Tab': Tab,
  'Ti.UI.TabGroup': TabGroup,
  'Ti.UI.TableView': List,
  'Ti.UI.TableViewRow': Row,
  'Ti.UI.TableViewSection': Section,
  'Ti.UI.TextArea': TextField,
  'Ti.UI.TextField': TextField,
  'Ti.UI.Window': Window,
  'Ti.UI.iOS.DocumentViewer': NavigationWindow,
}

/** What is drawn for a type; a type that has nothing of its own is drawn as a plain view. */
export function makeView(seed: Seed): GlassView {
  const kind = KINDS[seed.type]
  return kind ? new kind(seed) : new GlassView(seed)
}
