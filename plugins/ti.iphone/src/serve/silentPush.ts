/**
 * The text of a file that `xcrun simctl push` sends.
 * @param payload the payload, as for Apple's push service
 * @see https://developer.apple.com/documentation/usernotifications/pushing-background-updates-to-your-app
 */
export function silentPushFile(appId: string, payload: object): string {
  return `${JSON.stringify({ 'Simulator Target Bundle': appId, ...payload }, null, 2)}\n`
}
