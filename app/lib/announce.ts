/**
 * Says it to who cannot see it change, if VoiceOver is on;
 * https://titaniumsdk.com/api/titanium/app.html#event_accessibility_announcement
 */
export function announce(text: string): void {
  Ti.App.fireSystemEvent(Ti.App.EVENT_ACCESSIBILITY_ANNOUNCEMENT, text)
}
