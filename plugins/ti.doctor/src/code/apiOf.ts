import type { NodePath } from '@babel/traverse'
import type { Node, ObjectPattern } from '@babel/types'
import { methodsOf, propertiesOf } from 'ti.simulator/api'
import {
  argumentsOf,
  calleeOf,
  childOf,
  constantOf,
  functionAt,
  isCall,
  isMember,
  nameOfMember,
  objectOf,
  unwrap,
  valuesOf,
} from './expressions.ts'
import type { Source } from './parseSource.ts'

export const URL_SESSION = 'com.appcelerator.urlSession'

/** What methods give that an app goes on with. */
const RESULTS: { readonly [method: string]: string } = {
  'Ti.Filesystem.getFile': 'Ti.Filesystem.File',
  'Ti.Filesystem.createTempFile': 'Ti.Filesystem.File',
  'Ti.Filesystem.File.read': 'Ti.Blob',
  'Ti.UI.View.toImage': 'Ti.Blob',
  'Ti.UI.ImageView.toBlob': 'Ti.Blob',
  'Ti.Network.createHTTPClient': 'Ti.Network.HTTPClient',
  [`${URL_SESSION}.createSession`]: `${URL_SESSION}.Session`,
  [`${URL_SESSION}.createSessionConfiguration`]: `${URL_SESSION}.SessionConfiguration`,
}

/** By node; what is being found out counts as unknown, so that variables that hold each other come to an end. */
const known = new WeakMap<Node, string | undefined>()

/**
 * The API that an expression is, if that is certain: `Ti.App.iOS`, `com.appcelerator.urlSession`, or the type of an
 * object that it made (`Ti.UI.Label`). Variables are followed as long as they can hold nothing else.
 */
export function apiOf(path: NodePath, source: Source): string | undefined {
  const expression = unwrap(path)
  if (!known.has(expression.node)) {
    known.set(expression.node, undefined)
    try {
      known.set(expression.node, find(expression, source))
    } catch (error) {
      // A variable behind thousands of others ends the stack: it stays unknown.
      if (!(error instanceof RangeError)) throw error
    }
  }
  return known.get(expression.node)
}

function find(expression: NodePath, source: Source): string | undefined {
  if (expression.isIdentifier()) return apiOfName(expression, source)
  if (isCall(expression)) return resultOf(expression, source)
  if (!isMember(expression)) return undefined
  const name = nameOfMember(expression)
  const object = objectOf(expression)
  if (name === undefined) return undefined
  if (object.isIdentifier({ name: '$' }) && !object.scope.getBinding('$')) return source.idTypes.get(name)
  return moduleIn(apiOf(object, source), name)
}

/** The method that a call calls, with the API it belongs to. */
export function methodOf(call: NodePath, source: Source): { api: string; name: string } | undefined {
  if (!isCall(call)) return undefined
  const callee = calleeOf(call)
  if (!isMember(callee)) return undefined
  const name = nameOfMember(callee)
  const api = apiOf(objectOf(callee), source)
  return name === undefined || api === undefined ? undefined : { api, name }
}

/** Whether an identifier is a global of the runtime, not a variable of the app. */
export function isGlobal(path: NodePath, ...names: string[]): boolean {
  return path.isIdentifier() && names.includes(path.node.name) && !path.scope.hasBinding(path.node.name, true)
}

function apiOfName(identifier: NodePath, source: Source): string | undefined {
  if (isGlobal(identifier, 'Ti', 'Titanium')) return 'Ti'
  if (!identifier.isIdentifier()) return undefined
  const binding = identifier.scope.getBinding(identifier.node.name)
  const declaration = binding?.path
  if (declaration?.isImportDefaultSpecifier() || declaration?.isImportNamespaceSpecifier())
    return moduleNamed(
      declaration.parent.type === 'ImportDeclaration' ? declaration.parent.source.value : undefined,
    )
  if (
    declaration?.isVariableDeclarator() &&
    declaration.node.id.type === 'ObjectPattern' &&
    binding?.constant
  ) {
    const name = sourceNameIn(declaration.node.id, identifier.node.name)
    return name !== undefined && declaration.node.init
      ? moduleIn(apiOf(childOf(declaration, 'init'), source), name)
      : undefined
  }
  const apis = valuesOf(identifier)
    ?.filter((value) => !value.isNullLiteral() && !value.isIdentifier({ name: 'undefined' }))
    .map((value) => apiOf(value, source))
  const [first] = apis ?? []
  return apis?.every((api) => api === first) ? first : undefined
}

/** `const { iOS: phone } = Ti.App`: the property behind a name. */
function sourceNameIn({ properties }: ObjectPattern, local: string): string | undefined {
  for (const property of properties) {
    if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier')
      continue
    if (property.value.type === 'Identifier' && property.value.name === local) return property.key.name
  }
  return undefined
}

function resultOf(call: NodePath, source: Source): string | undefined {
  if (!isCall(call)) return undefined
  const callee = calleeOf(call)
  if (isGlobal(callee, 'require')) {
    const name = constantOf(argumentsOf(call)[0])
    return moduleNamed(typeof name === 'string' ? name : undefined)
  }
  if (!isMember(callee)) return callee.isIdentifier() ? returnedBy(callee, source) : undefined
  const name = nameOfMember(callee)
  const api = apiOf(objectOf(callee), source)
  if (name === undefined || api === undefined) return undefined
  const [, made] = /^create([A-Z]\w*)$/.exec(name) ?? []
  if (api === 'Ti.UI' && made !== undefined && isKnown(`Ti.UI.${made}`)) return `Ti.UI.${made}`
  return RESULTS[`${api}.${name}`]
}

/** What a function of the same file returns, if that is one thing. */
function returnedBy(callee: NodePath, source: Source): string | undefined {
  const fn = functionAt(callee)
  if (!fn?.isFunction() || fn.node.async || fn.node.generator) return undefined
  const returned: NodePath[] = fn.node.body.type === 'BlockStatement' ? [] : [childOf(fn, 'body')]
  fn.traverse({
    ReturnStatement(path) {
      if (path.getFunctionParent()?.node === fn.node) returned.push(childOf(path, 'argument'))
    },
  })
  const [first, ...others] = returned.map((path) => (path.node ? apiOf(path, source) : undefined))
  return others.every((other) => other === first) ? first : undefined
}

function moduleNamed(name: string | undefined): string | undefined {
  return name === URL_SESSION ? name : undefined
}

function moduleIn(api: string | undefined, name: string): string | undefined {
  if (api === undefined) return undefined
  if (api === URL_SESSION && name === 'default') return api
  const inner = `${api}.${name}`
  return isKnown(inner) ? inner : undefined
}

function isKnown(api: string): boolean {
  return propertiesOf(api).size + methodsOf(api).size > 0
}
