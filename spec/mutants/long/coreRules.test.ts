import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { patched } from '../../patch.ts'
import { CORE_RULES } from '../coreRules.ts'

const compiled = fileURLToPath(new URL('../../core', import.meta.url))
/** Inside the project, so that the copy finds the packages. */
const copy = fileURLToPath(new URL('../../../../build/mutants/rules', import.meta.url))

before(() => {
  rmSync(copy, { recursive: true, force: true })
  cpSync(compiled, copy, { recursive: true })
})

/** Runs one file of tests in a process of its own. @returns what it printed, and whether all went well. */
function run(name: string): { readonly printed: string; readonly isGreen: boolean } {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const file = join(copy, 'spec', 'core', `${name}.test.js`)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--test-reporter=tap', file], {
    env,
    encoding: 'utf8',
  })
  return { printed: stdout + stderr, isGreen: status === 0 }
}

test('the tests that find the mutants of the core are green without one', () => {
  for (const name of new Set(CORE_RULES.map(({ test }) => test))) {
    const { printed, isGreen } = run(name)
    assert.ok(isGreen, printed)
  }
})

for (const { fault, test: name, ...patch } of CORE_RULES)
  test(`${name}.test.ts fails where ${fault}`, () => {
    const file = join(copy, 'app', 'lib', `${patch.file}.js`)
    const source = readFileSync(file, 'utf8')
    writeFileSync(file, patched(source, patch))
    const { printed, isGreen } = run(name)
    writeFileSync(file, source)
    assert.ok(!isGreen, 'no test found it')
    assert.match(printed, /failureType: 'testCodeFailure'/, 'a test failed, not its start')
    assert.doesNotMatch(printed, /SyntaxError|ERR_MODULE_NOT_FOUND/)
  })
