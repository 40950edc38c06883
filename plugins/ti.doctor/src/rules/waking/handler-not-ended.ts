import { type Listener, placeOf } from '../../code/Code.ts'
import { endingsOf, endsIn, isDirectlyIn } from '../../code/endings.ts'
import { HANDLED } from '../../code/events.ts'
import { flow } from '../../code/flow.ts'
import type { Rule } from '../../finding.ts'

export const handlerNotEnded: Rule = {
  id: 'handler-not-ended',
  finds:
    'a listener of `backgroundfetch`, `silentpush` or `backgroundtransfer` that never, or not on every path, ends its handler',
  why: 'iOS waits for the answer until the time is up, counts the whole of it against the app, and wakes it less and less.',
  mend: 'Call Ti.App.iOS.endBackgroundHandler(event.handlerId) once on every path, also when something fails: try … finally.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#endbackgroundhandler',
  *check({ code }) {
    const somewhere = code.mentions('endBackgroundHandler')
    for (const event of HANDLED) {
      const listeners = code.listenersOf(event)
      const told = listeners.map((listener) =>
        somewhere ? left(listener) : `nothing ends the handler of ${event}`,
      )
      // Of several listeners one is enough to end it.
      const [first] = listeners
      if (first && told[0] !== undefined && !told.includes(undefined))
        yield { ...placeOf(first.call.source, first.call.path), what: told[0] }
    }
  },
}

/** How a listener leaves its handler open, if it does. */
function left(listener: Listener): string | undefined {
  const endings = endingsOf(listener)
  if (!endings || endings.goesOn) return undefined
  const { fn, calls, use } = endings
  if (calls.length === 0)
    return endsIn(fn).length > 0 ? undefined : `the listener of ${listener.event} never ends its handler`
  if (!fn.isFunction() || calls.some((call) => !isDirectlyIn(call, fn))) return undefined
  const nodes = new Set<unknown>(calls.map(({ node }) => node))
  const known = new Map([
    [`${use.name}`, true],
    [`${use.name}.handlerId`, true],
    ['handlerId', true],
  ])
  const paths = flow<'open' | 'ended'>(
    fn.node.body,
    'open',
    (state, node) => (nodes.has(node) ? 'ended' : state),
    known,
  )
  return paths?.exits.has('open')
    ? `on some path the listener of ${listener.event} does not end its handler`
    : undefined
}
