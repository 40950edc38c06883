import { parseExpression } from '@babel/parser'
import type { Node } from '@babel/types'
import { type Position, positionAt } from 'ti.typescript/reading'

/** Where a text stops being JSON: Node tells that only for some errors, and each version in words of its own. */
export function placeOfJsonError(text: string): Position {
  try {
    return positionAt(text, notJson(parseExpression(text)) ?? text.length)
  } catch (error) {
    return positionAt(text, offsetOf(error) ?? 0)
  }
}

/** The offset of what JavaScript allows and JSON does not: comments, other quotes, a comma at the end. */
function notJson(node: Node): number | undefined {
  const [comment] = [...(node.leadingComments ?? []), ...(node.innerComments ?? [])]
  if (comment) return comment.start ?? 0
  const parts = partsOf(node)
  if (!parts) return node.start ?? 0
  for (const part of parts) {
    const found = notJson(part)
    if (found !== undefined) return found
  }
  const comma = node.extra?.trailingComma
  return typeof comma === 'number' ? comma : node.trailingComments?.[0]?.start
}

/** What is inside of a piece of JSON; undefined for anything else. */
function partsOf(node: Node): Node[] | undefined {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties
    case 'ObjectProperty':
      return node.computed || node.shorthand || node.key.type !== 'StringLiteral'
        ? undefined
        : [node.key, node.value]
    case 'ArrayExpression':
      return node.elements.some((element) => element === null)
        ? undefined
        : node.elements.flatMap((element) => element ?? [])
    case 'UnaryExpression':
      return node.operator === '-' && node.argument.type === 'NumericLiteral' ? [] : undefined
    case 'StringLiteral':
      return String(node.extra?.raw).startsWith('"') ? [] : undefined
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
      return []
    default:
      return undefined
  }
}

function offsetOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'pos' in error ? Number(error.pos) : undefined
}
