import type { NodePath } from '@babel/traverse'
import { isGlobal } from '../apiOf.ts'
import { childOf, childrenOf, constantOf, unwrap, valuesOf } from '../expressions.ts'

/** Whether a text or a regular expression that is searched for finds `%s` and passes over `%@`. */
export function isForStringAlone(search: NodePath): boolean {
  const text = constantOf(search)
  if (typeof text === 'string') return text.includes('%s') && !text.includes('%@')
  const expression = regexOf(search)
  if (!expression?.source.includes('%') || finds(expression, '%@') || finds(expression, 'as')) return false
  return finds(expression, '%s') || (expression.source.includes('%s') && !expression.source.includes('@'))
}

/** Whether anything in a piece of code looks for `%@`. */
export function isForBoth(code: NodePath): boolean {
  let found = looksForObject(code)
  code.traverse({
    enter(path) {
      if (!found && looksForObject(path)) found = true
    },
  })
  return found
}

function looksForObject(path: NodePath): boolean {
  if (path.isStringLiteral()) return path.node.value.includes('%@')
  if (path.isTemplateElement()) return path.node.value.raw.includes('%@')
  if (!path.isRegExpLiteral() || !path.node.pattern.includes('%')) return false
  const expression = regexOf(path)
  return expression !== undefined && (finds(expression, '%@') || expression.source.includes('@'))
}

/** A regular expression that is written out, here or where a variable gets it. */
function regexOf(path: NodePath): RegExp | undefined {
  const expression = unwrap(path)
  if (expression.isRegExpLiteral()) return made(expression.node.pattern, expression.node.flags)
  if (expression.isIdentifier()) {
    const [value, ...more] = valuesOf(expression) ?? []
    return value && more.length === 0 && !value.isIdentifier() ? regexOf(value) : undefined
  }
  if (!expression.isNewExpression() || !isGlobal(childOf(expression, 'callee'), 'RegExp')) return undefined
  const [pattern] = childrenOf(expression, 'arguments').map(constantOf)
  return typeof pattern === 'string' ? made(pattern, '') : undefined
}

function made(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags.replace(/[gy]/g, ''))
  } catch {
    return undefined
  }
}

/** Whether it finds a text as a whole. */
function finds(expression: RegExp, text: string): boolean {
  return expression.exec(text)?.[0] === text
}
