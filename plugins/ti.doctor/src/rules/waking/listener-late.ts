import { placeOf } from '../../code/Code.ts'
import { BACKGROUND } from '../../code/events.ts'
import { waitsFor } from '../../code/late.ts'
import type { Rule } from '../../finding.ts'

export const listenerLate: Rule = {
  id: 'listener-late',
  finds: 'a listener of a background event that is registered after a tap, a timer, a request or `open`',
  why: 'When iOS launches the app in the background nobody taps and no window opens: the event comes before there is a listener, and Titanium keeps at most one of each name, of URL sessions none.',
  mend: 'Register it in alloy.js or app.js, at once.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#events',
  *check({ code }) {
    for (const { event, call } of code.listenersOf(...BACKGROUND)) {
      const reason = waitsFor(call.path, call.source)
      if (reason === undefined) continue
      yield { ...placeOf(call.source, call.path), what: `the listener of ${event} waits for ${reason}` }
    }
  },
}
