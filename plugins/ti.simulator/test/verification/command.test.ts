import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { redact } from '../../src/verification/redact.ts'
import { simulate } from '../../src/verification/simulate.ts'
import type { Trace } from '../../src/verification/Trace.ts'
import { fixture } from '../helpers/phone.ts'
import { verification, verified } from './verified.ts'

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

/** What the command says of a trace.json with this content, and how it ends. */
function compareWith(t: TestContext, content: string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'trace-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'trace.json')
  writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '--compare', file, ...args], {
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

/** What --verify would write of a phone that speaks German. */
async function traceOf(sceneOnBackgroundLaunch: boolean): Promise<Trace> {
  const handed = await verification()
  const trace = await simulate(verified, handed, { sceneOnBackgroundLaunch, locale: 'de-DE' })
  return redact({ ...trace, phone: 'an iPhone' }, handed.steps, [])
}

test('--compare ends with 0 where the simulated phone did the same, in the language of the phone', async (t) => {
  const { status, said } = compareWith(t, JSON.stringify(await traceOf(true)), verified)
  assert.equal(said, 'The simulated phone did the same as an iPhone in all of 5 steps.\n')
  assert.equal(status, 0)
})

test('--compare ends with 1 and names what differs, and --scene false plays a phone that runs no JavaScript', async (t) => {
  const trace = JSON.stringify(await traceOf(false))
  const { status, said } = compareWith(t, trace, verified)
  assert.equal(status, 1)
  assert.match(
    said,
    /A push to an app that does not run\n {2}✗ silentpush is missing\n {6}an iPhone: it did not come/,
  )
  assert.match(said, /✗ JavaScript at a cold launch in the background\n {6}an iPhone: it did not run\n/)
  assert.match(
    said,
    /The simulated phone differs from an iPhone in \d+ things\.\nTo play a phone [^\n]* --scene false\n$/,
  )
  assert.equal(compareWith(t, trace, verified, '--scene', 'false').status, 0)
})

const STEP = { id: 'another', entries: [], answers: {} }
const REFUSED: readonly (readonly [string, string, string[], RegExp])[] = [
  ['what is no trace', '[]', [verified], /The trace cannot be read: it must be an object\./],
  [
    'a trace of other steps',
    JSON.stringify({ version: 1, phone: 'iPhone', steps: [STEP] }),
    [verified],
    /The trace has a step "another", and this project has: start, leave, push, evicted, cold\./,
  ],
  [
    'a project without steps',
    JSON.stringify({ version: 1, phone: '', steps: [STEP] }),
    [fixture('classic-push')],
    /names no steps/,
  ],
  ['another scene than true or false', '{}', ['--scene', 'perhaps'], /--scene must be true or false/],
]

for (const [what, content, args, message] of REFUSED)
  test(`--compare refuses ${what} in one line`, (t) => {
    const { status, said } = compareWith(t, content, ...args)
    assert.equal(status, 1)
    assert.match(said, message)
    assert.equal(said.trim().split('\n').length, 1, said)
  })

test('--compare plays what the trace has, and says what it does not have', async (t) => {
  const trace = await traceOf(true)
  const { status, said } = compareWith(
    t,
    JSON.stringify({ ...trace, steps: trace.steps.slice(0, 3) }),
    verified,
  )
  assert.match(said, /The trace does not have: A download goes on without the app, A push to an app/)
  assert.equal(status, 0)
})

test('--compare says that there is no such file', () => {
  const { status, stderr } = spawnSync(process.execPath, [CLI, '--compare', 'nowhere.json'], {
    encoding: 'utf8',
  })
  assert.equal(status, 1)
  assert.equal(stderr, 'There is no nowhere.json.\n')
})
