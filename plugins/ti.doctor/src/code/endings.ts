import type { NodePath } from '@babel/traverse'
import type { Listener } from './Code.ts'
import { type EventUse, isHarmless, useOfEvent } from './eventUse.ts'
import { argumentsOf, type Call, calleeOf, isCall, isMember, nameOfMember } from './expressions.ts'

/** What a listener does with the handler that its event brings. */
export interface Endings {
  readonly fn: NodePath
  readonly use: EventUse
  /** The calls that end it. */
  readonly calls: readonly Call[]
  /** Whether the handler, or the event with it, goes elsewhere and may be ended there. */
  readonly goesOn: boolean
}

export function endingsOf({ fn }: Listener): Endings | undefined {
  if (!fn) return undefined
  const use = useOfEvent(fn)
  const uses = use.keys.get('handlerId') ?? []
  const calls = uses.flatMap((path) => (isEnd(path.parentPath) ? [path.parentPath] : []))
  const goesOn = use.escapes || uses.some((path) => !isEnd(path.parentPath) && !isHarmless(path))
  return { fn, use, calls, goesOn }
}

/** `….endBackgroundHandler(…)` */
export function isEnd(path: NodePath | null): path is Call {
  return isCall(path) && isMember(calleeOf(path)) && endName(path) === 'endBackgroundHandler'
}

/** Every call inside of a function that ends some handler. */
export function endsIn(fn: NodePath): Call[] {
  const found: Call[] = []
  fn.traverse({
    'CallExpression|OptionalCallExpression'(path: NodePath) {
      if (isEnd(path)) found.push(path)
    },
  })
  return found
}

/** Whether a piece of code runs when its function does, not later. */
export function isDirectlyIn(path: NodePath, fn: NodePath): boolean {
  return path.getFunctionParent()?.node === fn.node
}

/** The function around a piece of code, and what that function is handed to: `setTimeout`, `then`. */
export function takerOf(fn: NodePath | null): { call: Call; name: string } | undefined {
  const call = fn?.parentPath
  if (!fn || !isCall(call) || !argumentsOf(call).some(({ node }) => node === fn.node)) return undefined
  const callee = calleeOf(call)
  const name = callee.isIdentifier() ? callee.node.name : isMember(callee) ? nameOfMember(callee) : undefined
  return { call, name: name ?? '' }
}

function endName(call: Call): string | undefined {
  const callee = calleeOf(call)
  return isMember(callee) ? nameOfMember(callee) : undefined
}
