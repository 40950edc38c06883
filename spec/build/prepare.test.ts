import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const FILES = ['app', 'spec/app', 'package.json', 'tiapp.xml', 'tsconfig.json']

/** What a build has written into app/ is in no clone. */
function isCloned(file: string): boolean {
  const [top, folder] = relative(ROOT, file).split(sep)
  if (top !== 'app' || folder === 'assets') return true
  return folder !== 'types' && folder !== 'specs' && !file.endsWith('.js')
}

test('npm install prepares a fresh clone for the Titanium CLI', (t) => {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'))
  t.after(() => rmSync(clone, { recursive: true, force: true }))
  for (const file of FILES) cpSync(join(ROOT, file), join(clone, file), { recursive: true, filter: isCloned })
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction')
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'prepare'], {
    cwd: clone,
    encoding: 'utf8',
    shell,
  })
  assert.equal(status, 0, stdout + stderr)
  assert.equal(existsSync(join(clone, 'plugins/ti.alloy/hooks/alloy.js')), true)
})

test('every command is there when npm links it, before anything is compiled', () => {
  const manifest = (folder: string) => JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
  const { workspaces }: { workspaces: string[] } = manifest('.')
  for (const workspace of workspaces) {
    const { bin = {} }: { bin?: Record<string, string> } = manifest(workspace)
    for (const file of Object.values(bin)) {
      assert.equal(existsSync(join(ROOT, workspace, file)), true, file)
      assert.doesNotMatch(file, /(^|\/)dist\//, workspace)
    }
  }
})
