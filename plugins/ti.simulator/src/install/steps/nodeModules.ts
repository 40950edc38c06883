import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { isJsonObject, type Json } from '../../wire/json.ts'

interface NodeModule {
  readonly folder: string
  /** In the app: `node_modules/underscore`. */
  readonly path: string
}

/**
 * The npm packages that the project depends on at run time, and those that they depend on; `devDependencies` stay out.
 *
 * The SDK's cli/lib/module-copier.js. A package that npm has hoisted out of the project is not found there either.
 */
export function nodeModules(projectDir: string): NodeModule[] {
  const found = new Map<string, NodeModule>()
  const visit = (folder: string): void => {
    for (const name of dependenciesOf(folder)) {
      const module = find(name, folder, projectDir)
      if (!module || found.has(module)) continue
      found.set(module, { folder: module, path: relative(projectDir, module).split(sep).join('/') })
      visit(module)
    }
  }
  visit(projectDir)
  return [...found.values()]
}

function dependenciesOf(folder: string): string[] {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return []
  try {
    const manifest: Json = JSON.parse(readFileSync(file, 'utf8'))
    const dependencies = isJsonObject(manifest) ? manifest.dependencies : undefined
    return isJsonObject(dependencies) ? Object.keys(dependencies) : []
  } catch {
    return []
  }
}

function find(name: string, from: string, projectDir: string): string | undefined {
  const folder = join(from, 'node_modules', name)
  if (existsSync(folder)) return folder
  return from === projectDir ? undefined : find(name, dirname(from), projectDir)
}
