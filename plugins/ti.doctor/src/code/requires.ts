import type { NodePath } from '@babel/traverse'
import type { Project } from '../project/readProject.ts'
import { isGlobal } from './apiOf.ts'
import { argumentsOf, calleeOf, constantOf, isCall } from './expressions.ts'
import type { Source } from './parseSource.ts'

/** Where a script asks for a module by its name alone, by `require` or `import`. */
export function requiresIn(source: Source): { module: string; path: NodePath }[] {
  const found: { module: string; path: NodePath }[] = []
  source.program.traverse({
    ImportDeclaration(path) {
      if (path.node.importKind !== 'type') found.push({ module: path.node.source.value, path })
    },
    CallExpression(path) {
      const module =
        isCall(path) && isGlobal(calleeOf(path), 'require') ? constantOf(argumentsOf(path)[0]) : undefined
      if (typeof module === 'string') found.push({ module, path })
    },
  })
  return found
}

const FOLDERS = ['app/lib', 'app/lib/ios', 'app/assets', 'app/assets/iphone', 'Resources', 'Resources/iphone']
const MORE_FOLDERS = [
  'node_modules',
  'app/lib/node_modules',
  'Resources/node_modules',
  'modules/commonjs',
  'modules/iphone',
]

/** Whether the project has a module of this name in a file of its own, so that it needs no native one. */
export function hasOwnModule({ has }: Project, module: string): boolean {
  return [...FOLDERS, ...MORE_FOLDERS].some((folder) =>
    ['.js', '.ts', ''].some((ending) => has(`${folder}/${module}${ending}`)),
  )
}
