import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { freshClone, ROOT } from './freshClone.ts'

test('npm install prepares a fresh clone for the Titanium CLI', (t) => {
  const clone = freshClone(t)
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
