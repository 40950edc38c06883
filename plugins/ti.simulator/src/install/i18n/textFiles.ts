import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a folder `i18n` that the SDK reads, `<language>/<name>.xml`, relative to it, in a fixed order. */
export function textFiles(i18n: string): string[] {
  return foldersIn(i18n).flatMap((language) =>
    readdirSync(join(i18n, language))
      .filter(
        (name) =>
          /.\.xml$/.test(name) && statSync(join(i18n, language, name), { throwIfNoEntry: false })?.isFile(),
      )
      .sort()
      .map((name) => `${language}/${name}`),
  )
}

/**
 * The folders `i18n` that people write, relative to the project: of a classic project the one in the project's own
 * folder; of an Alloy project those that Alloy copies there with every build.
 */
export function textFolders(projectDir: string): string[] {
  const parts = ['themes', 'widgets'].flatMap((kind) =>
    foldersIn(join(projectDir, 'app', kind)).map((name) => `app/${kind}/${name}/i18n`),
  )
  const own = existsSync(join(projectDir, 'i18n', 'alloy_generated')) ? [] : ['i18n']
  return ['app/i18n', ...parts, ...own].filter((folder) => existsSync(join(projectDir, folder)))
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    .sort()
}
