/**
 * Members that @types/titanium names although iOS has none of them: they are Android's, or removed.
 * https://titaniumsdk.com/api/
 */
export const absent: { readonly [type: string]: string } = {
  'Ti.Buffer': 'type value',
  'Ti.Calendar':
    'ATTENDEE_STATUS_INVITED ATTENDEE_STATUS_NONE ATTENDEE_TYPE_NONE ATTENDEE_TYPE_REQUIRED METHOD_ALERT METHOD_DEFAULT METHOD_EMAIL ' +
    'METHOD_SMS RELATIONSHIP_ATTENDEE RELATIONSHIP_NONE RELATIONSHIP_ORGANIZER RELATIONSHIP_PERFORMER RELATIONSHIP_SPEAKER ' +
    'RELATIONSHIP_UNKNOWN STATE_DISMISSED STATE_FIRED STATE_SCHEDULED VISIBILITY_CONFIDENTIAL VISIBILITY_DEFAULT VISIBILITY_PRIVATE ' +
    'VISIBILITY_PUBLIC allAlerts selectableCalendars',
  'Ti.Calendar.Alert': 'alarmTime begin end eventId id minutes state',
  'Ti.Calendar.Calendar': 'selected',
  'Ti.Calendar.Event':
    'createReminder description extendedProperties getExtendedProperty reminders setExtendedProperty visibility',
  'Ti.Contacts.Group': 'recordId',
  'Ti.Contacts.Person': 'id recordId',
  Ti: 'Analytics Module Proxy',
  'Ti.Proxy': 'id lifecycleContainer',
  'Ti.App': 'currentService trackUserInteraction',
  'Ti.Filesystem': 'externalStorageDirectory hasStoragePermissions requestStoragePermissions resRawDirectory',
  'Ti.Locale': 'formatTelephoneNumber',
  'Ti.Platform': 'cpus',
  'Ti.Database.ResultSet': 'getFieldName',
  'Ti.Geolocation': 'frequency preferredProvider',
  'Ti.Media':
    'VIDEO_TIME_OPTION_CLOSEST_SYNC VIDEO_TIME_OPTION_NEXT_SYNC VIDEO_TIME_OPTION_PREVIOUS_SYNC hasAudioPermissions',
  'Ti.Media.AudioPlayer':
    'AUDIO_TYPE_ALARM AUDIO_TYPE_MEDIA AUDIO_TYPE_NOTIFICATION AUDIO_TYPE_RING AUDIO_TYPE_SIGNALLING AUDIO_TYPE_VOICE ' +
    'audioFocus audioType getAudioSessionId getPaused getPlaying isPaused isPlaying setPaused time',
  'Ti.Media.Sound':
    'AUDIO_TYPE_ALARM AUDIO_TYPE_MEDIA AUDIO_TYPE_NOTIFICATION AUDIO_TYPE_RING AUDIO_TYPE_SIGNALLING AUDIO_TYPE_VOICE ' +
    'STATE_BUFFERING STATE_INITIALIZED STATE_PAUSED STATE_PLAYING STATE_STARTING STATE_STOPPED STATE_STOPPING ' +
    'STATE_WAITING_FOR_DATA STATE_WAITING_FOR_QUEUE audioType',
  'Ti.Network.Cookie': 'maxAge',
  'Ti.Network': 'addSystemCookie getSystemCookies removeAllSystemCookies removeSystemCookie',
  'Ti.Network.HTTPClient': 'setTimeout',
  'Ti.UI':
    'ATTRIBUTE_SUBSCRIPT_STYLE ATTRIBUTE_SUPERSCRIPT_STYLE AUTOFILL_TYPE_CARD_EXPIRATION_DATE AUTOFILL_TYPE_CARD_EXPIRATION_DAY ' +
    'AUTOFILL_TYPE_CARD_EXPIRATION_MONTH AUTOFILL_TYPE_CARD_EXPIRATION_YEAR AUTOFILL_TYPE_CARD_SECURITY_CODE HIDDEN_BEHAVIOR_GONE ' +
    'HIDDEN_BEHAVIOR_INVISIBLE HINT_TYPE_ANIMATED HINT_TYPE_STATIC INPUT_TYPE_CLASS_NUMBER INPUT_TYPE_CLASS_TEXT ' +
    'NOTIFICATION_DURATION_LONG NOTIFICATION_DURATION_SHORT TEXT_ELLIPSIZE_TRUNCATE_MARQUEE TEXT_ELLIPSIZE_TRUNCATE_NONE createNotification',
  'Ti.UI.Animation': 'anchorPoint',
  'Ti.UI.AlertDialog': 'androidView buttonClickRequired canceledOnTouchOutside',
  'Ti.UI.ImageView': 'decodeRetries enableZoomControls',
  'Ti.UI.Label': 'autoLink includeFontPadding lineSpacing',
  'Ti.UI.ListView': 'fastScroll separatorHeight',
  'Ti.UI.OptionDialog': 'androidView buttonNames selectedIndex',
  'Ti.UI.Picker':
    'calendarViewShown font format24 locale nativeSpinner selectionIndicator selectionOpens setValue showDatePickerDialog ' +
    'showTimePickerDialog useSpinner visibleItems',
  'Ti.UI.ScrollView': 'overScrollMode scrollType',
  'Ti.UI.ScrollableView': 'cacheSize overScrollMode padding pagingControlTimeout',
  'Ti.UI.Slider': 'maxRange minRange splitTrack',
  'Ti.UI.Switch': 'animated color font textAlign titleOff titleOn verticalAlign',
  'Ti.UI.Tab': 'backgroundColor backgroundFocusedColor',
  'Ti.UI.TabGroup':
    'activity disableTabNavigation exitOnClose getActiveTab getTabs setActiveTab shiftMode smoothScrollOnTabClick style swipeable ' +
    'tabsBackgroundSelectedColor windowSoftInputMode',
  'Ti.UI.TableView': 'maxClassname overScrollMode setHeaderPullView',
  'Ti.UI.TextArea': 'ellipsize fullscreen hintType lines maxLines',
  'Ti.UI.TextField': 'autoLink ellipsize fullscreen hintType inputType',
  'Ti.UI.Toolbar':
    'collapseActionViews contentInsetEndWithActions contentInsetStartWithNavigation dismissPopupMenus getContentInsetEnd ' +
    'getContentInsetLeft getContentInsetRight getContentInsetStart getCurrentContentInsetEnd getCurrentContentInsetLeft ' +
    'getCurrentContentInsetRight getCurrentContentInsetStart hasExpandedActionView hideOverflowMenu isOverflowMenuShowing logo ' +
    'navigationIcon overflowIcon setContentInsetsAbsolute setContentInsetsRelative showOverflowMenu subtitle subtitleTextColor title titleTextColor',
  'Ti.UI.View':
    'backgroundDisabledColor backgroundDisabledImage backgroundFocusedColor backgroundFocusedImage backgroundSelectedColor ' +
    'backgroundSelectedImage elevation focusable hiddenBehavior keepScreenOn overrideCurrentAnimation rotation rotationX rotationY ' +
    'scaleX scaleY softKeyboardOnFocus touchFeedback touchFeedbackColor transitionName translationX translationY translationZ',
  'Ti.UI.WebView':
    'cacheMode enableJavascriptInterface enableZoomControls lightTouchEnabled mixedContentMode onCreateWindow overScrollMode pause ' +
    'pluginState release resume',
  'Ti.UI.Window':
    'activity activityEnterTransition activityExitTransition activityReenterTransition activityReturnTransition ' +
    'activitySharedElementEnterTransition activitySharedElementExitTransition activitySharedElementReenterTransition ' +
    'activitySharedElementReturnTransition addSharedElement exitOnClose flagSecure onBack removeAllSharedElements splitActionBar ' +
    'sustainedPerformanceMode theme windowFlags windowPixelFormat windowSoftInputMode',
  'Ti.UI.iOS': 'AD_SIZE_LANDSCAPE AD_SIZE_PORTRAIT createNavigationWindow createTabbedBar createToolbar',
}
