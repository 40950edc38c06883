import type { NodePath } from '@babel/traverse'
import { takerOf } from './endings.ts'
import { argumentsOf, constantOf, isCall } from './expressions.ts'
import type { Source } from './parseSource.ts'

const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate'])
const PROMISES = new Set(['then', 'catch', 'finally'])
/** Events that no launch in the background brings. */
const SEEN = new Set(
  'click singletap dblclick doubletap longpress swipe touchstart touchend itemclick change open focus postlayout load resume resumed pause paused'.split(
    ' ',
  ),
)

/**
 * What code waits for, if it runs some time after the start: `a timer`, `the event click`. Undefined when it runs at the
 * start, or when that cannot be told.
 */
export function waitsFor(path: NodePath, source: Source): string | undefined {
  for (let fn: NodePath | null = path.getFunctionParent(); fn; fn = fn.getFunctionParent()) {
    const reason = reasonOf(fn) ?? reasonOfName(fn, source)
    if (reason !== undefined) return reason
  }
  return undefined
}

function reasonOf(fn: NodePath): string | undefined {
  const taker = takerOf(fn)
  if (taker) return reasonOfTaker(taker)
  const property = fn.parentPath
  if (
    property?.isObjectProperty() &&
    property.node.key.type === 'Identifier' &&
    /^on(load|error)$/.test(property.node.key.name)
  )
    return `the ${property.node.key.name} of a request`
  return undefined
}

function reasonOfTaker({ call, name }: { call: NodePath; name: string }): string | undefined {
  if (TIMERS.has(name)) return 'a timer'
  if (PROMISES.has(name)) return 'a promise'
  if (name !== 'addEventListener' || !isCall(call)) return undefined
  const event = constantOf(argumentsOf(call)[0])
  return typeof event === 'string' && SEEN.has(event) ? `the event ${event}` : undefined
}

/** A named function counts when every use of it is one that waits. */
function reasonOfName(fn: NodePath, source: Source): string | undefined {
  if (!fn.isFunctionDeclaration() || !fn.node.id) return undefined
  const name = fn.node.id.name
  const binding = fn.parentPath.scope.getBinding(name)
  const exported = fn.parentPath.isExportNamedDeclaration()
  const references =
    binding?.referencePaths.filter((reference) => !reference.isExportNamedDeclaration()) ?? []
  const reasons = references.map((reference) => {
    const taker = takerOf(reference)
    return taker && reasonOfTaker(taker)
  })
  const called = source.viewHandlers.has(name)
  if (references.length === 0) return called ? `${name}(), which the view calls` : undefined
  if (exported && !called) return undefined
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined
}
