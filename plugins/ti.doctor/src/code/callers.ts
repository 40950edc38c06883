import type { NodePath } from '@babel/traverse'
import { takerOf } from './endings.ts'

/** The functions from a listener down to a piece of code, the listener first. */
export type Chain = readonly NodePath[]

/** How a piece of code comes to run when an event does: by every listener that calls it, through a few functions. */
export function chainsTo(path: NodePath, steps = 5): Chain[] {
  const fn = path.getFunctionParent()
  if (!fn || steps === 0) return []
  if (isListener(fn)) return [[fn]]
  if (!fn.isFunctionDeclaration() || !fn.node.id) return []
  const references = fn.parentPath.scope.getBinding(fn.node.id.name)?.referencePaths ?? []
  return references.flatMap((reference) =>
    isListener(reference) ? [[fn]] : chainsTo(reference, steps - 1).map((chain) => [...chain, fn]),
  )
}

/** Handed to `addEventListener`. */
export function isListener(fn: NodePath): boolean {
  return takerOf(fn)?.name === 'addEventListener'
}
