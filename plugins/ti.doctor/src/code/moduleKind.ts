import type { Problem } from 'ti.typescript/reading'
import { parseSource } from './parseSource.ts'

/** How a script is written, with the place where that shows. */
export type ModuleKind =
  | { readonly kind: 'module'; readonly line: number; readonly column: number }
  | { readonly kind: 'commonjs' | 'either' }

/** The variables that Node gives to a CommonJS script alone. */
const COMMONJS = ['exports', 'module', 'require', '__filename', '__dirname']

/** Whether a script is an ES module, CommonJS, or would do as either; a problem where it is neither. */
export function moduleKindOf(file: string, text: string): ModuleKind | Problem {
  const asModule = parseSource(file, text, 'module')
  const asScript = parseSource(file, text, 'script')
  if ('what' in asScript) {
    if (!('what' in asModule)) return { kind: 'module', line: asScript.line, column: asScript.column }
    // The reading that comes further is the one that was meant.
    return comesFurther(asModule, asScript) ? asModule : asScript
  }
  if ('what' in asModule) return { kind: 'commonjs' }
  const globals = Object.keys(asScript.scope.globals)
  return { kind: globals.some((name) => COMMONJS.includes(name)) ? 'commonjs' : 'either' }
}

function comesFurther(a: Problem, b: Problem): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column)
}
