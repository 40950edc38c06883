/**
 * A push as a file for `xcrun simctl push`.
 * @param payload as Apple's push service would take it
 * @see https://developer.apple.com/documentation/usernotifications/pushing-background-updates-to-your-app
 */
export function silentPushFile(appId: string, payload: object): string {
  return `${JSON.stringify({ 'Simulator Target Bundle': appId, ...payload }, null, 2)}\n`
}
