import type { NodePath } from '@babel/traverse'
import type { Program } from '@babel/types'
import type { Position, Problem } from 'ti.typescript/reading'
import { isGlobal } from './apiOf.ts'
import { childOf, isMember, objectOf } from './expressions.ts'
import { parseSource } from './parseSource.ts'

/** How a script is written, with the place where that shows. */
export type ModuleKind =
  | {
      readonly kind: 'module'
      readonly line: number
      readonly column: number
      /** Where it exports as CommonJS does, which ends an ES module with a ReferenceError. */
      readonly stray: Position | undefined
    }
  | { readonly kind: 'commonjs' | 'either' }

/** The variables that Node gives to a CommonJS script alone. */
const COMMONJS = ['exports', 'module', 'require', '__filename', '__dirname']

/** Whether a script is an ES module, CommonJS, or would do as either; a problem where it is neither. */
export function moduleKindOf(file: string, text: string): ModuleKind | Problem {
  const asModule = parseSource(file, text, 'module')
  const asScript = parseSource(file, text, 'script')
  if ('what' in asScript) {
    if (!('what' in asModule)) {
      const { line, column } = asScript
      return { kind: 'module', line, column, stray: strayExport(asModule) }
    }
    // The reading that comes further is the one that was meant.
    return comesFurther(asModule, asScript) ? asModule : asScript
  }
  if ('what' in asModule) return { kind: 'commonjs' }
  const globals = Object.keys(asScript.scope.globals)
  return { kind: globals.some((name) => COMMONJS.includes(name)) ? 'commonjs' : 'either' }
}

/** The first `exports.name =` or `module.exports =` that runs when the script is loaded. */
function strayExport(program: NodePath<Program>): Position | undefined {
  for (const statement of program.get('body')) {
    if (!statement.isExpressionStatement()) continue
    const assignment = childOf(statement, 'expression')
    const left = assignment.isAssignmentExpression() ? childOf(assignment, 'left') : undefined
    if (isMember(left) && isGlobal(objectOf(left), 'exports', 'module')) {
      const { line = 1, column = 0 } = statement.node.loc?.start ?? {}
      return { line, column: column + 1 }
    }
  }
  return undefined
}

function comesFurther(a: Problem, b: Problem): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column)
}
