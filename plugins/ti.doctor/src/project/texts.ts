import { join } from 'node:path'
import { readTexts, type Text, textFiles, textFolders } from 'ti.simulator/i18n'
import type { Problem } from 'ti.typescript/reading'
import { readText } from './readText.ts'

/** The texts of one language in one folder `i18n`. */
export interface Language {
  /** Relative to the project, such as `app/i18n/de`. */
  readonly folder: string
  readonly files: readonly TextFile[]
}

/** An i18n file that is well-formed. */
export interface TextFile {
  /** Relative to the project, with forward slashes. */
  readonly file: string
  readonly root: { readonly name: string; readonly line: number; readonly column: number }
  readonly texts: readonly Text[]
}

/** Reads the i18n files of a project, or tells of each what is wrong with it. */
export function readLanguages(dir: string): { languages: Language[]; malformed: Problem[] } {
  const malformed: Problem[] = []
  const languages = new Map<string, TextFile[]>()
  for (const i18n of textFolders(dir))
    for (const name of textFiles(join(dir, i18n))) {
      const file = `${i18n}/${name}`
      const folder = file.slice(0, file.lastIndexOf('/'))
      const read = readTexts(readText(dir, file))
      if ('what' in read) malformed.push({ file, ...read })
      else languages.set(folder, [...(languages.get(folder) ?? []), { file, ...read }])
    }
  return { malformed, languages: [...languages].map(([folder, files]) => ({ folder, files })) }
}
