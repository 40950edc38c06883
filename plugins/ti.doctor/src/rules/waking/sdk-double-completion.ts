import type { Rule } from '../../finding.ts'
import { sdkAtLeast } from '../../project/tiapp.ts'

export const sdkDoubleCompletion: Rule = {
  id: 'sdk-double-completion',
  finds: 'an SDK older than 13.3 in an app that listens to `backgroundfetch` or `silentpush`',
  why: 'Such an SDK answers iOS a second time for a handler that was ended, after 29 seconds or when the app is opened: the app crashes with "Unbalanced call to dispatch_group_leave()".',
  mend: 'Set <sdk-version> to 13.3.0.GA or newer.',
  source: 'https://github.com/tidev/titanium-sdk/issues/14418',
  *check({ tiapp, code }) {
    const { sdk } = tiapp
    const listens = code.listenersOf('backgroundfetch', 'silentpush').length > 0
    if (!sdk || !listens || sdkAtLeast(tiapp, 13, 3) !== false) return
    const { line, column, text } = sdk
    yield { file: 'tiapp.xml', line, column, what: `SDK ${text} ends background handlers twice` }
  },
}
