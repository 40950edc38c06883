import { placeOf } from '../../code/Code.ts'
import { waitsFor } from '../../code/late.ts'
import { sessionsMade } from '../../code/sessions.ts'
import type { Rule } from '../../finding.ts'

export const sessionMadeLate: Rule = {
  id: 'session-made-late',
  finds: 'a URL session that is made after a tap, a timer or `open` only, never at the start',
  why: 'What ended while the app was gone is told only once the session is made again with its identifier: after a relaunch the download is lost until the next tap.',
  mend: 'Make the session when the app starts, after the listeners.',
  source: 'https://developer.apple.com/documentation/foundation/downloading-files-in-the-background',
  *check({ code }) {
    const made = sessionsMade(code)
    for (const { call, identifier } of made) {
      const reason = waitsFor(call.path, call.source)
      if (identifier === undefined || reason === undefined) continue
      // One that cannot be told apart may be the same, made at the start.
      const early = made.some(
        (other) =>
          (other.identifier ?? identifier) === identifier &&
          waitsFor(other.call.path, other.call.source) === undefined,
      )
      if (!early)
        yield { ...placeOf(call.source, call.path), what: `the session "${identifier}" waits for ${reason}` }
    }
  },
}
