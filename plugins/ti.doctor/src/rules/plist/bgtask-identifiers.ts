import type { Rule } from '../../finding.ts'

const KEY = 'BGTaskSchedulerPermittedIdentifiers'

export const bgtaskIdentifiers: Rule = {
  id: 'bgtask-identifiers',
  finds: '`BGTaskSchedulerPermittedIdentifiers` in Info.plist of an app that listens to `backgroundfetch`',
  why: 'iOS switches the background fetch that Titanium uses off as soon as this key is there; Titanium has no BGTaskScheduler of its own.',
  mend: `Remove ${KEY} and its array.`,
  source:
    'https://developer.apple.com/documentation/uikit/uiapplicationdelegate/application(_:performfetchwithcompletionhandler:)',
  *check({ tiapp, code }) {
    const entry = tiapp.plist.get(KEY)
    if (!entry || code.listenersOf('backgroundfetch').length === 0) return
    const { line, column } = entry.key
    yield { file: 'tiapp.xml', line, column, what: `${KEY} switches backgroundfetch off` }
  },
}
