import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, positionAt } from './problem.ts'
import type { Project } from './project.ts'

type Values = Record<string, unknown>

/**
 * The members of `Alloy.CFG` as TypeScript, true for every build that app/config.json tells apart,
 * or why the file cannot be read.
 */
export function readConfig({ dir, platforms }: Project): string[] | Problem {
  const path = join(dir, 'app/config.json')
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
  const sections = isValues(config) ? config : {}
  const builds = platforms.flatMap((platform) => [
    resolveBuild(sections, 'env:development', platform),
    resolveBuild(sections, 'env:test', platform),
    resolveBuild(sections, 'env:production', platform),
    resolveBuild(sections, 'env:production', platform, 'dist:adhoc'),
    resolveBuild(sections, 'env:production', platform, 'dist:store'),
  ])
  const keys = new Set(builds.flatMap((build) => Object.keys(build)))
  return [...keys].map((key) => {
    const types = new Set(builds.map((build) => (key in build ? typeOf(build[key]) : 'undefined')))
    return `  readonly ${JSON.stringify(key)}: ${[...types].join(' | ')}`
  })
}

/** Later sections win, whole keys at a time; Alloy's parseConfig (commands/compile/compilerUtils.js). */
function resolveBuild(sections: Values, env: string, platform: string, dist?: string): Values {
  const os = `os:${platform}`
  const names = ['global', env, os, `${env} ${os}`, `${os} ${env}`, ...(dist ? [dist, `${os} ${dist}`] : [])]
  const values = names.map((name) => sections[name]).filter(isValues)
  return Object.fromEntries(values.flatMap((section) => Object.entries(section)))
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) {
    const items = [...new Set(value.map(typeOf))]
    return items.length === 0 ? 'readonly unknown[]' : `ReadonlyArray<${items.join(' | ')}>`
  }
  if (isValues(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => `readonly ${JSON.stringify(key)}: ${typeOf(member)}`,
    )
    return `{ ${members.join('; ')} }`
  }
  return typeof value
}
