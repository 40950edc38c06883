import { type Position, type Problem, positionAt } from 'ti.typescript/reading'
import { placeOfJsonError } from './placeOfJsonError.ts'

/** app/config.json: settings of an Alloy app by section (`global`, `env:production`, `os:ios` …). */
export interface Config {
  readonly text: string
  readonly sections: ReadonlyMap<string, unknown>
  /** Every value that `Alloy.CFG.<name>` may have in some build. */
  values(name: string): unknown[]
  /** Where a string is written as key or value; the beginning of the file when it cannot be told. */
  placeOf(words: string): Position
}

const SECTION = /^(global$|env:|os:|dist:)/

/** Parses app/config.json, or tells where it is no JSON object. */
export function readConfig(file: string, text: string): Config | Problem {
  const problem = (position: Position, what: string): Problem => ({
    file,
    ...position,
    what,
    mend: 'correct the JSON',
  })
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return problem(placeOfJsonError(text), what)
  }
  if (!isObject(parsed)) return problem({ line: 1, column: 1 }, 'it is not a JSON object')
  const sections = new Map(Object.entries(parsed))
  for (const [name, section] of sections) {
    if (SECTION.test(name) && !isObject(section))
      return problem(placeIn(text, name), `the section "${name}" is not an object`)
  }
  return {
    text,
    sections,
    placeOf: (words) => placeIn(text, words),
    // What is in no section is part of Alloy.CFG too (parseConfig in Alloy's compilerUtils.js).
    values: (name) =>
      [
        ...(SECTION.test(name) ? [] : [parsed]),
        ...[...sections].filter(([key]) => SECTION.test(key)).map(([, value]) => value),
      ]
        .filter(isObject)
        .filter((section) => Object.hasOwn(section, name))
        .map((section) => section[name]),
  }
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function placeIn(text: string, words: string): Position {
  return positionAt(text, Math.max(0, text.indexOf(JSON.stringify(words))))
}
