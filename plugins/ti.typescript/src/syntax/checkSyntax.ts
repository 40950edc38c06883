import type { Problem } from '../problem.ts'
import { type Node, nodesIn, type Program, placeOf } from './parseScript.ts'

/**
 * Syntax that TypeScript and Alloy let pass, and that fails later: the JavaScript pass of SDK 13 is
 * node-titanium-sdk 6.1 with the Babel of 2020 (7.11), and what it makes are scripts, not modules.
 * It reads all of ES2020 but `export * as`, and numeric separators and `??=`, `||=`, `&&=` besides.
 */
export function checkSyntax(file: string, program: Program): Problem[] {
  const problems: Problem[] = []
  for (const { node, inFunction } of nodesIn(program.body)) {
    const [what, mend] = tooNew(node, inFunction) ?? []
    if (what && mend) {
      problems.push({ file, ...placeOf(node), what: `the SDK's JavaScript pass cannot read ${what}`, mend })
    }
  }
  return problems
}

function tooNew(node: Node, inFunction: boolean): [what: string, mend: string] | undefined {
  switch (node.type) {
    case 'ClassProperty':
      if (node.static) return ['a static field', 'assign it below the class, or make it a const beside it']
      return ['a class field', 'assign it in the constructor, and give its type with `declare name: Type`']
    case 'ClassAccessorProperty':
      return ['an accessor field', 'write a getter and a setter']
    case 'ClassPrivateProperty':
    case 'ClassPrivateMethod':
      return [`#${node.key.id.name}`, `use TypeScript's private, or keep it in a closure`]
    case 'StaticBlock':
      return ['a static block', 'put the code below the class']
    case 'Decorator':
      return ['a decorator', 'call the function below the declaration']
    case 'VariableDeclaration':
      if (!/using/.test(node.kind)) return undefined
      return [`${node.kind}`, 'use const, and try … finally']
    case 'AwaitExpression':
    case 'ForOfStatement':
      if (inFunction || !(node.type === 'AwaitExpression' || node.await)) return undefined
      return ['await outside of a function', 'put it into an async function and call that']
    case 'ExportNamespaceSpecifier':
      return ['export * as', 'import * as name, then export { name }']
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      if ((node.type === 'ImportSpecifier' ? node.imported : node.exported).type === 'Identifier')
        return undefined
      return ['a name in quotes', 'give it a name without']
    case 'ImportDeclaration':
      if (node.phase) return [`import ${node.phase}`, 'import it plainly, or with require where it is needed']
      return node.attributes?.length ? importAttributes : undefined
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.attributes?.length ? importAttributes : undefined
    case 'CallExpression':
      return node.callee.type === 'Import' && node.arguments.length > 1 ? importAttributes : undefined
    case 'RegExpLiteral': {
      const flag = /[dv]/.exec(node.flags)
      return flag ? [`the flag ${flag[0]} of a regular expression`, 'do without it'] : undefined
    }
    case 'MetaProperty':
      if (node.meta.name !== 'import') return undefined
      return ['import.meta', 'Titanium has no modules but CommonJS ones: name the file by its path']
    default:
      return undefined
  }
}

const importAttributes: [string, string] = [
  'import attributes',
  'leave them out: require tells JSON by its name',
]
