import type { Binding, NodePath } from '@babel/traverse'
import {
  argumentsOf,
  calleeOf,
  childOf,
  childrenOf,
  isCall,
  isMember,
  nameOfMember,
  objectOf,
  outermost,
} from './expressions.ts'

/** How a function uses the event it is given. */
export interface EventUse {
  /** By key of the event: every place where its value is used, variables followed. */
  readonly keys: ReadonlyMap<string, readonly NodePath[]>
  /** Whether the event as a whole goes where it cannot be followed. */
  readonly escapes: boolean
  /** The name of the parameter, when it is one variable. */
  readonly name: string | undefined
  /** The places where the event as a whole is used, such as `log(event)`. */
  readonly whole: readonly NodePath[]
}

const LOGGERS = new Set(['console', 'API'])
const HARMLESS = new Set(['alert', 'String', 'Boolean', 'Number', 'stringify'])

/** Follows the first parameter of a listener. */
export function useOfEvent(fn: NodePath): EventUse {
  const keys = new Map<string, NodePath[]>()
  const whole: NodePath[] = []
  const nothing: EventUse = { keys, escapes: mentionsArguments(fn), name: undefined, whole }
  if (!fn.isFunction()) return { ...nothing, escapes: true }
  const [first] = childrenOf(fn, 'params')
  const parameter = first?.isAssignmentPattern() ? childOf(first, 'left') : first
  if (!parameter) return nothing
  let { escapes } = nothing
  if (parameter.isIdentifier()) follow(parameter.scope.getBinding(parameter.node.name))
  else if (parameter.isObjectPattern()) takeApart(parameter)
  else escapes = true
  return { keys, escapes, whole, name: parameter.isIdentifier() ? parameter.node.name : undefined }

  function follow(binding: Binding | undefined): void {
    if (!binding || binding.constantViolations.length > 0) escapes = true
    for (const reference of binding?.referencePaths ?? []) {
      const use = outermost(reference)
      const parent = use.parentPath
      const key =
        isMember(parent) && objectOf(parent).node === reference.node ? nameOfMember(parent) : undefined
      if (key !== undefined && isMember(parent)) add(key, outermost(parent))
      else if (parent?.isVariableDeclarator() && parent.get('id').isObjectPattern())
        takeApart(parent.get('id'))
      else {
        whole.push(use)
        if (!isHarmless(use)) escapes = true
      }
    }
  }

  function takeApart(pattern: NodePath): void {
    if (!pattern.isObjectPattern()) return
    for (const property of pattern.get('properties')) {
      if (!property.isObjectProperty() || property.node.computed || property.node.key.type !== 'Identifier') {
        escapes = true
        continue
      }
      const value = childOf(property, 'value')
      const local = value.isAssignmentPattern() ? childOf(value, 'left') : value
      if (local.isIdentifier())
        add(property.node.key.name, ...usesOf(local.scope.getBinding(local.node.name), local))
      else add(property.node.key.name, local)
    }
  }

  function add(key: string, ...uses: NodePath[]): void {
    keys.set(key, [...(keys.get(key) ?? []), ...uses.flatMap((use) => followVariable(use))])
  }
}

/** Whether a use of a value neither changes anything nor hands the value on: logging, a test, a comparison. */
export function isHarmless(use: NodePath): boolean {
  const parent = use.parentPath
  if (!parent) return true
  if (isCall(parent)) {
    const callee = calleeOf(parent)
    if (!argumentsOf(parent).some(({ node }) => node === use.node)) return false
    if (callee.isIdentifier()) return HARMLESS.has(callee.node.name)
    if (!isMember(callee)) return false
    const object = objectOf(callee)
    const name = isMember(object) ? nameOfMember(object) : object.isIdentifier() ? object.node.name : ''
    return LOGGERS.has(name ?? '') || HARMLESS.has(nameOfMember(callee) ?? '')
  }
  if (parent.isBinaryExpression() || parent.isUnaryExpression() || parent.isTemplateLiteral()) return true
  if (parent.isLogicalExpression() || parent.isConditionalExpression())
    return use.key === 'test' || isHarmless(outermost(parent))
  return (parent.isIfStatement() && use.key === 'test') || parent.isExpressionStatement()
}

function mentionsArguments(fn: NodePath): boolean {
  let found = false
  fn.traverse({
    Identifier(path) {
      if (path.node.name === 'arguments') found = true
    },
  })
  return found
}

/** `const id = event.handlerId`: the uses of the variable stand for those of the value, and so on for some steps. */
function followVariable(use: NodePath, steps = 10): NodePath[] {
  const parent = use.parentPath
  if (!parent?.isVariableDeclarator() || use.key !== 'init' || steps === 0) return [use]
  const id = parent.get('id')
  return id.isIdentifier() ? usesOf(id.scope.getBinding(id.node.name), use, steps - 1) : [use]
}

function usesOf(binding: Binding | undefined, otherwise: NodePath, steps = 10): NodePath[] {
  if (!binding?.constant) return [otherwise]
  return binding.referencePaths.flatMap((reference) => followVariable(outermost(reference), steps))
}
