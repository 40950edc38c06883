import type { Rule } from '../../finding.ts'
import { sdkAtLeast } from '../../project/tiapp.ts'

export const minIosVersion: Rule = {
  id: 'min-ios-version',
  finds: 'a `<min-ios-ver>` below what the SDK supports',
  why: 'SDK 13 is built for iOS 15 and newer, SDK 12 for iOS 13: the build ends, or raises the version by itself.',
  mend: 'Set <min-ios-ver> to 15.0, or to 13.0 with SDK 12.',
  source: 'https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Release_Notes/',
  *check({ tiapp }) {
    const { minIos, sdk } = tiapp
    const lowest = sdkAtLeast(tiapp, 13, 0) ? 15 : sdkAtLeast(tiapp, 12, 0) ? 13 : 0
    const version = Number.parseFloat(minIos?.text ?? '')
    if (!minIos || !(version < lowest)) return
    const { line, column, text } = minIos
    yield { file: 'tiapp.xml', line, column, what: `SDK ${sdk?.text} does not support iOS ${text}` }
  },
}
