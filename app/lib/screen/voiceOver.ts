import { appState } from '/downloads/index'

/**
 * Lets VoiceOver say a text, if VoiceOver is on and the app is in front. Users who cannot see a change on the screen hear it so.
 * https://titaniumsdk.com/api/titanium/app.html#event_accessibility_announcement
 */
export function announce(text: string): void {
  if (appState.active) Ti.App.fireSystemEvent(Ti.App.EVENT_ACCESSIBILITY_ANNOUNCEMENT, text)
}
