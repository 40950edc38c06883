import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildProject } from 'ti.simulator'

const project = fileURLToPath(new URL('../../../..', import.meta.url))

/** A small change of a source file of `app/lib`, such as a developer might make by mistake. */
export interface Patch {
  /** Path below `app/lib`, without extension. */
  readonly file: string
  /** A piece of one line, there exactly once and free of types: they are gone where it is replaced. */
  readonly find: string
  readonly put: string
}

/** @throws {Error} that says how to mend a patch whose place is no longer there. */
export function patched(source: string, { file, find, put }: Patch): string {
  const places = source.split(find).length - 1
  if (places !== 1)
    throw new Error(
      `The mutant of app/lib/${file}.ts no longer applies: "${find}" is there ${places} times, not once. ` +
        'Look up what the line has become, and put it into spec/mutants/mutants.ts.',
    )
  return source.replace(find, () => put)
}

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
