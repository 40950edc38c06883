import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { InstallError } from './InstallError.ts'

const FOLDERS = ['i18n', 'app/i18n']

function strings(file: string): Record<string, string> {
  try {
    const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml')
    return Object.fromEntries(
      Array.from(document.getElementsByTagName('string'), (element) => [
        element.getAttribute('name') ?? '',
        element.textContent ?? '',
      ]),
    )
  } catch (error) {
    throw new InstallError(
      `${file} is not well-formed XML: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/** The texts of a language are in every XML file of its folder, but for app.xml, which names the app (node-titanium-sdk). */
const isOfTexts = (name: string) => name.endsWith('.xml') && name !== 'app.xml'

/** The texts of a project by language, from each `i18n/<language>/`. */
export function readI18n(projectDir: string): Map<string, Record<string, string>> {
  const languages = new Map<string, Record<string, string>>()
  for (const folder of FOLDERS.map((name) => join(projectDir, name)).filter((path) => existsSync(path)))
    for (const { name: language } of readdirSync(folder, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    ))
      for (const name of readdirSync(join(folder, language)).filter(isOfTexts).sort())
        languages.set(language, { ...languages.get(language), ...strings(join(folder, language, name)) })
  return languages
}
