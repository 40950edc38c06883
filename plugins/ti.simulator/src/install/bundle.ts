import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { readI18n } from './i18n.ts'
import type { JavaScriptPass } from './javascript.ts'

/** Folders of Resources whose content replaces that of the root on an iPhone; those of other platforms are left out. */
const OWN_FOLDERS = ['ios', 'iphone']
const OTHER_FOLDERS = new Set(['android', 'mobileweb', 'windows', 'blackberry', 'ipad'])

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
}

/** What ends up in the app's bundle: where in it -> which file. */
function contents(resources: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const name of filesBelow(resources)) {
    const top = name.split(sep)[0] ?? ''
    if (!OTHER_FOLDERS.has(top) && !OWN_FOLDERS.includes(top)) files.set(name, join(resources, name))
  }
  for (const folder of OWN_FOLDERS.map((name) => join(resources, name)))
    for (const name of filesBelow(folder)) files.set(name, join(folder, name))
  return files
}

/** Makes the app's bundle from Resources: files of the platform on top, JavaScript through the SDK's pass, texts as JSON. */
export function makeBundle(projectDir: string, bundle: string, pass: JavaScriptPass): void {
  for (const [name, source] of contents(join(projectDir, 'Resources'))) {
    const target = join(bundle, name)
    mkdirSync(dirname(target), { recursive: true })
    if (name.endsWith('.js'))
      writeFileSync(target, pass.run(readFileSync(source, 'utf8'), relative(bundle, target)))
    else copyFileSync(source, target)
  }
  for (const [language, texts] of readI18n(projectDir)) {
    mkdirSync(join(bundle, 'i18n'), { recursive: true })
    writeFileSync(join(bundle, 'i18n', `${language}.json`), JSON.stringify(texts))
  }
}
