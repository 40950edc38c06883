import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { XmlElement } from 'ti.typescript/reading'
import { MAX_BYTES, readText } from './readText.ts'

/** A script that the Titanium CLI loads by `import()`. */
export interface Hook {
  /** Relative to the project, with forward slashes. */
  readonly file: string
  readonly text: string
}

const ALLOY = 'ti.alloy'

/** What marks a folder as a plugin for the CLI (`detectPlugins` of node-appc). */
export const MARKS = ['package.json', 'plugin.py']

/**
 * The folder from which the CLI loads a plugin of tiapp.xml: `plugins/<id>` where a mark is in it, or else a folder of
 * a version below it, the newest by name unless tiapp.xml names one.
 * @returns undefined where the CLI finds no such plugin in the project.
 */
export function pluginFolder(dir: string, plugin: XmlElement): string | undefined {
  const id = plugin.text
  if (!/^\w[\w.-]*$/.test(id)) return undefined
  const folder = `plugins/${id}`
  // Alloy writes its plugin.py and its hooks whenever it compiles.
  if (id === ALLOY || isMarked(dir, folder)) return folder
  const versions = existsSync(join(dir, folder)) ? foldersIn(join(dir, folder)) : []
  const version = plugin.attributes.get('version')?.value ?? versions.sort().at(-1)
  return version !== undefined && versions.includes(version) ? `${folder}/${version}` : undefined
}

/** The hooks of a plugin's folder, read. */
export function hooksIn(dir: string, folder: string): Hook[] {
  return hookFiles(dir, folder).flatMap((file) =>
    statSync(join(dir, file)).size > MAX_BYTES ? [] : [{ file, text: readText(dir, file) }],
  )
}

/** The scripts that the CLI takes for hooks: those that lie in `hooks` itself. */
export function hookFiles(dir: string, folder: string): string[] {
  const hooks = `${folder}/hooks`
  if (!existsSync(join(dir, hooks)) || !statSync(join(dir, hooks)).isDirectory()) return []
  return readdirSync(join(dir, hooks))
    .filter((name) => name.endsWith('.js') && statSync(join(dir, hooks, name)).isFile())
    .sort()
    .map((name) => `${hooks}/${name}`)
}

export function isMarked(dir: string, folder: string): boolean {
  return MARKS.some((mark) => existsSync(join(dir, folder, mark)))
}

function foldersIn(dir: string): string[] {
  if (!statSync(dir).isDirectory()) return []
  return readdirSync(dir).filter((name) => !name.startsWith('.') && statSync(join(dir, name)).isDirectory())
}
