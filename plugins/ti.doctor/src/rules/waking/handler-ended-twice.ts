import type { NodePath } from '@babel/traverse'
import { type Listener, placeOf } from '../../code/Code.ts'
import { type Endings, endingsOf, isDirectlyIn, takerOf } from '../../code/endings.ts'
import { HANDLED } from '../../code/events.ts'
import type { Call } from '../../code/expressions.ts'
import { flow } from '../../code/flow.ts'
import type { Rule } from '../../finding.ts'

/** What is handed to these is called for certain, once, after the rest of the function. */
const CALLED_LATER = ['finally', 'setTimeout']

export const handlerEndedTwice: Rule = {
  id: 'handler-ended-twice',
  finds: 'a handler that is ended twice on one path, or by two listeners',
  why: 'Before SDK 13.3 the second answer crashes the app; since then it is an error in the log, and iOS was told too early that the work is done.',
  mend: 'End it once: in finally, or behind a guard that remembers the id.',
  source: 'https://github.com/tidev/titanium-sdk/issues/14418',
  *check({ code }) {
    for (const listener of code.listenersOf(...HANDLED)) {
      const endings = endingsOf(listener)
      const second = endings && secondEnd(endings)
      if (second) yield { ...placeOf(listener.call.source, second), what: told(listener) }
    }
    for (const event of HANDLED) {
      const [, second] = code.listenersOf(event).filter(alwaysEnds)
      if (second)
        yield {
          ...placeOf(second.call.source, second.call.path),
          what: `another listener ends the handler of ${event} as well`,
        }
    }
  },
}

function alwaysEnds(listener: Listener): boolean {
  const endings = endingsOf(listener)
  return endings !== undefined && endsAlways(endings.fn, endings.calls)
}

function told({ event }: Listener): string {
  return `the handler of ${event} was ended already when this is reached`
}

function secondEnd({ fn, calls }: Endings): Call | undefined {
  const around = new Set([fn, ...calls.flatMap((call) => call.getFunctionParent() ?? [])])
  for (const one of around) {
    const second = secondIn(one, calls)
    if (second) return second
  }
  if (!endsAlways(fn, calls) || mentionsClearing(fn)) return undefined
  return calls.find((call) => {
    const inner = call.getFunctionParent()
    return inner && CALLED_LATER.includes(takerOf(inner)?.name ?? '') && endsAlways(inner, calls)
  })
}

function pathsOf(fn: NodePath, calls: readonly Call[]) {
  const nodes = new Set<unknown>(calls.filter((call) => isDirectlyIn(call, fn)).map(({ node }) => node))
  if (!fn.isFunction() || nodes.size === 0) return undefined
  return flow<'open' | 'ended'>(fn.node.body, 'open', (state, node) => (nodes.has(node) ? 'ended' : state))
}

function secondIn(fn: NodePath, calls: readonly Call[]): Call | undefined {
  const paths = pathsOf(fn, calls)
  return paths && calls.find((call) => isDirectlyIn(call, fn) && paths.at(call.node).has('ended'))
}

function endsAlways(fn: NodePath, calls: readonly Call[]): boolean {
  const paths = pathsOf(fn, calls)
  return paths !== undefined && paths.exits.size > 0 && !paths.exits.has('open')
}

function mentionsClearing(fn: NodePath): boolean {
  let found = false
  fn.traverse({
    Identifier({ node }) {
      if (node.name === 'clearTimeout') found = true
    },
  })
  return found
}
