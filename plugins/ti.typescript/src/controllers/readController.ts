import { parse } from '@babel/parser'
import type { Position, Problem } from '../problem.ts'

type Program = ReturnType<typeof parse>['program']
type Statement = Program['body'][number]
type Declaration = Extract<Statement, { type: 'VariableDeclaration' }>

/** How a name at the top of a controller comes to be; it decides whether the markup can use it. */
export type NameKind = 'function' | 'import' | 'var' | 'let' | 'const' | 'class'

export interface Controller {
  names: Map<string, NameKind>
  exports: boolean
  problems: Problem[]
}

/**
 * Looks at a controller's JavaScript with the parser Alloy uses, for the names its markup may use and for what
 * Alloy cannot compile: it pastes the controller into a function (commands/compile/ast/controller.js).
 */
export function readController(file: string, code: string): Controller {
  const controller: Controller = { names: new Map(), exports: false, problems: [] }
  let program: Program
  try {
    program = parse(code, { sourceType: 'unambiguous', sourceFilename: file }).program
  } catch (error) {
    controller.problems.push({
      file,
      ...placeOfError(error),
      what: describe(error),
      mend: 'correct the syntax',
    })
    return controller
  }
  for (const statement of program.body) readStatement(statement)
  const wait = findAwait(program.body)
  if (wait) complain(wait, 'await at the top of a controller', 'put it into an async function and call that')
  return controller

  function readStatement(statement: Statement): void {
    if (statement.type === 'ExportNamedDeclaration') {
      controller.exports = true
      const { declaration } = statement
      if (!declaration) return
      if (declaration.type === 'VariableDeclaration') checkPatterns(declaration)
      readStatement(declaration)
    } else if (statement.type === 'ExportDefaultDeclaration') {
      complain(statement, 'export default in a controller', 'export it by name: it becomes a property of $')
    } else if (statement.type === 'ExportAllDeclaration') {
      complain(statement, 'export * in a controller', 'export by name what $ shall have')
    } else if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) controller.names.set(specifier.local.name, 'import')
      checkImport(statement, statement.source.value)
    } else if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
      const kind = statement.type === 'FunctionDeclaration' ? 'function' : 'class'
      if (statement.id) controller.names.set(statement.id.name, kind)
    } else if (statement.type === 'VariableDeclaration' && isPlain(statement.kind)) {
      for (const { id } of statement.declarations) {
        if (id.type === 'Identifier') controller.names.set(id.name, statement.kind)
      }
    }
  }

  function checkPatterns(declaration: Declaration): void {
    for (const { id } of declaration.declarations) {
      if (id.type !== 'Identifier') {
        complain(id, 'Alloy does not export what is destructured', 'declare first, then export { name }')
      }
    }
  }

  function checkImport(node: Located, source: string): void {
    if (source.startsWith('.')) {
      const mend = "write it from the root of app/lib: import … from '/name'"
      complain(node, `'${source}' is looked for beside Alloy's output, not here`, mend)
    } else if (source.startsWith('alloy/')) {
      const mend = `write const … = require('${source}')`
      complain(node, `Alloy copies its builtin '${source}' only when it is required`, mend)
    }
  }

  function complain(node: Located, what: string, mend: string): void {
    const { line, column } = node.loc?.start ?? { line: 1, column: 0 }
    controller.problems.push({ file, line, column: column + 1, what, mend })
  }
}

interface Located {
  loc?: { start: Position } | null | undefined
}

function isPlain(kind: string): kind is 'var' | 'let' | 'const' {
  return kind === 'var' || kind === 'let' || kind === 'const'
}

/** The first await outside every function. */
function findAwait(value: unknown): Located | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findAwait(item)
      if (found) return found
    }
    return undefined
  }
  if (!isNode(value)) return undefined
  if (value.type === 'AwaitExpression' || (value.type === 'ForOfStatement' && value.await === true))
    return value
  if (/Function|ClassMethod|ObjectMethod|ClassPrivateMethod/.test(value.type)) return undefined
  return findAwait(Object.values(value).filter((child) => Array.isArray(child) || isNode(child)))
}

function isNode(value: unknown): value is Located & { type: string; await?: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function placeOfError(error: unknown): Position {
  const loc = typeof error === 'object' && error !== null && 'loc' in error ? error.loc : undefined
  if (typeof loc !== 'object' || loc === null || !('line' in loc) || !('column' in loc))
    return { line: 1, column: 1 }
  return { line: Number(loc.line), column: Number(loc.column) + 1 }
}

function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/ \(\d+:\d+\)$/, '')
}
