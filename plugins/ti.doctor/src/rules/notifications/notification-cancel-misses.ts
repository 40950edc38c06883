import type { NodePath } from '@babel/traverse'
import { placeOf } from '../../code/Code.ts'
import { constantOf, entriesOf, propertyOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const notificationCancelMisses: Rule = {
  id: 'notification-cancel-misses',
  finds: '`cancelLocalNotification` of an id that is in `userInfo` only, not the `identifier`',
  why: 'iOS knows a notification by its identifier, which is a random one unless given: nothing is cancelled, and the banner comes.',
  mend: 'Schedule it with identifier, the same that is cancelled.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#cancellocalnotification',
  *check({ code }) {
    const scheduled = code.callsOf('Ti.App.iOS.scheduleLocalNotification').map(({ args }) => idsOf(args[0]))
    for (const { args, source, path } of code.callsOf('Ti.App.iOS.cancelLocalNotification')) {
      const id = constantOf(args[0])
      // One whose identifier is not known may be the one that is meant.
      if (id === undefined || scheduled.some((ids) => !ids || ids.identifier === id)) continue
      if (scheduled.some((ids) => ids?.userId === id))
        yield { ...placeOf(source, path), what: `no notification has the identifier ${JSON.stringify(id)}` }
    }
  },
}

/** The fixed ids of a notification; undefined when they are known at run time only. */
function idsOf(params: NodePath | undefined): { identifier: unknown; userId: unknown } | undefined {
  const entries = entriesOf(params)
  if (!entries) return undefined
  const given = entries.get('identifier')
  const identifier = constantOf(given)
  if (given && identifier === undefined) return undefined
  return { identifier, userId: constantOf(propertyOf(entries.get('userInfo'), 'id')) }
}
