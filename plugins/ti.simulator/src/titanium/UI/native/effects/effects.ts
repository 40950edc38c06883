/**
 * By type, the properties of its own that are drawn or obeyed; of a type that is not here, all are. Whatever else the API
 * has is stored, read back and told once in the log: `tellUndrawn.ts`.
 */
export const effects: { readonly [type: string]: string } = {
  'Ti.UI': 'semanticColorType userInterfaceStyle',
  'Ti.UI.View':
    'accessibilityHidden accessibilityLabel anchorPoint backgroundColor backgroundGradient backgroundImage backgroundRepeat ' +
    'borderColor borderRadius borderWidth bottom center children height horizontalWrap id layout left opacity rect right size ' +
    'tintColor top touchEnabled transform viewShadowColor viewShadowOffset viewShadowRadius visible width zIndex',
  'Ti.UI.ActivityIndicator':
    'bottom color font height indicatorColor left message messageid right style top width',
  'Ti.UI.AlertDialog':
    'buttonNames cancel destructive hintText hinttextid loginHintText loginPlaceholder loginValue loginhinttextid message ' +
    'messageid ok okid passwordHintText passwordPlaceholder passwordValue passwordhinttextid persistent placeholder preferred ' +
    'style tintColor title titleid value',
  'Ti.UI.ButtonBar': 'index labels',
  'Ti.UI.Button':
    'attributedString backgroundImage backgroundSelectedColor color disabledColor enabled font image selectedColor shadowColor shadowOffset shadowRadius ' +
    'style systemButton textAlign tintColor title titleid verticalAlign',
  'Ti.UI.ImageView':
    'animating autorotate defaultImage duration hires image images paused preventDefaultImage repeatCount reverse scalingMode tintColor',
  'Ti.UI.Label':
    'attributedString color ellipsize font html lines maxLines minimumFontSize shadowColor shadowOffset shadowRadius text ' +
    'textAlign textid verticalAlign',
  'Ti.UI.ListItem':
    'accessoryType backgroundColor backgroundGradient backgroundImage canEdit color editActions font height image itemId ' +
    'searchableText selectedBackgroundColor subtitle subtitleColor title',
  'Ti.UI.ListView':
    'canScroll caseInsensitiveSearch defaultItemTemplate footerTitle footerView headerTitle headerView refreshControl ' +
    'searchText searchView sectionCount sections selectedItems separatorColor separatorStyle style templates',
  'Ti.UI.OptionDialog': 'cancel destructive options persistent title titleid',
  'Ti.UI.Picker':
    'backgroundColor columns countDownDuration datePickerStyle dateTimeColor maxDate minDate minuteInterval type value',
  'Ti.UI.PickerRow': 'color font title',
  'Ti.UI.ProgressBar': 'animated color font max message min style tintColor trackTintColor value',
  'Ti.UI.ScrollView':
    'contentHeight contentOffset contentWidth maxZoomScale minZoomScale refreshControl scrollingEnabled zoomScale',
  'Ti.UI.ScrollableView':
    'currentPage currentPageIndicatorColor overlayEnabled pageIndicatorColor pagingControlAlpha pagingControlColor pagingControlHeight ' +
    'pagingControlOnTop scrollingEnabled showPagingControl views',
  'Ti.UI.SearchBar':
    'barColor cancelButtonTitle color hintText hintTextColor hinttextid prompt promptid showBookmark showCancel style value',
  'Ti.UI.Slider': 'enabled max min tintColor trackTintColor value',
  'Ti.UI.Tab': 'active activeIcon activeTitleColor badge badgeColor icon title titleColor titleid window',
  'Ti.UI.TabGroup':
    'activeTab barColor navTintColor tabs tabsBackgroundColor tabsTintColor title unselectedItemTintColor',
  'Ti.UI.TabbedBar': 'index labels',
  'Ti.UI.TableView':
    'backgroundColor data filterAnchored filterAttribute filterCaseInsensitive footerTitle footerView headerTitle headerView ' +
    'maxRowHeight minRowHeight refreshControl rowHeight scrollable search sectionCount sections separatorColor separatorStyle style',
  'Ti.UI.TableViewRow':
    'accessibilityLabel className color editable font footer hasCheck hasChild hasDetail header leftImage opacity rightImage ' +
    'selectedBackgroundColor title',
  'Ti.UI.TextArea':
    'attributedHintText attributedString autocapitalization autocorrect clearOnEdit color editable font hintText hintTextColor keyboardType maxLength ' +
    'padding returnKeyType selection suppressReturn textAlign value verticalAlign',
  'Ti.UI.TextField':
    'attributedHintText attributedString autocapitalization autocorrect borderStyle clearOnEdit color editable font hintText hintTextColor hinttextid ' +
    'keyboardType maxLength padding passwordMask returnKeyType selection suppressReturn textAlign value verticalAlign',
  'Ti.UI.Toolbar': 'barColor items',
  'Ti.UI.WebView':
    'blacklistedURLs blockedURLs data html ignoreSslError loading onlink progress requestHeaders secure timeout title url',
  'Ti.UI.Window':
    'backButtonTitle backgroundColor barColor bottom extendEdges extendSafeArea hidesBackButton left leftNavButton leftNavButtons ' +
    'modal navBarHidden navTintColor navigationWindow opacity orientation orientationModes right rightNavButton rightNavButtons safeAreaPadding ' +
    'statusBarStyle tabBarHidden title titleAttributes titleControl titleid toolbar top',
  'Ti.UI.iOS.BlurView': 'effect',
  'Ti.UI.iOS.Stepper': 'enabled maximum minimum steps tintColor value wraps',
}
