import type { PushRequest, PushView, SettingsView } from '../common/wire.ts'

/** The same push by the dashboard's API. The password stays in the shell's environment. */
export function curlToDashboard(pageUrl: string, request: PushRequest, passwordNeeded: boolean): string {
  return [
    `curl ${quote(new URL('api/pushes', pageUrl).href)}`,
    ...(passwordNeeded ? ['--user "admin:$TI_DASHBOARD_PASSWORD"'] : []),
    `--header ${quote('content-type: application/json')}`,
    `--data ${quote(JSON.stringify(request))}`,
  ].join(' \\\n  ')
}

/** One attempt straight to Apple, as the dashboard makes it. Device token and provider token are left to the shell. */
export function curlToApple(push: PushView, apns: SettingsView['apns']): string {
  return [
    `curl --http2 "${apns.origin}/3/device/$DEVICE_TOKEN"`,
    '--header "authorization: bearer $APNS_PROVIDER_TOKEN"',
    `--header ${quote(`apns-topic: ${apns.topic}`)}`,
    `--header ${quote(`apns-push-type: ${push.pushType}`)}`,
    `--header ${quote(`apns-priority: ${push.priority}`)}`,
    `--data ${quote(push.body)}`,
  ].join(' \\\n  ')
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
