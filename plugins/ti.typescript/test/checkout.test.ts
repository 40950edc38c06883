import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { link, makeProject, PACKAGE } from './project.ts'

/** The package as it is in a fresh clone: nothing is compiled. */
function checkOut(t: TestContext) {
  const project = makeProject(t, { 'app/lib/one.ts': 'export const one: number = 1\n' })
  const copy = join(project.dir, 'plugins/ti.typescript')
  for (const file of ['bin', 'compiled.js', 'package.json', 'src', 'tsconfig.json']) {
    cpSync(join(PACKAGE, file), join(copy, file), { recursive: true })
  }
  cpSync(join(PACKAGE, '../../tsconfig.node.json'), join(project.dir, 'tsconfig.node.json'))
  const run = () =>
    spawnSync(process.execPath, [join(copy, 'bin/ti-typescript.js'), project.dir], { encoding: 'utf8' })
  return { project, copy, run }
}

test('in a fresh clone the plugin compiles itself first', (t) => {
  const { project, copy, run } = checkOut(t)
  const installed = dirname(dirname(createRequire(import.meta.url).resolve('typescript/package.json')))
  link(installed, join(copy, 'node_modules'))
  const { status, stderr } = run()
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  assert.ok(existsSync(join(project.dir, 'app/lib/one.js')))
})

test('in a fresh clone without its dependencies it says what to run', (t) => {
  const { copy, run } = checkOut(t)
  const { status, stderr } = run()
  const command = `npm install && npx tsc -b ${join(copy, 'tsconfig.json')}`
  assert.equal(
    stderr,
    `ti-typescript: ti.typescript is not compiled, and TypeScript is not installed; run: ${command}\n`,
  )
  assert.equal(status, 1)
})
