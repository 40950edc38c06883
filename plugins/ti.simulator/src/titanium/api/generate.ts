import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Declaration, readDeclarations } from './readDeclarations.ts'

/**
 * Writes `members.generated.ts` and `readOnly.generated.ts` from the declarations of @types/titanium: which members the API
 * has, by name alone, and which properties of its modules an app cannot set.
 * Run it after updating that package: `node plugins/ti.simulator/dist/src/titanium/api/generate.js`.
 */
const declarations = readDeclarations(
  readFileSync(createRequire(import.meta.url).resolve('@types/titanium/index.d.ts'), 'utf8'),
)

/** Types whose objects an app gets from what the simulator has, beside the modules, of which all are kept. */
const OBJECTS = [
  'Ti.App.iOS.SearchQuery Ti.App.iOS.SearchableIndex Ti.App.iOS.SearchableItem Ti.App.iOS.SearchableItemAttributeSet',
  'Ti.App.iOS.UserActivity Ti.Calendar.Alert Ti.Calendar.Calendar Ti.Calendar.Event Ti.Calendar.RecurrenceRule',
  'Ti.Contacts.Group Ti.Contacts.Person Ti.Database.DB Ti.Database.ResultSet Ti.Media.AudioPlayer Ti.Media.AudioRecorder',
  'Ti.Media.Sound Ti.Media.SystemAlert Ti.Media.VideoPlayer Ti.Network.Cookie Ti.Network.Socket.TCP',
  'Ti.Proxy Ti.Module Ti.Blob Ti.Buffer Ti.IOStream Ti.Filesystem.File Ti.Filesystem.FileStream',
  'Ti.Network.HTTPClient Ti.Platform.DisplayCaps Ti.UI.View Ti.UI.Window Ti.UI.Label Ti.UI.Button Ti.UI.ProgressBar',
  'Ti.UI.ImageView Ti.UI.TabGroup Ti.UI.Tab Ti.UI.ScrollView Ti.UI.ListView Ti.UI.ListSection Ti.UI.ListItem',
  'Ti.UI.ActivityIndicator Ti.UI.AlertDialog Ti.UI.OptionDialog Ti.UI.NavigationWindow Ti.UI.Switch Ti.UI.Slider',
  'Ti.UI.TextField Ti.UI.TextArea Ti.UI.TableView Ti.UI.TableViewRow Ti.UI.TableViewSection Ti.UI.RefreshControl',
  'Ti.UI.MaskedImage Ti.UI.Animation Ti.UI.ScrollableView Ti.UI.AttributedString Ti.UI.iOS.DocumentViewer',
  'Ti.UI.Picker Ti.UI.PickerColumn Ti.UI.PickerRow Ti.UI.ButtonBar Ti.UI.TabbedBar Ti.UI.Toolbar Ti.UI.SearchBar',
  'Ti.UI.WebView Ti.UI.Matrix2D Ti.UI.Matrix3D Ti.UI.EmailDialog Ti.UI.iPad.Popover Ti.UI.iOS.BlurView',
  'Ti.UI.iOS.PreviewAction Ti.UI.iOS.PreviewActionGroup Ti.UI.iOS.PreviewContext',
  'Ti.UI.iOS.MenuPopup Ti.UI.iOS.SplitWindow Ti.UI.iOS.Stepper Ti.UI.iOS.TransitionAnimation',
  'Ti.XML.Attr Ti.XML.CDATASection Ti.XML.CharacterData Ti.XML.Comment Ti.XML.DOMImplementation Ti.XML.Document',
  'Ti.XML.DocumentFragment Ti.XML.DocumentType Ti.XML.Element Ti.XML.EntityReference Ti.XML.NamedNodeMap Ti.XML.Node',
  'Ti.XML.NodeList Ti.XML.ProcessingInstruction Ti.XML.Text',
]
  .join(' ')
  .split(' ')

const isKept = ({ type, parent }: Declaration) =>
  !/\b(Android|Windows|WatchSession)\b/.test(type) &&
  (parent === 'Ti.Module' || parent === '' || OBJECTS.includes(type))

const kept = [...declarations.values()].filter(isKept).sort((a, b) => (a.type < b.type ? -1 : 1))
const quoted = (names: Iterable<string>) => `'${[...names].sort().join(' ')}'`
const lines = kept.map(
  ({ type, parent, properties, methods }) =>
    `  '${type}': ['${parent}', ${quoted(properties)}, ${quoted(methods)}],`,
)
const readOnly = kept
  .filter(({ parent, readOnly: names }) => (parent === 'Ti.Module' || parent === '') && names.size > 0)
  .map(({ type, readOnly: names }) => `  '${type}': ${quoted(names)},`)
const target = (name: string) =>
  fileURLToPath(new URL(`../../../../src/titanium/api/${name}.generated.ts`, import.meta.url))
writeFileSync(
  target('readOnly'),
  `// Written by generate.ts from the names in @types/titanium.
// biome-ignore format: one line a type, so that a new version of the API is a readable difference
export const readOnly: { readonly [module: string]: string } = {
${readOnly.join('\n')}
}
`,
)
writeFileSync(
  target('members'),
  `// Written by generate.ts from the names in @types/titanium.
// biome-ignore format: one line a type, so that a new version of the API is a readable difference
export const generated: { readonly [type: string]: readonly [parent: string, properties: string, methods: string] } = {
${lines.join('\n')}
}
`,
)
