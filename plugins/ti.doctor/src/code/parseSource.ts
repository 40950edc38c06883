import { type ParserOptions, parse } from '@babel/parser'
import traverse, { type NodePath } from '@babel/traverse'
import type { Program } from '@babel/types'
import type { Problem } from 'ti.typescript/reading'

/** A script and its syntax tree, with scopes. */
export interface Source {
  /** Relative to the project, with forward slashes. */
  readonly file: string
  readonly program: NodePath<Program>
  /** What `$` has in this controller: the type of each id of its view, such as `Ti.UI.Label`. */
  readonly idTypes: ReadonlyMap<string, string>
  /** Functions that the controller's view calls. */
  readonly viewHandlers: ReadonlySet<string>
}

type SourceType = 'module' | 'script' | 'unambiguous'

/**
 * Reads a script, or tells where it cannot be read.
 * @param sourceType the SDK takes a script of the app as either, by what is in it.
 */
export function parseSource(
  file: string,
  code: string,
  sourceType: SourceType = 'unambiguous',
): NodePath<Program> | Problem {
  try {
    return programOf(file, code, sourceType)
  } catch (error) {
    const what = error instanceof RangeError ? 'it is nested too deeply to be read' : describe(error)
    return { file, ...placeOfError(error), what, mend: 'correct the syntax' }
  }
}

function programOf(file: string, code: string, sourceType: SourceType): NodePath<Program> {
  const options: ParserOptions = {
    sourceType,
    plugins: file.endsWith('.ts') ? ['typescript', 'decorators-legacy'] : [],
    // CommonJS scripts are bodies of functions, and the SDK's own pass falls back to this.
    allowReturnOutsideFunction: sourceType !== 'module',
  }
  let program: NodePath<Program> | undefined
  traverse.default(parse(code, options), {
    Program(path) {
      program = path
      path.stop()
    },
  })
  if (!program) throw new Error('there is no program in it')
  return program
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/ \(\d+:\d+\)$/, '').replace(/^unknown file: /i, '')
}

function placeOfError(error: unknown): { line: number; column: number } {
  const loc = typeof error === 'object' && error !== null && 'loc' in error ? error.loc : undefined
  if (typeof loc !== 'object' || loc === null || !('line' in loc) || !('column' in loc))
    return { line: 1, column: 1 }
  return { line: Number(loc.line), column: Number(loc.column) + 1 }
}
