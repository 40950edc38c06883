import type { Node } from '@babel/types'

/** What tests have decided on a path, by the text of the test. */
export type Known = ReadonlyMap<string, boolean>

/** The text of a test that gives the same answer when asked again; undefined for one that calls something. */
export function textOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'ThisExpression':
      return 'this'
    case 'NullLiteral':
      return 'null'
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return JSON.stringify(node.value)
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const object = textOf(node.object)
      const property =
        node.computed && node.property.type === 'Identifier' ? undefined : textOf(node.property)
      return object === undefined || property === undefined ? undefined : `${object}.${property}`
    }
    case 'UnaryExpression': {
      const argument = textOf(node.argument)
      return argument === undefined ? undefined : `${node.operator} ${argument}`
    }
    case 'BinaryExpression': {
      const [left, right] = [textOf(node.left), textOf(node.right)]
      return left === undefined || right === undefined ? undefined : `${left} ${node.operator} ${right}`
    }
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return textOf(node.expression)
    default:
      return undefined
  }
}

/** What is known when a test came out so, or undefined when it cannot have. */
export function assume(known: Known, test: Node, truth: boolean): Known | undefined {
  if (test.type === 'UnaryExpression' && test.operator === '!') return assume(known, test.argument, !truth)
  if (test.type === 'BooleanLiteral') return test.value === truth ? known : undefined
  if (test.type === 'LogicalExpression' && test.operator === (truth ? '&&' : '||')) {
    const left = assume(known, test.left, truth)
    return left && assume(left, test.right, truth)
  }
  const text = textOf(test)
  if (text === undefined) return known
  const [plain, value] = / !==? /.test(text) ? [text.replace(' !=', ' =='), !truth] : [text, truth]
  const before = known.get(plain)
  if (before !== undefined) return before === value ? known : undefined
  return new Map(known).set(plain, value)
}

/** After an assignment, what was known of the variable is not known any more. */
export function forget(known: Known, node: Node): Known {
  const target =
    node.type === 'AssignmentExpression'
      ? node.left
      : node.type === 'UpdateExpression'
        ? node.argument
        : undefined
  const name = target && textOf(target)
  if (name === undefined || known.size === 0) return known
  const last = name.split('.').at(-1) ?? name
  return new Map([...known].filter(([text]) => !text.split(/[ .]/).includes(last)))
}
