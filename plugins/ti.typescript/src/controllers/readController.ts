import type { ExportNamedDeclaration, Statement } from '@babel/types'
import type { Position, Problem } from '../problem.ts'
import { type Node, nodesIn, type Program, placeOf } from '../syntax/parseScript.ts'

/** How a name at the top of a controller comes to be; it decides whether the markup can use it. */
export type NameKind = 'function' | 'import' | 'var' | 'let' | 'const' | 'class'

export interface Controller {
  names: Map<string, NameKind>
  /** Where each name is exported that lands on `$`. */
  exports: Map<string, Position>
  problems: Problem[]
}

/**
 * Looks at a controller's JavaScript for the names its markup may use, for what it exports and for what Alloy
 * loses or cannot compile: it pastes the controller into a function (commands/compile/ast/controller.js).
 */
export function readController(file: string, program: Program): Controller {
  const controller: Controller = { names: new Map(), exports: new Map(), problems: [] }
  for (const statement of program.body) readStatement(statement)
  for (const { node, inFunction } of nodesIn(program.body)) if (!inFunction) readAssignment(node)
  return controller

  function readStatement(statement: Statement): void {
    if (statement.type === 'ExportNamedDeclaration') {
      readExport(statement)
      if (statement.declaration) readStatement(statement.declaration)
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

  function readExport(statement: ExportNamedDeclaration): void {
    const { declaration, source, specifiers } = statement
    if (source) {
      complain(
        statement,
        'Alloy does not export what is exported from elsewhere',
        'import it, then export { name }',
      )
    } else if (declaration?.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) {
        if (id.type === 'Identifier') controller.exports.set(id.name, placeOf(id))
        else complain(id, 'Alloy does not export what is destructured', 'declare first, then export { name }')
      }
    } else if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier') {
      controller.exports.set(declaration.id.name, placeOf(declaration.id))
    }
    for (const { exported } of specifiers) {
      if (exported.type === 'Identifier') controller.exports.set(exported.name, placeOf(exported))
    }
  }

  /** `exports.name = …`, while the controller is made. */
  function readAssignment(node: Node): void {
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return
    const { object, property } = node.left
    if (object.type !== 'Identifier' || object.name !== 'exports' || property.type !== 'Identifier') return
    if (!node.left.computed) controller.exports.set(property.name, placeOf(property))
  }

  function checkImport(node: Node, source: string): void {
    if (source.startsWith('.')) {
      const mend = "write it from the root of app/lib: import … from '/name'"
      complain(node, `'${source}' is looked for beside Alloy's output, not here`, mend)
    } else if (source.startsWith('alloy/')) {
      const mend = `write const … = require('${source}')`
      complain(node, `Alloy copies its builtin '${source}' only when it is required`, mend)
    }
  }

  function complain(node: Node, what: string, mend: string): void {
    controller.problems.push({ file, ...placeOf(node), what, mend })
  }
}

function isPlain(kind: string): kind is 'var' | 'let' | 'const' {
  return kind === 'var' || kind === 'let' || kind === 'const'
}
