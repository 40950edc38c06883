import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const ALLOY = dirname(createRequire(import.meta.url).resolve('alloy/package.json'))

/** A small app with the build tasks of this repository. */
function makeApp(t: TestContext): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'alloy-jmk-')))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  for (const folder of ['app/controllers', 'app/lib', 'app/views', 'spec/app'])
    mkdirSync(join(dir, folder), { recursive: true })
  for (const file of ['alloy.jmk', 'app/alloy.jmk', 'tiapp.xml']) cpSync(join(ROOT, file), join(dir, file))
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction')
  writeFileSync(join(dir, 'app/config.json'), '{}')
  writeFileSync(join(dir, 'app/views/index.xml'), '<Alloy><Window/></Alloy>')
  writeFileSync(join(dir, 'app/controllers/index.js'), '$.index.open()\n')
  // What npm's install script of ti-mocha does.
  writeFileSync(join(dir, 'app/lib/ti-mocha.js'), 'unasked\n')
  mkdirSync(join(dir, 'app/lib/room'))
  for (const file of ['room/README.md', 'room/index.js']) writeFileSync(join(dir, 'app/lib', file), '\n')
  return dir
}

/** Compiles the app as Alloy does, and tells whether a file is shipped in it. */
function ship(t: TestContext, deployType: string): (file: string) => boolean {
  const dir = makeApp(t)
  const args = [join(ALLOY, 'bin/alloy'), 'compile', '--config', `platform=ios,deploytype=${deployType}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: dir, encoding: 'utf8' })
  assert.equal(status, 0, stdout + stderr)
  return (file) => existsSync(join(dir, 'Resources/iphone', file))
}

test('the specs find their library inside the app, and nowhere else', (t) => {
  const shipped = ship(t, 'test')
  assert.equal(shipped('specs/ti-mocha.js'), true)
  assert.equal(shipped('ti-mocha.js'), false)
})

test('an app for production has neither specs nor their library', (t) => {
  const shipped = ship(t, 'production')
  assert.equal(shipped('alloy/controllers/index.js'), true)
  assert.equal(shipped('specs'), false)
  assert.equal(shipped('ti-mocha.js'), false)
})

test('the pages for people that lie among the sources are not in the app', (t) => {
  const shipped = ship(t, 'test')
  assert.equal(shipped('room/index.js'), true)
  assert.equal(shipped('room/README.md'), false)
})
