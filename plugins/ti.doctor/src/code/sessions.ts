import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { URL_SESSION } from './apiOf.ts'
import type { ApiCall, Code } from './Code.ts'
import { calleeOf, constantOf, isMember, objectOf, propertyOf } from './expressions.ts'

export const TASK_METHODS = ['downloadTask', 'uploadTask', 'dataTask']

/** The sessions that the app makes: each call, with the identifier if it is fixed. */
export function sessionsMade(code: Code): { call: ApiCall; identifier: string | undefined }[] {
  return code.callsOf(`${URL_SESSION}.createSessionConfiguration`).map((call) => {
    const identifier = constantOf(propertyOf(call.args[0], 'identifier'))
    return { call, identifier: typeof identifier === 'string' ? identifier : undefined }
  })
}

/** The variable whose method a call calls. */
export function variableOf({ path }: ApiCall): Binding | undefined {
  const callee = calleeOf(path)
  const object = isMember(callee) ? objectOf(callee) : undefined
  return object?.isIdentifier() ? object.scope.getBinding(object.node.name) : undefined
}

/** Where a variable gets a value: its declaration, and every assignment. */
export function assignmentsOf(binding: Binding): Set<Node> {
  const nodes = binding.constantViolations.map(({ node }) => node)
  const { path } = binding
  return new Set(path.isVariableDeclarator() && path.node.init ? [path.node, ...nodes] : nodes)
}

/** The body of the function around a piece of code, or the whole script. */
export function bodyAround(path: NodePath): Node | undefined {
  const around = path.getFunctionParent()
  if (around) return around.node.body
  return path.scope.getProgramParent().path.node
}
