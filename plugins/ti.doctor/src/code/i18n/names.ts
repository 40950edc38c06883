import { posix } from 'node:path'
import type { NodePath } from '@babel/traverse'
import { isGlobal } from '../apiOf.ts'
import {
  argumentsOf,
  type Call,
  calleeOf,
  childOf,
  constantOf,
  functionAt,
  isCall,
  isMember,
  nameOfMember,
} from '../expressions.ts'
import type { Source } from '../parseSource.ts'

/** A value and the script that it stands in. */
export interface Placed<Path extends NodePath = NodePath> {
  readonly path: Path
  readonly source: Source
}

/** What the scripts of a project give a name to, and call by a name, whichever object it belongs to. */
export interface Names {
  /** The values that a member or a variable of this name gets. */
  definitions(name: string): readonly Placed[]
  /** The calls of this very function, as far as names tell. */
  callsOf(fn: NodePath, source: Source): readonly Placed<Call>[]
}

export function readNames(sources: readonly Source[]): Names {
  const defined = new Map<string, Placed[]>()
  const called = new Map<string, Placed<Call>[]>()
  for (const source of sources) {
    source.program.traverse({
      'Function|VariableDeclarator|ObjectProperty|ClassProperty|AssignmentExpression|ExportDefaultDeclaration'(
        path: NodePath,
      ) {
        const [name, value] = definitionAt(path, source) ?? []
        if (name !== undefined && value) listIn(defined, name).push({ path: value, source })
      },
      'CallExpression|OptionalCallExpression'(path: NodePath) {
        const name = isCall(path) ? nameOfCallee(calleeOf(path)) : undefined
        if (isCall(path) && name !== undefined) listIn(called, name).push({ path, source })
      },
    })
  }
  return {
    definitions: (name) => defined.get(name) ?? [],
    callsOf: (fn, source) =>
      [...defined]
        .filter(([, values]) =>
          values.some((value) => value.source === source && functionAt(value.path)?.node === fn.node),
        )
        .flatMap(([name]) => called.get(name) ?? [])
        .filter(({ path }) => [undefined, fn.node].includes(functionAt(calleeOf(path))?.node)),
  }
}

/** The name by which a callee is known where it is defined, whatever an import calls it. */
export function nameOfCallee(callee: NodePath): string | undefined {
  if (isMember(callee)) return nameOfMember(callee)
  if (isCall(callee)) return moduleRequired(callee)
  return callee.isIdentifier()
    ? nameOfVariable(callee.scope.getBinding(callee.node.name)?.path, callee.node.name)
    : undefined
}

function nameOfVariable(declaration: NodePath | undefined, local: string): string {
  if (declaration?.isImportSpecifier()) {
    const { imported } = declaration.node
    return imported.type === 'Identifier' ? imported.name : imported.value
  }
  if (declaration?.isImportDefaultSpecifier() && declaration.parent.type === 'ImportDeclaration')
    return nameOfModule(declaration.parent.source.value)
  if (!declaration?.isVariableDeclarator() || !declaration.node.init) return local
  const { id } = declaration.node
  const init = childOf(declaration, 'init')
  if (id.type === 'Identifier')
    return (isCall(init) ? moduleRequired(init) : isMember(init) ? nameOfMember(init) : undefined) ?? local
  if (id.type !== 'ObjectPattern') return local
  for (const property of id.properties)
    if (
      property.type === 'ObjectProperty' &&
      property.value.type === 'Identifier' &&
      property.value.name === local &&
      property.key.type === 'Identifier'
    )
      return property.key.name
  return local
}

function moduleRequired(call: Call): string | undefined {
  const module = isGlobal(calleeOf(call), 'require') ? constantOf(argumentsOf(call)[0]) : undefined
  return typeof module === 'string' ? nameOfModule(module) : undefined
}

/** What a script exports as a whole is known by the name of its file. */
function nameOfModule(path: string): string {
  return posix.basename(path).replace(/\.\w+$/, '')
}

function definitionAt(path: NodePath, source: Source): [name: string, value: NodePath] | undefined {
  const { node } = path
  if (path.isFunctionDeclaration()) return path.node.id ? [path.node.id.name, path] : undefined
  if (path.isExportDefaultDeclaration()) return [nameOfModule(source.file), childOf(path, 'declaration')]
  if (path.isVariableDeclarator())
    return path.node.id.type === 'Identifier' && path.node.init
      ? [path.node.id.name, childOf(path, 'init')]
      : undefined
  if (path.isAssignmentExpression({ operator: '=' })) {
    const left = childOf(path, 'left')
    const name = isMember(left) ? nameOfMember(left) : undefined
    if (name === undefined) return undefined
    const isWhole = name === 'exports' && isMember(left) && isGlobal(childOf(left, 'object'), 'module')
    return [isWhole ? nameOfModule(source.file) : name, childOf(path, 'right')]
  }
  if (!('key' in node) || !('computed' in node) || node.computed || path.parentPath?.isObjectPattern())
    return undefined
  const key = childOf(path, 'key')
  const name = key.isIdentifier() ? key.node.name : key.isStringLiteral() ? key.node.value : undefined
  if (name === undefined) return undefined
  return [name, path.isFunction() ? path : childOf(path, 'value')]
}

function listIn<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
