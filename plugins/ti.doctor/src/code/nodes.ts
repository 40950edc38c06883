import type { Node } from '@babel/types'
import { textOf } from './assumptions.ts'

/** Logging and ending a handler do not throw. */
export function mayThrow(node: Node): boolean {
  if (node.type === 'NewExpression') return true
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return false
  return !/(^|\.)(console|API)\.\w+$|\bendBackgroundHandler$/.test(textOf(node.callee) ?? '')
}

const NOT_CHILDREN = new Set([
  'loc',
  'leadingComments',
  'innerComments',
  'trailingComments',
  'extra',
  'typeAnnotation',
])

/** The nodes directly inside of a node, in the order they are written. */
export function nodesIn(node: Node): Node[] {
  return Object.entries(node)
    .filter(([key]) => !NOT_CHILDREN.has(key))
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
