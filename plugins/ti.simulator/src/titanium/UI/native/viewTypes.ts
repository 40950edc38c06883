import { NotSimulated } from '../../kernel/members.ts'
import { ActivityIndicator } from '../ActivityIndicator.ts'
import { Button } from '../Button.ts'
import { ImageView } from '../ImageView.ts'
import { Label } from '../Label.ts'
import { ProgressBar } from '../ProgressBar.ts'
import { ScrollView } from '../ScrollView.ts'
import { Slider } from '../Slider.ts'
import { Switch } from '../Switch.ts'
import { TextArea } from '../TextArea.ts'
import { TextField } from '../TextField.ts'
import { ViewProxy } from '../View.ts'

/** The views of which a list template can be made. */
const TYPES: { readonly [name: string]: new () => ViewProxy } = {
  ActivityIndicator,
  Button,
  ImageView,
  Label,
  ProgressBar,
  ScrollView,
  Slider,
  Switch,
  TextArea,
  TextField,
  View: ViewProxy,
}

/** Makes a view of the type that a list template names: `Ti.UI.Label` or `Titanium.UI.Label`; a plain view for none. */
export function viewOfType(type: unknown): ViewProxy {
  const name = typeof type === 'string' ? type.replace(/^(Ti|Titanium)\.UI\./, '') : 'View'
  const Type = TYPES[name]
  if (!Type) throw new NotSimulated('Ti.UI', name)
  return new Type()
}
