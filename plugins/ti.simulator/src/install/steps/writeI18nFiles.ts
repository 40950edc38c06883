import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { parseStrings } from '../../wire/stringsFile.ts'
import type { AppBuild } from '../AppBuild.ts'
import { InstallError } from '../InstallError.ts'

type Texts = Readonly<Record<string, string>>

/** `ti.i18n` of node-titanium-sdk. */
interface I18n {
  load(folder: string): Readonly<Record<string, { readonly app?: Texts; readonly strings?: Texts }>>
}

const require = createRequire(import.meta.url)
const HEADER = '/**\n * Made from i18n by the build.\n */\n\n'

/**
 * Writes the texts of each language into `<language>.lproj`: app.xml as InfoPlist.strings, all others as
 * Localizable.strings. Every `%s` becomes `%@`, and quotes are escaped, nothing else.
 *
 * The SDK's `writeI18NFiles`. `%s` becomes `%@` in all of its versions that we could read up to 12; in one of the time of
 * 13 (commit e92b40ca) its pattern is damaged and `%s` stays. An app must take both.
 * @throws {InstallError} where a file is no XML, or a text breaks the file that it is written to.
 */
export function writeI18nFiles({ projectDir, i18nDir, xcodeAppDir }: AppBuild): void {
  for (const folder of sources(projectDir)) checkXml(folder)
  const i18n: I18n = require('node-titanium-sdk/lib/i18n')
  for (const [language, { app, strings }] of Object.entries(i18n.load(i18nDir))) {
    const folder = join(xcodeAppDir, `${language}.lproj`)
    mkdirSync(folder, { recursive: true })
    if (app) write(join(folder, 'InfoPlist.strings'), named(app), language)
    if (strings) write(join(folder, 'Localizable.strings'), strings, language)
  }
}

/** Those that people write come first: Alloy copies its own and those of its themes to the project's folder. */
function sources(projectDir: string): string[] {
  const app = join(projectDir, 'app')
  const themes = existsSync(join(app, 'themes')) ? readdirSync(join(app, 'themes')) : []
  const folders = [app, ...themes.map((name) => join(app, 'themes', name)), projectDir]
  return folders.map((folder) => join(folder, 'i18n'))
}

/** Alloy and node-titanium-sdk take what they can of a damaged file, and no text of it reaches the app. */
function checkXml(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (!name.endsWith('.xml') || !statSync(file).isFile()) continue
    const problems: string[] = []
    const parser = new DOMParser({ onError: (_level, message) => void problems.push(message) })
    try {
      parser.parseFromString(readFileSync(file, 'utf8'), 'text/xml')
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
    }
    if (problems.length > 0) throw new InstallError(`${file} is not well-formed XML: ${problems[0]}`)
  }
}

function named({ appname, ...rest }: Texts): Texts {
  return appname === undefined ? rest : { CFBundleDisplayName: appname, ...rest }
}

function write(file: string, texts: Texts, language: string): void {
  const lines = Object.entries(texts).map(
    ([key, text]) => `${quoted(key)} = ${quoted(text.replaceAll('%s', '%@'))};`,
  )
  for (const [at, [key]] of Object.entries(texts).entries()) {
    try {
      parseStrings(lines[at] ?? '')
    } catch {
      throw new InstallError(
        `i18n/${language}: the text "${key}" breaks the file that iOS reads; a \\ at its end must be written \\\\.`,
      )
    }
  }
  writeFileSync(file, HEADER + lines.join('\n'))
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\"', '"').replaceAll('"', '\\"')}"`
}
