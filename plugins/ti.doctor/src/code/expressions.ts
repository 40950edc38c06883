import type { NodePath } from '@babel/traverse'
import type {
  CallExpression,
  MemberExpression,
  OptionalCallExpression,
  OptionalMemberExpression,
} from '@babel/types'

export type Call = NodePath<CallExpression | OptionalCallExpression>
export type Member = NodePath<MemberExpression | OptionalMemberExpression>

/** What stands at one place of a node: Babel's own typing of `get` knows no unions of nodes. */
export function childOf(path: NodePath, key: string): NodePath {
  const [child = path] = childrenOf(path, key)
  return child
}

/** What stands in one list of a node. */
export function childrenOf(path: NodePath, key: string): NodePath[] {
  const child = path.get(key)
  return Array.isArray(child) ? child : [child]
}

/** The expression inside of parentheses and TypeScript's assertions. */
export function unwrap(path: NodePath): NodePath {
  if (
    path.isParenthesizedExpression() ||
    path.isTSAsExpression() ||
    path.isTSSatisfiesExpression() ||
    path.isTSNonNullExpression() ||
    path.isTSTypeAssertion()
  )
    return unwrap(childOf(path, 'expression'))
  return path
}

/** The expression that stands where this one is written, assertions around it included. */
export function outermost(path: NodePath): NodePath {
  const parent = path.parentPath
  return parent && unwrap(parent) !== parent ? outermost(parent) : path
}

export function isCall(path: NodePath | null | undefined): path is Call {
  return path?.isCallExpression() === true || path?.isOptionalCallExpression() === true
}

export function isMember(path: NodePath | null | undefined): path is Member {
  return path?.isMemberExpression() === true || path?.isOptionalMemberExpression() === true
}

export function argumentsOf(call: Call): NodePath[] {
  return childrenOf(call, 'arguments').map(unwrap)
}

export function calleeOf(call: Call): NodePath {
  return unwrap(childOf(call, 'callee'))
}

export function objectOf(member: Member): NodePath {
  return unwrap(childOf(member, 'object'))
}

/** The name of a member: `a.name`, `a['name']`; undefined when it is known only at run time. */
export function nameOfMember(member: Member): string | undefined {
  const { property, computed } = member.node
  if (!computed) return property.type === 'Identifier' ? property.name : undefined
  return property.type === 'StringLiteral' ? property.value : undefined
}

/** The value of a property in an object literal; undefined when the literal is not written out in full. */
export function propertyOf(object: NodePath | undefined, name: string): NodePath | undefined {
  return entriesOf(object)?.get(name)
}

/** The properties of an object literal by name, or undefined for anything else, and where something is spread. */
export function entriesOf(object: NodePath | undefined): Map<string, NodePath> | undefined {
  if (!object?.isObjectExpression()) return undefined
  const entries = new Map<string, NodePath>()
  for (const property of object.get('properties')) {
    const { node } = property
    if (node.type === 'SpreadElement') return undefined
    const { key, computed } = node
    const fixed = key.type === 'StringLiteral' ? key.value : undefined
    const name = key.type === 'Identifier' && !computed ? key.name : fixed
    if (name === undefined) return undefined
    entries.set(name, property.isObjectProperty() ? unwrap(childOf(property, 'value')) : property)
  }
  return entries
}

/** What an expression comes to if that can be told without running it. */
export function constantOf(path: NodePath | undefined): unknown {
  try {
    const { confident, value }: { confident?: boolean; value?: unknown } = path?.evaluate() ?? {}
    return confident ? value : undefined
  } catch (error) {
    // A sum of thousands of parts ends Babel's stack.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The expressions that a variable may hold, or undefined when that cannot be known. */
export function valuesOf(identifier: NodePath): NodePath[] | undefined {
  if (!identifier.isIdentifier()) return undefined
  const binding = identifier.scope.getBinding(identifier.node.name)
  const declarator = binding?.path
  if (!binding || !declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier')
    return undefined
  const values: NodePath[] = []
  if (declarator.node.init) values.push(unwrap(childOf(declarator, 'init')))
  for (const change of binding.constantViolations) {
    if (!change.isAssignmentExpression({ operator: '=' }) || change.node.left.type !== 'Identifier')
      return undefined
    values.push(unwrap(change.get('right')))
  }
  return values
}

/** The function that an expression is or names, through a few variables at most. */
export function functionAt(path: NodePath | undefined, steps = 10): NodePath | undefined {
  if (!path || steps === 0) return undefined
  const expression = unwrap(path)
  if (expression.isFunction()) return expression
  if (!expression.isIdentifier()) return undefined
  const binding = expression.scope.getBinding(expression.node.name)
  if (!binding?.constant) return undefined
  if (binding.path.isFunctionDeclaration()) return binding.path
  return binding.path.isVariableDeclarator() && binding.path.node.init
    ? functionAt(childOf(binding.path, 'init'), steps - 1)
    : undefined
}

/** Whether a call is one of `name` on whatever object: `client.open(…)`. */
export function callsMember(path: NodePath, name: string): boolean {
  if (!isCall(path)) return false
  const callee = calleeOf(path)
  return isMember(callee) && nameOfMember(callee) === name
}
