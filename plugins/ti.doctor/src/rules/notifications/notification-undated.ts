import { placeOf } from '../../code/Code.ts'
import { entriesOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const notificationUndated: Rule = {
  id: 'notification-undated',
  finds: 'a local notification without `date` and without `region`',
  why: 'Titanium schedules nothing and returns undefined: it only logs that it needs one of them.',
  mend: 'Add date: new Date(Date.now() + 2000).',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#schedulelocalnotification',
  *check({ code }) {
    for (const { args, source, path } of code.callsOf('Ti.App.iOS.scheduleLocalNotification')) {
      const entries = entriesOf(args[0])
      if (entries && !entries.has('date') && !entries.has('region'))
        yield { ...placeOf(source, path), what: 'the notification has neither date nor region' }
    }
  },
}
