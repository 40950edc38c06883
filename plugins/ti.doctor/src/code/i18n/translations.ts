import type { NodePath } from '@babel/traverse'
import { apiOf, isGlobal, methodOf } from '../apiOf.ts'
import {
  argumentsOf,
  type Call,
  calleeOf,
  childOf,
  childrenOf,
  functionAt,
  isCall,
  isMember,
  nameOfMember,
  objectOf,
  unwrap,
  valuesOf,
} from '../expressions.ts'
import { type Names, nameOfCallee, type Placed } from './names.ts'
import { isForBoth } from './placeholders.ts'

/** The call that a function is looked at for, so that its parameters are the arguments of this call alone. */
interface Within {
  readonly fn: NodePath
  readonly call: Placed<Call>
  readonly outer: Within | undefined
}

/** Methods of texts and lists that leave in them what is not asked for. */
const KEEPING = new Set(
  'trim trimStart trimEnd toString valueOf toUpperCase toLowerCase concat normalize padStart padEnd replace replaceAll slice substring join filter reverse'.split(
    ' ',
  ),
)
const EACH = new Set(['map', 'flatMap', 'forEach', 'filter', 'some', 'every', 'find'])
/** How far a text is followed, and how many expressions are looked at for one: what is not found by then is not sure. */
const MOST_STEPS = 15
const MOST_LOOKS = 5_000

/** Tells which expressions may be a text of `i18n` as the SDK's build leaves it: from `L()` or `Ti.Locale.getString()`. */
export function translationsIn(names: Names): (text: Placed) => boolean {
  let looks = 0

  const isText = ({ path, source }: Placed, steps: number, within?: Within): boolean => {
    if (steps === 0 || looks === MOST_LOOKS) return false
    looks++
    const expression = unwrap(path)
    const any = (parts: NodePath[]) => parts.some((part) => isText({ path: part, source }, steps - 1, within))
    if (isCall(expression)) return isTextCalled({ path: expression, source }, steps, within)
    if (isMember(expression)) {
      const name = nameOfMember(expression)
      return name === undefined
        ? any([objectOf(expression)])
        : isAlways(names.definitions(name), (value) => isText(value, steps - 1))
    }
    if (expression.isIdentifier()) return isTextNamed({ path: expression, source }, steps, within)
    if (expression.isConditionalExpression())
      return any([childOf(expression, 'consequent'), childOf(expression, 'alternate')])
    if (expression.isLogicalExpression() || expression.isBinaryExpression({ operator: '+' }))
      return any([childOf(expression, 'left'), childOf(expression, 'right')])
    if (expression.isTemplateLiteral()) return any(childrenOf(expression, 'expressions'))
    if (expression.isArrayExpression())
      return any(childrenOf(expression, 'elements').filter(({ node }) => node !== null))
    return expression.isAssignmentExpression({ operator: '=' }) && any([childOf(expression, 'right')])
  }

  const isTextCalled = (call: Placed<Call>, steps: number, within?: Within): boolean => {
    const { path, source } = call
    const callee = calleeOf(path)
    const args = argumentsOf(path)
    const method = methodOf(path, source)
    if (isGlobal(callee, 'L') || (method?.api === 'Ti.Locale' && method.name === 'getString')) return true
    if (isGlobal(callee, 'String'))
      return args[0] !== undefined && isText({ path: args[0], source }, steps - 1, within)
    const name = nameOfCallee(callee)
    if (isMember(callee) && name !== undefined) {
      const object = { path: objectOf(callee), source }
      if (name === 'map' && args[0] && gives({ path: args[0], source }, call, steps, within)) return true
      // Where %@ is looked for too, the rest is taken care of.
      if (KEEPING.has(name)) return !args.some(isForBoth) && isText(object, steps - 1, within)
    }
    const own = functionAt(callee)
    if (own) return gives({ path: own, source }, call, steps, within)
    const called = name === undefined ? [] : names.definitions(name).filter(mayGiveText)
    return isAlways(called, (value) => gives(value, call, steps, within))
  }

  /** Whether a function gives such a text to this call. */
  const gives = ({ path, source }: Placed, call: Placed<Call>, steps: number, outer?: Within): boolean => {
    if (isTranslator({ path, source })) return true
    const fn = functionAt(path)
    if (!fn || isForBoth(fn)) return false
    return returnsOf(fn).some((returned) =>
      isText({ path: returned, source }, steps - 1, { fn, call, outer }),
    )
  }

  const isTextNamed = ({ path, source }: Placed, steps: number, within?: Within): boolean => {
    if (!path.isIdentifier()) return false
    const binding = path.scope.getBinding(path.node.name)
    if (!binding) return false
    if (binding.kind === 'param') return isTextGiven({ path: binding.path, source }, steps, within)
    const isImported = binding.path.isImportSpecifier() || !valuesOf(path)
    if (!isImported)
      return valuesOf(path)?.some((value) => isText({ path: value, source }, steps - 1, within)) ?? false
    const name = nameOfCallee(path)
    return (
      name !== undefined &&
      isAlways(
        names.definitions(name).filter((value) => value.source !== source),
        (value) => isText(value, steps - 1),
      )
    )
  }

  /** Whether a parameter gets such a text from a call of its function. */
  const isTextGiven = (parameter: Placed, steps: number, within?: Within): boolean => {
    const { source } = parameter
    const fn = parameter.path.getFunctionParent()
    const index = childrenOf(fn ?? parameter.path, 'params').findIndex(
      ({ node }) => node === parameter.path.node,
    )
    if (!fn || index < 0) return false
    const isGivenBy = (call: Placed<Call>, around?: Within) => {
      const argument = argumentsOf(call.path)[index]
      return argument !== undefined && isText({ path: argument, source: call.source }, steps - 1, around)
    }
    if (within?.fn.node === fn.node) return isGivenBy(within.call, within.outer)
    const taker = fn.parentPath
    const takerCallee = isCall(taker) ? calleeOf(taker) : undefined
    if (index === 0 && isMember(takerCallee) && EACH.has(nameOfMember(takerCallee) ?? ''))
      return isText({ path: objectOf(takerCallee), source }, steps - 1, within)
    return names.callsOf(fn, source).some((call) => isGivenBy(call))
  }

  return (text) => {
    looks = 0
    return isText(text, MOST_STEPS)
  }
}

/** L or Ti.Locale.getString itself, not called. */
function isTranslator({ path, source }: Placed): boolean {
  const value = unwrap(path)
  if (!isMember(value)) return isGlobal(value, 'L')
  return nameOfMember(value) === 'getString' && apiOf(objectOf(value), source) === 'Ti.Locale'
}

/** Whether a call of it may come to a text: one that returns nothing, or `this` to be chained, is another of that name. */
function mayGiveText(value: Placed): boolean {
  const fn = functionAt(value.path)
  return isTranslator(value) || (fn !== undefined && returnsOf(fn).some((path) => !path.isThisExpression()))
}

/** What a function may return. */
function returnsOf(fn: NodePath): NodePath[] {
  if (!fn.isFunction()) return []
  if (fn.node.body.type !== 'BlockStatement') return [childOf(fn, 'body')]
  const returned: NodePath[] = []
  fn.traverse({
    ReturnStatement(path) {
      if (path.node.argument && path.getFunctionParent()?.node === fn.node)
        returned.push(childOf(path, 'argument'))
    },
  })
  return returned
}

/** Names are no proof: where several things have one, all of them have to be so. */
function isAlways(values: readonly Placed[], is: (value: Placed) => boolean): boolean {
  return values.length > 0 && values.every(is)
}
