import { StyleGroup } from './StyleGroup.ts'

/** The four looks, with their old names. https://titaniumsdk.com/api/titanium/ui/activityindicatorstyle.html */
export const ActivityIndicatorStyle = StyleGroup.of('Ti.UI.ActivityIndicatorStyle', {
  BIG: 0,
  PLAIN: 1,
  DARK: 2,
  BIG_DARK: 3,
})
