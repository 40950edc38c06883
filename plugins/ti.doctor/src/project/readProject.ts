import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Problem } from 'ti.typescript/reading'
import { type Code, readCode } from '../code/Code.ts'
import { parseSource, type Source } from '../code/parseSource.ts'
import { type Config, readConfig } from './config.ts'
import { type Markup, NONE, readMarkup } from './markup.ts'
import { readText, UnreadableError } from './readText.ts'
import { sourceFiles } from './sourceFiles.ts'
import { type Language, readLanguages } from './texts.ts'
import { readTiapp, type Tiapp } from './tiapp.ts'

/** A Titanium project, read as far as it can be. */
export interface Project {
  readonly dir: string
  readonly kind: 'alloy' | 'classic'
  readonly tiapp: Tiapp
  readonly config: Config | undefined
  readonly markup: Markup
  readonly code: Code
  readonly texts: readonly Language[]
  /** Push payloads to try out (`*.apns`), as `xcrun simctl push` takes them. */
  readonly payloads: ReadonlyMap<string, string>
  /** Files that are not what they should be. Rules look at the others. */
  readonly malformed: Readonly<Record<'config' | 'sources' | 'texts', readonly Problem[]>>
  has(path: string): boolean
}

const CONFIG = 'app/config.json'

/**
 * @param projectDir the folder of tiapp.xml, absolute or relative to the working directory.
 * @returns the project, or what is wrong with its tiapp.xml, without which nothing can be judged.
 * @throws {UnreadableError} when there is no such folder, no tiapp.xml in it, or a file cannot be read.
 */
export function readProject(projectDir: string): Project | Problem {
  const dir = resolve(projectDir)
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new UnreadableError(`There is no folder ${dir}.`)
  const has = (path: string) => existsSync(join(dir, path))
  if (!has('tiapp.xml'))
    throw new UnreadableError(`There is no tiapp.xml in ${dir}: name the folder of a Titanium project.`)
  const tiapp = readTiapp(readText(dir, 'tiapp.xml'))
  if ('what' in tiapp) return tiapp
  const kind = has('app') ? 'alloy' : 'classic'
  const markup = kind === 'alloy' ? readMarkup(dir) : NONE
  const config = kind === 'alloy' && has(CONFIG) ? readConfig(CONFIG, readText(dir, CONFIG)) : undefined
  const sources: Source[] = []
  const malformed: Problem[] = []
  for (const file of kind === 'alloy' || has('Resources') ? sourceFiles(dir, kind) : []) {
    const program = parseSource(file, readText(dir, file))
    if ('what' in program) malformed.push(program)
    else sources.push({ file, program, ...viewOf(file, markup) })
  }
  const { languages, malformed: texts } = readLanguages(dir)
  return {
    dir,
    kind,
    tiapp,
    has,
    markup,
    config: config && 'what' in config ? undefined : config,
    code: readCode(sources),
    texts: languages,
    payloads: payloadsIn(dir),
    malformed: { config: config && 'what' in config ? [config] : [], sources: malformed, texts },
  }
}

function viewOf(file: string, { idTypes, handlers }: Markup): Pick<Source, 'idTypes' | 'viewHandlers'> {
  const name = file.replace(/\/controllers\/ios\//, '/controllers/').replace(/\.\w+$/, '')
  return { idTypes: idTypes.get(name) ?? new Map(), viewHandlers: handlers.get(name) ?? new Set() }
}

function payloadsIn(dir: string): Map<string, string> {
  const files = readdirSync(dir).filter((file) => file.endsWith('.apns'))
  return new Map(files.map((file) => [basename(file), readText(dir, file)]))
}
