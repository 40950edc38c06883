import type { Display } from '../wire/launch.ts'
import { membersOf } from './api/members.ts'
import { defineConstants } from './kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { notices } from './kernel/os.ts'
import { display, setDisplay } from './Platform/display.ts'
import { ActivityIndicator } from './UI/ActivityIndicator.ts'
import { AlertDialog } from './UI/AlertDialog.ts'
import { Animation } from './UI/Animation.ts'
import { Button } from './UI/Button.ts'
import { ButtonBar } from './UI/bars/ButtonBar.ts'
import { OptionBar } from './UI/bars/OptionBar.ts'
import { SearchBar } from './UI/bars/SearchBar.ts'
import { TabbedBar } from './UI/bars/TabbedBar.ts'
import { Toolbar } from './UI/bars/Toolbar.ts'
import { Clipboard } from './UI/Clipboard.ts'
import { Color } from './UI/Color.ts'
import { EmailDialog } from './UI/dialogs/EmailDialog.ts'
import { ImageView } from './UI/ImageView.ts'
import { MaskedImage } from './UI/images/MaskedImage.ts'
import { Stepper } from './UI/iOS/Stepper.ts'
import { UIiOS } from './UI/iOS.ts'
import { Label } from './UI/Label.ts'
import { ListSection } from './UI/ListSection.ts'
import { ListView } from './UI/ListView.ts'
import { Matrix2D } from './UI/matrix/Matrix2D.ts'
import { Matrix3D } from './UI/matrix/Matrix3D.ts'
import { NavigationWindow } from './UI/NavigationWindow.ts'
import { ActivityIndicatorStyle } from './UI/native/constants/ActivityIndicatorStyle.ts'
import { constants } from './UI/native/constants.ts'
import { convertUnits } from './UI/native/convertUnits.ts'
import { deprecated } from './UI/native/deprecated.ts'
import { storeOnly } from './UI/native/effects/storeOnly.ts'
import { tellUndrawn } from './UI/native/effects/tellUndrawn.ts'
import { layOutSoon } from './UI/native/glass.ts'
import { maker } from './UI/native/maker.ts'
import { semanticColor } from './UI/native/semanticColors.ts'
import { OptionDialog } from './UI/OptionDialog.ts'
import { ProgressBar } from './UI/ProgressBar.ts'
import { pickerConstants } from './UI/pickers/constants.ts'
import { Picker } from './UI/pickers/Picker.ts'
import { PickerColumn } from './UI/pickers/PickerColumn.ts'
import { PickerRow } from './UI/pickers/PickerRow.ts'
import { ScrollView } from './UI/ScrollView.ts'
import { Slider } from './UI/Slider.ts'
import { Switch } from './UI/Switch.ts'
import { RefreshControl } from './UI/scrolling/RefreshControl.ts'
import { ScrollableView } from './UI/scrolling/ScrollableView.ts'
import { Tab } from './UI/Tab.ts'
import { TabGroup } from './UI/TabGroup.ts'
import { TableView } from './UI/TableView.ts'
import { TableViewRow } from './UI/TableViewRow.ts'
import { TableViewSection } from './UI/TableViewSection.ts'
import { TextArea } from './UI/TextArea.ts'
import { TextField } from './UI/TextField.ts'
import { AttributedString } from './UI/text/AttributedString.ts'
import { ViewProxy } from './UI/View.ts'
import { Window } from './UI/Window.ts'
import { WebView } from './UI/web/WebView.ts'

