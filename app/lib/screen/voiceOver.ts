import { appState } from '/downloads/index'

/**
 * Says it to who looks at the app and cannot see it change, if VoiceOver is on;
 * https://titaniumsdk.com/api/titanium/app.html#event_accessibility_announcement
 */
export function announce(text: string): void {
  if (appState.active) Ti.App.fireSystemEvent(Ti.App.EVENT_ACCESSIBILITY_ANNOUNCEMENT, text)
}
