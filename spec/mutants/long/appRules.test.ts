import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { appCopy } from '../../device/walk/appCopy.ts'
import { APP_RULES } from '../appRules.ts'

const device = fileURLToPath(new URL('../../device', import.meta.url))

/** Runs one file of tests on a copy of the app. @returns what it printed, and whether all went well. */
function run(name: string, project: string): { readonly printed: string; readonly isGreen: boolean } {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--test-reporter=tap', `${device}/${name}.test.js`],
    { env: { ...env, DEVICE_PROJECT: project }, encoding: 'utf8' },
  )
  return { printed: stdout + stderr, isGreen: status === 0 }
}

// Each takes seconds of a phone, so they are run by `npm run test:long` alone; what finds them is part of `npm test`.
test('the tests that find the mutants of the app are green without one', async () => {
  const project = await appCopy('no rule broken')
  for (const name of new Set(APP_RULES.map((rule) => rule.test))) {
    const { printed, isGreen } = run(name, project)
    assert.ok(isGreen, printed)
  }
})

for (const { fault, test: name, ...patch } of APP_RULES)
  test(`${name}.test.ts fails where ${fault}`, async () => {
    const { printed, isGreen } = run(name, await appCopy('a rule broken', [patch]))
    assert.ok(!isGreen, 'no test found it')
    assert.match(printed, /failureType: 'testCodeFailure'/, 'a test failed, not its start')
    assert.doesNotMatch(printed, /SyntaxError|ERR_MODULE_NOT_FOUND/)
  })
