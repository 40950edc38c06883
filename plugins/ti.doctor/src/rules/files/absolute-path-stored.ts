import type { NodePath } from '@babel/traverse'
import { apiOf, methodOf } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import {
  argumentsOf,
  childOf,
  childrenOf,
  entriesOf,
  isCall,
  isMember,
  nameOfMember,
  objectOf,
  unwrap,
} from '../../code/expressions.ts'
import type { Source } from '../../code/parseSource.ts'
import type { Rule } from '../../finding.ts'

export const absolutePathStored: Rule = {
  id: 'absolute-path-stored',
  finds: "an absolute path, such as a file's `nativePath`, in `Ti.App.Properties`",
  why: "The path of the app's container changes with every update and reinstall: the stored one leads nowhere then.",
  mend: 'Store the name only, and put the path together when it is needed.',
  source:
    'https://developer.apple.com/library/archive/documentation/FileManagement/Conceptual/FileSystemProgrammingGuide/FileSystemOverview/FileSystemOverview.html',
  *check({ code }) {
    for (const { api, name, args, source } of code.calls) {
      if (api !== 'Ti.App.Properties' || !/^set(String|List|Object)$/.test(name)) continue
      const path = args[1] && pathIn(args[1], source)
      if (path) yield { ...placeOf(source, path), what: 'an absolute path is stored' }
    }
  },
}

/** The part of a value that is an absolute path. */
function pathIn(value: NodePath, source: Source, depth = 0): NodePath | undefined {
  const expression = unwrap(value)
  if (depth > 10) return undefined
  const first = (parts: NodePath[]) => {
    for (const part of parts) {
      const found = pathIn(part, source, depth + 1)
      if (found) return found
    }
    return undefined
  }
  if (isMember(expression)) return isPath(expression, source) ? expression : undefined
  if (expression.isBinaryExpression({ operator: '+' })) return first([childOf(expression, 'left')])
  if (expression.isTemplateLiteral()) {
    const { quasis } = expression.node
    return quasis[0]?.value.cooked === ''
      ? first(childrenOf(expression, 'expressions').slice(0, 1))
      : undefined
  }
  if (expression.isArrayExpression())
    return first(childrenOf(expression, 'elements').filter(({ node }) => node !== null))
  if (expression.isObjectExpression()) return first([...(entriesOf(expression)?.values() ?? [])])
  if (isCall(expression)) {
    const method = methodOf(expression, source)
    if (method?.api === 'Ti.Filesystem.File' && method.name === 'resolve') return expression
    return isStringify(expression) ? first(argumentsOf(expression)) : undefined
  }
  if (!expression.isIdentifier()) return undefined
  const binding = expression.scope.getBinding(expression.node.name)
  const declarator = binding?.constant ? binding.path : undefined
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return undefined
  const stored = declarator.node.init && pathIn(childOf(declarator, 'init'), source, depth + 1)
  return stored ? expression : undefined
}

function isPath(member: NodePath, source: Source): boolean {
  if (!isMember(member)) return false
  const name = nameOfMember(member) ?? ''
  if (name === 'nativePath') return true
  return apiOf(objectOf(member), source) === 'Ti.Filesystem' && /Directory$/.test(name)
}

function isStringify(call: NodePath): boolean {
  const callee = call.isCallExpression() ? call.get('callee') : undefined
  return (
    isMember(callee) &&
    nameOfMember(callee) === 'stringify' &&
    objectOf(callee).isIdentifier({ name: 'JSON' })
  )
}
