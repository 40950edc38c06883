import type { NodePath } from '@babel/traverse'
import { isGlobal } from './apiOf.ts'
import {
  argumentsOf,
  calleeOf,
  childOf,
  childrenOf,
  constantOf,
  isCall,
  isMember,
  nameOfMember,
  objectOf,
  unwrap,
} from './expressions.ts'

/** How many milliseconds after now a date is, if that is written in the code; undefined for any other date. */
export function millisecondsFromNow(path: NodePath, depth = 0): number | undefined {
  const expression = unwrap(path)
  if (depth > 10) return undefined
  const inner = (part: NodePath) => millisecondsFromNow(part, depth + 1)
  if (expression.isNewExpression()) {
    if (!isGlobal(childOf(expression, 'callee'), 'Date')) return undefined
    const [value, ...more] = childrenOf(expression, 'arguments')
    if (more.length > 0) return undefined
    return value ? inner(value) : 0
  }
  if (isCall(expression)) {
    const callee = calleeOf(expression)
    if (!isMember(callee) || argumentsOf(expression).length > 0) return undefined
    const object = objectOf(callee)
    const name = nameOfMember(callee)
    if (name === 'now') return isGlobal(object, 'Date') ? 0 : undefined
    return name === 'getTime' || name === 'valueOf' ? inner(object) : undefined
  }
  if (expression.isUnaryExpression({ operator: '+' })) return inner(childOf(expression, 'argument'))
  if (expression.isBinaryExpression()) return sum(expression, inner)
  return expression.isIdentifier() ? ofVariable(expression, inner) : undefined
}

function sum(expression: NodePath, inner: (part: NodePath) => number | undefined): number | undefined {
  if (!expression.isBinaryExpression()) return undefined
  const [left, right] = [childOf(expression, 'left'), expression.get('right')]
  const { operator } = expression.node
  if (operator !== '+' && operator !== '-') return undefined
  const [date, amount] = [inner(left), constantOf(right)]
  if (date !== undefined && typeof amount === 'number')
    return operator === '+' ? date + amount : date - amount
  const [later, before] = [inner(right), constantOf(left)]
  return operator === '+' && later !== undefined && typeof before === 'number' ? later + before : undefined
}

/** A variable that nothing changes, `date.setSeconds(…)` neither, and that is used where it is made. */
function ofVariable(identifier: NodePath, inner: (part: NodePath) => number | undefined): number | undefined {
  if (!identifier.isIdentifier()) return undefined
  const binding = identifier.scope.getBinding(identifier.node.name)
  const init = binding?.path.isVariableDeclarator() ? childOf(binding.path, 'init') : undefined
  if (!binding?.constant || !init?.node) return undefined
  const sameFunction = binding.scope.getFunctionParent() === identifier.scope.getFunctionParent()
  const changed = binding.referencePaths.some(
    ({ parentPath }) => isMember(parentPath) && /^set/.test(nameOfMember(parentPath) ?? 'set'),
  )
  return sameFunction && !changed ? inner(init) : undefined
}
