import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readable, specsResult } from '../../src/build/logLines.ts'
import { ERROR_IN_LOG } from '../helpers/recorded.ts'

/** A built project in which the controller's line 129 came from line 7 of its source. */
function builtProject(t: TestContext): string {
  const project = mkdtempSync(join(tmpdir(), 'built-'))
  t.after(() => rmSync(project, { recursive: true, force: true }))
  const map = {
    version: 3,
    sources: ['index.js'],
    names: [],
    // Of line 129, column 1: source 0, line 7, column 3.
    mappings: `${';'.repeat(128)}AAMEA`,
  }
  for (const [file, content] of [
    ['build/map/Resources/iphone/alloy/controllers/index.js.map', JSON.stringify(map)],
    ['app/controllers/index.ts', ''],
    ['app/lib/journal.ts', ''],
  ] as const) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), content)
  }
  return project
}

test('an error of a controller in the log of a phone shows its place in TypeScript', (t) => {
  const project = builtProject(t)
  const lines = ERROR_IN_LOG.split('\n').map((line) => readable(line, project))
  assert.equal(lines[0], '[ERROR] app/controllers/index.ts:7')
  assert.equal(lines[5], '[ERROR]     at test (app/controllers/index.ts:7:3)')
  assert.equal(lines[1], '[ERROR]       Titanium.crash();')
})

test('a frame with the absolute path of a script shows its place in TypeScript too', (t) => {
  const project = builtProject(t)
  const bundle = '/private/var/containers/Bundle/Application/0A1B/Background Services.app'
  for (const path of [bundle, `file://${bundle.replace(' ', '%20')}`])
    assert.equal(readable(`add@${path}/journal.js:12:5`, project), 'add@app/lib/journal.ts:12:5')
})

test('a line that is not part of a trace stays unchanged', (t) => {
  const project = builtProject(t)
  for (const line of ['[INFO] silentpush SilentPush-1.5', 'http://192.168.1.20:4180/images/latest', ''])
    assert.equal(readable(line, project), line)
})

test('the result of the specs is found within a log line, and in no other line', () => {
  assert.deepEqual(specsResult('[INFO]  specs: 24 passed, 1 failed'), { passed: 24, failed: 1 })
  assert.equal(specsResult('[INFO]  ok - specs pass'), undefined)
})
