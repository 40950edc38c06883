import { type ParserPlugin, parse } from '@babel/parser'
import type { Node, Program } from '@babel/types'
import type { Position, Problem } from '../problem.ts'

export type { Node, Program }

/** TypeScript lets these pass; so must the parser, for checkSyntax to name them. */
const NEWER: ParserPlugin[] = [
  ['decorators', { decoratorsBeforeExport: true }],
  'decoratorAutoAccessors',
  'deferredImportEvaluation',
  'explicitResourceManagement',
]

/** The syntax tree of a JavaScript file, read as Alloy and the SDK do: as a module when it imports or exports. */
export function parseScript(file: string, code: string): Program | Problem {
  try {
    return parse(code, { sourceType: 'unambiguous', sourceFilename: file, plugins: NEWER }).program
  } catch (error) {
    return { file, ...placeOfError(error), what: describe(error), mend: 'correct the syntax' }
  }
}

/** Where a node begins. */
export function placeOf({ loc }: Node): Position {
  return { line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 }
}

/** Every node, outer ones first, and whether a function is around it. */
export function* nodesIn(value: unknown, inFunction = false): Generator<{ node: Node; inFunction: boolean }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesIn(item, inFunction)
  } else if (isNode(value)) {
    yield { node: value, inFunction }
    const inside = inFunction || /Function|Method/.test(value.type)
    for (const child of Object.values(value)) yield* nodesIn(child, inside)
  }
}

function isNode(value: unknown): value is Node {
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
