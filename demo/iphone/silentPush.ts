/**
 * The silent push as a file for `xcrun simctl push`.
 * https://developer.apple.com/documentation/usernotifications/pushing-background-updates-to-your-app
 */
export function silentPushFile(appId: string, services: string): string {
  const payload = {
    'Simulator Target Bundle': appId,
    aps: { 'content-available': 1 },
    download_url: `${services}/images/latest`,
  }
  return `${JSON.stringify(payload, null, 2)}\n`
}
