import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const FILES = [
  ...['app', 'spec/app', 'alloy.jmk', 'package.json', 'tiapp.xml', 'tsconfig.json', 'DefaultIcon.png'],
  'plugins/ti.alloy/package.json',
]
/** The plugin of tiapp.xml that is ours. */
const PLUGIN = 'plugins/ti.typescript'

/** What a build has written into app/ is in no clone. */
function isCloned(file: string): boolean {
  const [top, folder] = relative(ROOT, file).split(sep)
  if (top !== 'app' || folder === 'assets') return true
  return folder !== 'types' && folder !== 'specs' && !file.endsWith('.js')
}

/** What of a clone a build reads, after `npm install --ignore-scripts`. The folder is removed with the test. */
export function freshClone(t: TestContext): string {
  const clone = realpathSync(mkdtempSync(join(tmpdir(), 'clone-')))
  t.after(() => rmSync(clone, { recursive: true, force: true }))
  for (const file of FILES) {
    mkdirSync(dirname(join(clone, file)), { recursive: true })
    cpSync(join(ROOT, file), join(clone, file), { recursive: true, filter: isCloned })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction')
  symlinkSync(join(ROOT, PLUGIN), join(clone, PLUGIN), 'junction')
  return clone
}

/** Puts Alloy's hook into its place, as `npm install` does with its scripts. */
export function withAlloysHook(clone: string): void {
  cpSync(join(ROOT, 'node_modules/alloy/hooks'), join(clone, 'plugins/ti.alloy/hooks'), { recursive: true })
}
