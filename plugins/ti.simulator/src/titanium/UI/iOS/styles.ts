import { StyleGroup } from '../native/constants/StyleGroup.ts'

/** The constants of UIKit that `Ti.UI.iOS` groups by type. https://titaniumsdk.com/api/titanium/ui/ios.html */
export const AlertDialogStyle = StyleGroup.of('Ti.UI.iOS.AlertDialogStyle', {
  DEFAULT: 0,
  SECURE_TEXT_INPUT: 1,
  PLAIN_TEXT_INPUT: 2,
  LOGIN_AND_PASSWORD_INPUT: 3,
})

const transition = (kind: number) => kind << 20
export const AnimationStyle = StyleGroup.of('Ti.UI.iOS.AnimationStyle', {
  NONE: transition(0),
  FLIP_FROM_LEFT: transition(1),
  FLIP_FROM_RIGHT: transition(2),
  CURL_UP: transition(3),
  CURL_DOWN: transition(4),
  CROSS_DISSOLVE: transition(5),
  FLIP_FROM_TOP: transition(6),
  FLIP_FROM_BOTTOM: transition(7),
})

export const ListViewCellSelectionStyle = StyleGroup.of('Ti.UI.iOS.ListViewCellSelectionStyle', {
  NONE: 0,
  BLUE: 1,
  GRAY: 2,
})
export const ListViewScrollPosition = StyleGroup.of('Ti.UI.iOS.ListViewScrollPosition', {
  NONE: 0,
  TOP: 1,
  MIDDLE: 2,
  BOTTOM: 3,
})
export const ListViewStyle = StyleGroup.of('Ti.UI.iOS.ListViewStyle', {
  PLAIN: 0,
  GROUPED: 1,
  INSET_GROUPED: 2,
})
export const ProgressBarStyle = StyleGroup.of('Ti.UI.iOS.ProgressBarStyle', { PLAIN: 0, DEFAULT: 0, BAR: 1 })
export const RowAnimationStyle = StyleGroup.of('Ti.UI.iOS.RowAnimationStyle', {
  FADE: 0,
  RIGHT: 1,
  LEFT: 2,
  TOP: 3,
  BOTTOM: 4,
  NONE: 5,
})
export const ScrollIndicatorStyle = StyleGroup.of('Ti.UI.iOS.ScrollIndicatorStyle', {
  DEFAULT: 0,
  BLACK: 1,
  WHITE: 2,
})
export const StatusBar = StyleGroup.of('Ti.UI.iOS.StatusBar', {
  DEFAULT: 0,
  GRAY: 0,
  GREY: 0,
  LIGHT_CONTENT: 1,
  DARK_CONTENT: 3,
  ANIMATION_STYLE_NONE: 0,
  ANIMATION_STYLE_FADE: 1,
  ANIMATION_STYLE_SLIDE: 2,
})

/** UIBarButtonItem.SystemItem. https://developer.apple.com/documentation/uikit/uibarbuttonitem/systemitem */
export const SystemButton = StyleGroup.of('Ti.UI.iOS.SystemButton', {
  DONE: 0,
  CANCEL: 1,
  EDIT: 2,
  SAVE: 3,
  ADD: 4,
  FLEXIBLE_SPACE: 5,
  FIXED_SPACE: 6,
  COMPOSE: 7,
  REPLY: 8,
  ACTION: 9,
  ORGANIZE: 10,
  BOOKMARKS: 11,
  SEARCH: 12,
  REFRESH: 13,
  STOP: 14,
  CAMERA: 15,
  TRASH: 16,
  PLAY: 17,
  PAUSE: 18,
  REWIND: 19,
  FAST_FORWARD: 20,
  // Titanium's own, below UIKit's numbers (TiBase.h).
  ACTIVITY: -2,
  SPINNER: -2,
  INFO_LIGHT: -13,
  INFO_DARK: -14,
  DISCLOSURE: -15,
  CONTACT_ADD: -16,
})

export const SystemButtonStyle = StyleGroup.of('Ti.UI.iOS.SystemButtonStyle', {
  PLAIN: 0,
  BORDERED: 1,
  DONE: 2,
})
export const SystemIcon = StyleGroup.of('Ti.UI.iOS.SystemIcon', {
  MORE: 0,
  FAVORITES: 1,
  FEATURED: 2,
  TOP_RATED: 3,
  RECENTS: 4,
  CONTACTS: 5,
  HISTORY: 6,
  BOOKMARKS: 7,
  SEARCH: 8,
  DOWNLOADS: 9,
  MOST_RECENT: 10,
  MOST_VIEWED: 11,
})

export const TableViewCellSelectionStyle = StyleGroup.of('Ti.UI.iOS.TableViewCellSelectionStyle', {
  NONE: 0,
  BLUE: 1,
  GRAY: 2,
})
export const TableViewScrollPosition = StyleGroup.of('Ti.UI.iOS.TableViewScrollPosition', {
  NONE: 0,
  TOP: 1,
  MIDDLE: 2,
  BOTTOM: 3,
})
export const TableViewStyle = StyleGroup.of('Ti.UI.iOS.TableViewStyle', {
  PLAIN: 0,
  GROUPED: 1,
  INSET_GROUPED: 2,
})