/** https://titaniumsdk.com/api/titanium/ui.html */
export class UIModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI'
  readonly iOS = UIiOS
  readonly Clipboard = Clipboard.general
  readonly createClipboard = Clipboard.create
  readonly ActivityIndicatorStyle = ActivityIndicatorStyle
  /** What the user has set, under what the app may have set over it. */
  #system = display()
  #override: number = constants.USER_INTERFACE_STYLE_UNSPECIFIED
  readonly createAlertDialog = maker(AlertDialog)
  readonly createButton = maker(Button)
  readonly createImageView = maker(ImageView)
  readonly createLabel = maker(Label)
  readonly createNavigationWindow = maker(NavigationWindow)
  readonly createOptionDialog = maker(OptionDialog)
  readonly createProgressBar = maker(ProgressBar)
  readonly createTab = maker(Tab)
  readonly createTabGroup = maker(TabGroup)
  readonly createView = maker(ViewProxy)
  readonly createActivityIndicator = maker(ActivityIndicator)
  readonly createAnimation = Animation.create
  readonly createMatrix2D = Matrix2D.create
  readonly createMatrix3D = Matrix3D.create
  readonly create2DMatrix = deprecated('Ti.UI.2DMatrix', '8.0.0', 'Ti.UI.Matrix2D', Matrix2D.create)
  readonly create3DMatrix = deprecated('Ti.UI.3DMatrix', '8.0.0', 'Ti.UI.Matrix3D', Matrix3D.create)
  readonly createListSection = maker(ListSection)
  readonly createListView = maker(ListView)
  readonly createScrollView = maker(ScrollView)
  readonly createSlider = maker(Slider)
  readonly createSwitch = maker(Switch)
  readonly createTableView = maker(TableView)
  readonly createTableViewRow = maker(TableViewRow)
  readonly createTableViewSection = maker(TableViewSection)
  readonly createTextArea = maker(TextArea)
  readonly createTextField = maker(TextField)
  readonly createWindow = maker(Window)
  readonly createAttributedString = AttributedString.create
  readonly createButtonBar = maker(ButtonBar)
  readonly createEmailDialog = maker(EmailDialog)
  readonly createOptionBar = maker(OptionBar)
  readonly createPicker = maker(Picker)
  readonly createPickerColumn = maker(PickerColumn)
  readonly createPickerRow = maker(PickerRow)
  readonly createRefreshControl = maker(RefreshControl)
  readonly createScrollableView = maker(ScrollableView)
  readonly createSearchBar = maker(SearchBar)
  readonly createStepper = maker(Stepper)
  readonly createTabbedBar = maker(TabbedBar)
  readonly createToolbar = maker(Toolbar)
  readonly createMaskedImage = maker(MaskedImage)
  readonly createWebView = maker(WebView)

  get userInterfaceStyle(): number {
    return display().darkMode ? constants.USER_INTERFACE_STYLE_DARK : constants.USER_INTERFACE_STYLE_LIGHT
  }

  get semanticColorType(): string {
    return display().darkMode ? 'dark' : 'light'
  }

  /** The user has set another appearance, or another size of text. */
  displayChanged(system: Display): void {
    const { darkMode } = display()
    this.#system = system
    const next = this.#overridden(system)
    setDisplay(next)
    layOutSoon()
    if (next.darkMode === darkMode || !this.hasListeners('userinterfacestyle')) return
    const value = this.userInterfaceStyle
    notices.fired('userinterfacestyle', { value })
    this.fireEvent('userinterfacestyle', { value })
  }

  /** The appearance that the app takes whatever the user has set; the screen is drawn as the user has it. */
  get overrideUserInterfaceStyle(): number {
    return this.#override
  }

  set overrideUserInterfaceStyle(style: unknown) {
    tellUndrawn('Ti.UI', 'overrideUserInterfaceStyle', style)
    this.#override = typeof style === 'number' ? style : constants.USER_INTERFACE_STYLE_UNSPECIFIED
    this.displayChanged(this.#system)
  }

  #overridden(system: Display): Display {
    if (this.#override === constants.USER_INTERFACE_STYLE_UNSPECIFIED) return system
    return { ...system, darkMode: this.#override === constants.USER_INTERFACE_STYLE_DARK }
  }

  /** A length in another unit: 0 for a percentage or a behaviour such as FILL (UIModule.m). */
  convertUnits(from: unknown, unit: unknown): number {
    return convertUnits(from, unit)
  }

  /** Black where there is no colour of that name (UIModule.m). */
  fetchSemanticColor(name: unknown): Color {
    if (typeof name === 'string' && semanticColor(name)) return new Color(name)
    nativeLog('warn', `Unable to find color named ${name}, returning black`)
    return new Color('black')
  }
}

export const UI = defineConstants(new UIModule(), { ...constants, ...pickerConstants })
/** Of the root view behind all windows. */
storeOnly(UI, 'Ti.UI', ['backgroundColor', 'backgroundImage', 'tintColor'])
refuseMissing(UI, 'Ti.UI', membersOf('Ti.UI'))
