import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildProject } from 'ti.simulator'
import { type Patch, patched } from '../../patch.ts'

const project = fileURLToPath(new URL('../../../..', import.meta.url))

/**
 * The app as Alloy compiled it, as a classic project of its own in `build/walks/`, so that neither Alloy nor a look
 * at every file of the repository slows down an installation, and patches harm nobody.
 */
export async function appCopy(name: string, patches: readonly Patch[] = []): Promise<string> {
  await buildProject(project)
  const copy = join(project, 'build', 'walks', name)
  for (const folder of ['Resources', 'i18n']) {
    rmSync(join(copy, folder), { recursive: true, force: true })
    if (existsSync(join(project, folder)))
      cpSync(join(project, folder), join(copy, folder), { recursive: true })
  }
  mkdirSync(copy, { recursive: true })
  const tiapp = readFileSync(join(project, 'tiapp.xml'), 'utf8')
  writeFileSync(join(copy, 'tiapp.xml'), tiapp.replace(/<plugins>[\s\S]*<\/plugins>/, ''))
  for (const patch of patches) {
    const file = join(copy, 'Resources', 'iphone', `${patch.file}.js`)
    writeFileSync(file, patched(readFileSync(file, 'utf8'), patch))
  }
  return copy
}
