import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, positionAt } from './problem.ts'

/** The members of `Alloy.CFG` as TypeScript, from every section of app/config.json, or why it cannot be read. */
export function readConfig(projectDir: string): string[] | Problem {
  const path = join(projectDir, 'app/config.json')
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  let config: unknown
  try {
    config = JSON.parse(text)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const offset = Number(/position (\d+)/.exec(what)?.[1] ?? text.length)
    return { file: 'app/config.json', ...positionAt(text, offset), what, mend: 'correct the JSON' }
  }
  const sections = Object.entries(isObject(config) ? config : {}).filter(([name]) =>
    /^(global|env:|os:)/.test(name),
  )
  const types = new Map<string, Set<string>>()
  for (const [section, values] of sections) {
    for (const [key, value] of Object.entries(isObject(values) ? values : {})) {
      // A key that is not in "global" is missing where its section does not apply.
      const known = types.get(key) ?? new Set(section === 'global' ? [] : ['undefined'])
      types.set(key, known.add(typeOf(value)))
    }
  }
  const global = isObject(config) && isObject(config.global) ? config.global : {}
  return [...types].map(([key, set]) => {
    if (key in global) set.delete('undefined')
    return `  readonly ${JSON.stringify(key)}: ${[...set].join(' | ')}`
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) {
    const items = [...new Set(value.map(typeOf))]
    return items.length === 0 ? 'unknown[]' : `Array<${items.join(' | ')}>`
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => `readonly ${JSON.stringify(key)}: ${typeOf(member)}`,
    )
    return `{ ${members.join('; ')} }`
  }
  return typeof value
}
