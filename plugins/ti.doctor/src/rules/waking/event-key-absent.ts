import { placeOf } from '../../code/Code.ts'
import { BACKGROUND, carries, payloadOf } from '../../code/events.ts'
import { useOfEvent } from '../../code/eventUse.ts'
import type { Rule } from '../../finding.ts'

export const eventKeyAbsent: Rule = {
  id: 'event-key-absent',
  finds:
    'a listener that reads what its event does not carry, such as `handlerId` of `sessioneventscompleted`',
  why: 'It is undefined on the phone, and what is done with it fails without a word.',
  mend: 'Read a key that this event has.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#events',
  *check({ code }) {
    for (const { event, fn, call } of code.listenersOf(...BACKGROUND)) {
      const known = payloadOf(event)
      if (!fn || !known) continue
      for (const [key, uses] of useOfEvent(fn).keys) {
        const [use] = uses
        const assigned = uses.some((path) => path.parentPath?.isAssignmentExpression() && path.key === 'left')
        if (carries(event, key) || assigned) continue
        const similar = known.find((name) => name.toLowerCase() === key.toLowerCase())
        const mend = similar ? `It is called ${similar}.` : `It carries ${known.join(', ')}.`
        yield { ...placeOf(call.source, use ?? fn), what: `${event} has no ${key}`, mend }
      }
    }
  },
}
