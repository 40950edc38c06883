import type { Rule } from '../../finding.ts'

const OWN_FILES = ['platform/ios', 'platform/iphone', 'app/platform/ios', 'app/platform/iphone', '.'].map(
  (folder) => `${folder}/Entitlements.plist`,
)

export const pushEntitlementMissing: Rule = {
  id: 'push-entitlement-missing',
  finds: 'an app that registers for push without `aps-environment` in `<entitlements>`',
  why: 'Then only the provisioning profile decides: built with one that has no push, the app is installed without complaint, and registering fails on the phone with code 3000, no valid "aps-environment" entitlement.',
  mend: 'Add <key>aps-environment</key><string>development</string> to <ios><entitlements><dict>.',
  source: 'https://developer.apple.com/documentation/bundleresources/entitlements/aps-environment',
  *check({ tiapp, code, has }) {
    if (tiapp.entitlements.has('aps-environment') || OWN_FILES.some(has)) return
    if (code.callsOf('Ti.Network.registerForPushNotifications').length === 0) return
    const { line, column } = tiapp.ios ?? tiapp.root
    yield {
      file: 'tiapp.xml',
      line,
      column,
      what: 'the app registers for push, but has no entitlement aps-environment',
    }
  },
}
