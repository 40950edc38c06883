import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
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
