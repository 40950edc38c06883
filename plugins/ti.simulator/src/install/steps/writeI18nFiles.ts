import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'
import { InstallError } from '../InstallError.ts'
import { readTexts } from '../i18n/readTexts.ts'
import { stringsEntry } from '../i18n/stringsEntry.ts'
import { textFiles, textFolders } from '../i18n/textFiles.ts'

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
  for (const folder of textFolders(projectDir).map((name) => join(projectDir, name)))
    for (const file of textFiles(folder)) checkXml(join(folder, file))
  const i18n: I18n = require('node-titanium-sdk/lib/i18n')
  for (const [language, { app, strings }] of Object.entries(i18n.load(i18nDir))) {
    const folder = join(xcodeAppDir, `${language}.lproj`)
    mkdirSync(folder, { recursive: true })
    if (app) write(join(folder, 'InfoPlist.strings'), named(app), language)
    if (strings) write(join(folder, 'Localizable.strings'), strings, language)
  }
}

/** Alloy and node-titanium-sdk take what they can of a damaged file, and no text of it reaches the app. */
function checkXml(file: string): void {
  const read = readTexts(readFileSync(file, 'utf8'))
  if ('what' in read)
    throw new InstallError(
      `${file} is not well-formed XML: line ${read.line}, column ${read.column}: ${read.what}.`,
    )
}

function named({ appname, ...rest }: Texts): Texts {
  return appname === undefined ? rest : { CFBundleDisplayName: appname, ...rest }
}

function write(file: string, texts: Texts, language: string): void {
  const lines = Object.entries(texts).map(([key, text]) => {
    const entry = stringsEntry(key, text)
    if (entry !== undefined) return entry
    throw new InstallError(
      `i18n/${language}: the text "${key}" breaks the file that iOS reads; a \\ at its end must be written \\\\.`,
    )
  })
  writeFileSync(file, HEADER + lines.join('\n'))
}
