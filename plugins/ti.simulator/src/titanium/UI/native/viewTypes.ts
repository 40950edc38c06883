import { NotSimulated } from '../../kernel/members.ts'
import { ActivityIndicator } from '../ActivityIndicator.ts'
import { Button } from '../Button.ts'
import { ButtonBar } from '../bars/ButtonBar.ts'
import { SearchBar } from '../bars/SearchBar.ts'
import { TabbedBar } from '../bars/TabbedBar.ts'
import { Toolbar } from '../bars/Toolbar.ts'
import { ImageView } from '../ImageView.ts'
import { Label } from '../Label.ts'
import { ProgressBar } from '../ProgressBar.ts'
import { Picker } from '../pickers/Picker.ts'
import { ScrollView } from '../ScrollView.ts'
import { Slider } from '../Slider.ts'
import { Switch } from '../Switch.ts'
import { ScrollableView } from '../scrolling/ScrollableView.ts'
import { TextArea } from '../TextArea.ts'
import { TextField } from '../TextField.ts'
import { ViewProxy } from '../View.ts'
import { WebView } from '../web/WebView.ts'

/** The views of which a list template can be made. */
const TYPES: { readonly [name: string]: new () => ViewProxy } = {
  ActivityIndicator,
  Button,
  ButtonBar,
  ImageView,
  Label,
  Picker,
  ProgressBar,
  ScrollView,
  ScrollableView,
  SearchBar,
  Slider,
  Switch,
  TabbedBar,
  TextArea,
  TextField,
  Toolbar,
  View: ViewProxy,
  WebView,
}

/** Makes a view of the type that a list template names: `Ti.UI.Label` or `Titanium.UI.Label`; a plain view for none. */
export function viewOfType(type: unknown): ViewProxy {
  const name = typeof type === 'string' ? type.replace(/^(Ti|Titanium)\.UI\./, '') : 'View'
  const Type = TYPES[name]
  if (!Type) throw new NotSimulated('Ti.UI', name)
  return new Type()
}
