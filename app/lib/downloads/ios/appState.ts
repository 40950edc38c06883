/**
 * Whether the app is being looked at. iOS launches it in the background as well, so it counts as active only once
 * iOS has said so; https://titaniumsdk.com/api/titanium/app.html#events
 */
export const appState = {
  active: false,

  get name(): 'active' | 'background' {
    return appState.active ? 'active' : 'background'
  },
}
