import { placeOf } from '../../code/Code.ts'
import { millisecondsFromNow } from '../../code/dates.ts'
import { propertyOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const notificationDatedNow: Rule = {
  id: 'notification-dated-now',
  finds: 'a local notification dated now, or less than a second ahead',
  why: 'iOS keeps whole seconds only: by the time it looks, such a date is past, and what is past is never shown.',
  mend: 'Date it at least two seconds ahead: new Date(Date.now() + 2000).',
  source: 'https://developer.apple.com/documentation/usernotifications/uncalendarnotificationtrigger',
  *check({ code }) {
    for (const { args, source } of code.callsOf('Ti.App.iOS.scheduleLocalNotification')) {
      const date = propertyOf(args[0], 'date')
      const ahead = date && millisecondsFromNow(date)
      if (!date || ahead === undefined || ahead >= 1000) continue
      const when = ahead === 0 ? 'now' : ahead < 0 ? 'in the past' : `${ahead} ms ahead`
      yield { ...placeOf(source, date), what: `the notification is dated ${when}, so it is never shown` }
    }
  },
}
