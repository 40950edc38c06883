import { placeOf } from '../../code/Code.ts'
import { endingsOf, takerOf } from '../../code/endings.ts'
import { argumentsOf, constantOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

/** TI_BACKGROUNDFETCH_MAX_INTERVAL of the SDK's TiBase.h, in milliseconds. */
const LIMIT_MS = 29_000

export const handlerEndedLate: Rule = {
  id: 'handler-ended-late',
  finds: 'a handler that is ended by a timer of 29 seconds or more',
  why: 'After 29 seconds Titanium itself has answered that the work failed; the app is suspended before its timer is due.',
  mend: 'End it as soon as the download is ordered: the transfer goes on outside the app. At the latest after 25 seconds.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#endbackgroundhandler',
  *check({ code }) {
    for (const listener of code.listenersOf('backgroundfetch', 'silentpush')) {
      for (const call of endingsOf(listener)?.calls ?? []) {
        const taker = takerOf(call.getFunctionParent())
        const delay = taker?.name === 'setTimeout' ? constantOf(argumentsOf(taker.call)[1]) : undefined
        if (typeof delay !== 'number' || delay < LIMIT_MS) continue
        yield { ...placeOf(listener.call.source, call), what: `the handler is ended after ${delay} ms only` }
      }
    }
  },
}
