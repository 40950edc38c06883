import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildProject } from 'ti.simulator'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
const TEXTS = join('i18n', 'en', 'downloads.xml')

export const fixture = join(root, 'spec', 'dropin', 'project')

export interface Stranger {
  /** Where the folder is put, from the root of the app. */
  readonly at?: string
  /** Further lines of app.js: what the app does besides. */
  readonly besides?: string
  /** Whether the texts are copied too. */
  readonly texts?: boolean
}

/** The plain app of `project/` in `build/dropin/`, with the folder and the texts copied as README.md of the downloads says. */
export async function dropIn({
  at = 'downloads',
  besides = '',
  texts = true,
}: Stranger = {}): Promise<string> {
  // It makes the .js beside each .ts, unless that is done.
  await buildProject(root)
  const copy = join(root, 'build', 'dropin')
  for (const folder of ['Resources', 'i18n']) rmSync(join(copy, folder), { recursive: true, force: true })
  cpSync(fixture, copy, { recursive: true })
  cpSync(join(root, 'app', 'lib', 'downloads'), join(copy, 'Resources', at), {
    recursive: true,
    filter: (source) => !['.ts', '.md'].includes(extname(source)),
  })
  if (texts) cpSync(join(root, 'app', TEXTS), join(copy, TEXTS))
  const app = join(copy, 'Resources', 'app.js')
  writeFileSync(app, `${readFileSync(app, 'utf8').replaceAll("'/downloads/", `'/${at}/`)}\n${besides}`)
  return copy
}
