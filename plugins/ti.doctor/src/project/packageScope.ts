import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { parseExpression } from '@babel/parser'
import { type Position, type Problem, positionAt } from 'ti.typescript/reading'
import { placeOfJsonError } from './placeOfJsonError.ts'
import { readText } from './readText.ts'

/** The package.json that decides how Node reads the `.js` files below it. */
export interface PackageScope {
  /** Relative to the project, with forward slashes; it may lie above the project. */
  readonly file: string
  /** Undefined where it has no type that Node knows. */
  readonly type: 'module' | 'commonjs' | undefined
  /** Where its `"type"` is written, or its beginning. */
  readonly at: Position
}

/**
 * The nearest package.json at or above a folder: Node looks no further, whatever that file says.
 * https://nodejs.org/api/packages.html#type
 * @param folder relative to the project; it need not be there yet.
 * @returns the scope, a problem where Node cannot read the file, undefined where there is none.
 * @throws {UnreadableError} when the file has more bytes than are read.
 */
export function packageScopeOf(projectDir: string, folder: string): PackageScope | Problem | undefined {
  const wanted = join(projectDir, folder)
  // Node resolves links first; npm links the folder of a workspace.
  const real = existsSync(wanted) ? realpathSync(wanted) : join(realpathSync(projectDir), folder)
  let dir = real
  while (!isFile(join(dir, 'package.json'))) {
    const parent = dirname(dir)
    if (parent === dir || basename(parent) === 'node_modules') return undefined
    dir = parent
  }
  // A file inside of a link is named by the way through it, which is how the project knows it.
  const named = join(wanted, relative(real, dir))
  const isNamed = existsSync(named) && realpathSync(named) === dir
  const path = isNamed ? relative(projectDir, named) : relative(realpathSync(projectDir), dir)
  const file = join(path, 'package.json').replaceAll(sep, '/')
  return readScope(file, readText(dir, 'package.json'))
}

function readScope(file: string, text: string): PackageScope | Problem {
  const problem = (at: Position, what: string): Problem => ({ file, ...at, what, mend: 'Correct the JSON.' })
  let manifest: unknown
  try {
    manifest = JSON.parse(text)
  } catch {
    return problem(placeOfJsonError(text), 'Node cannot read this package.json')
  }
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    return problem({ line: 1, column: 1 }, 'this package.json is no JSON object')
  const type = 'type' in manifest ? manifest.type : undefined
  const known = type === 'module' || type === 'commonjs' ? type : undefined
  return { file, type: known, at: placeOfType(text) }
}

function placeOfType(text: string): Position {
  try {
    const json = parseExpression(text)
    const properties = json.type === 'ObjectExpression' ? json.properties : []
    const named = properties.find(
      (property) =>
        property.type === 'ObjectProperty' &&
        property.key.type === 'StringLiteral' &&
        property.key.value === 'type',
    )
    return positionAt(text, named?.start ?? 0)
  } catch {
    // JSON may name __proto__ twice, and be nested deeper than JavaScript.
    return { line: 1, column: 1 }
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
