import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readTiapp } from 'ti.simulator'
import { freshClone, ROOT, withAlloysHook } from './freshClone.ts'
import { appOf, standInHome, tiBuild } from './tiBuild.ts'

interface Mend {
  readonly what: string
  /** Takes the mend away. */
  remove(clone: string): void
  /** What the build says instead of making an empty app. */
  readonly told: RegExp
}

const PLUGIN = 'plugins/ti.typescript'

/** Gives the clone a plugin of its own, in which `from` stands no more. */
function withoutLine(clone: string, file: string, from: string): void {
  rmSync(join(clone, PLUGIN))
  cpSync(join(ROOT, PLUGIN), join(clone, PLUGIN), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
  const path = join(clone, PLUGIN, file)
  const before = readFileSync(path, 'utf8')
  assert.ok(before.includes(from), `${file} has no ${from}`)
  writeFileSync(path, before.replace(from, ''))
}

const MENDS: readonly Mend[] = [
  {
    what: 'the package.json that keeps Alloy’s hook CommonJS',
    remove(clone) {
      withAlloysHook(clone)
      rmSync(join(clone, 'plugins/ti.alloy/package.json'))
      writeFileSync(join(clone, 'plugins/ti.alloy/plugin.py'), '')
    },
    told: /could not load the hook plugins\/ti\.alloy\/hooks\/alloy\.js: exports is not defined/,
  },
  {
    what: 'the hook of Alloy that is put into its place after --ignore-scripts',
    remove: (clone) =>
      withoutLine(clone, 'hooks/ti.typescript.js', '  await installAlloyPlugin(logger, cli)\n'),
    told: /has not loaded plugins\/ti\.alloy\/hooks\/alloy\.js, so that the app would be empty/,
  },
  {
    what: 'the way to the Alloy of the project',
    remove: (clone) =>
      withoutLine(clone, 'hook/compileBeforeAlloy.js', '  if (alloy) process.env.ALLOY_PATH ||= alloy\n'),
    told: /The alloy CLI is not installed/,
  },
  {
    what: 'the plugin of Alloy in tiapp.xml',
    remove(clone) {
      const tiapp = join(clone, 'tiapp.xml')
      const text = readFileSync(tiapp, 'utf8')
      writeFileSync(tiapp, text.replace('<plugin>ti.alloy</plugin>', ''))
    },
    told: /tiapp\.xml does not name the plugin of Alloy/,
  },
]

/** Where Alloy's hook looks besides PATH. */
const installed = ['/usr/local/bin', '/opt/local/bin', '/opt/bin', '/usr/bin', '/bin'].some((folder) =>
  existsSync(join(folder, 'alloy')),
)

for (const { what, remove, told: words } of MENDS)
  test(`without ${what} the build ends loudly, and makes no app`, async (t) => {
    if (installed && words.source.includes('alloy CLI')) return t.skip('Alloy is installed on this machine')
    const clone = freshClone(t)
    remove(clone)
    // A PATH without any alloy: that of whoever runs this may have one.
    const { code, told } = await tiBuild(clone, standInHome(t), { PATH: '/usr/bin:/bin' })
    assert.notEqual(code, 0, told)
    assert.match(told, words)
    assert.equal(existsSync(appOf(clone, readTiapp(ROOT).name)), false)
  })
