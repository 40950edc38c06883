import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { compare, judge, parseTrace, redact, simulate, type Trace } from 'ti.simulator/verification'
import { verification } from '#demo/verification.js'
import { project } from './setting.ts'

const { steps } = verification

/** What the steps expect and was not seen. */
function missed(trace: Trace): string[] {
  return steps.flatMap(({ id, expect }) => {
    const played = trace.steps.find((step) => step.id === id)
    assert.ok(played, id)
    return expect
      .map((expectation) => judge(expectation, played))
      .filter(({ outcome }) => outcome === 'missed')
      .map(({ tell, seen }) => `${id}: ${tell}: ${seen}`)
  })
}

/** What stands in trace.json, and nothing else, is compared. */
const written = (trace: Trace) => parseTrace(JSON.stringify(redact(trace, steps, [])))

const english = await simulate(project, verification, { locale: 'en-US' })

test('the app does on the simulated phone all that --verify expects of an iPhone, in German too', async () => {
  const german = await simulate(project, verification, { locale: 'de-DE' })
  assert.deepEqual([missed(english), missed(german)], [[], []])
})

test('where JavaScript does not run in the background, the steps tell what of it an iPhone would miss', async () => {
  const trace = await simulate(project, verification, { sceneOnBackgroundLaunch: false })
  assert.deepEqual(missed(trace), [
    'evicted: iOS tells whose download it was: nothing came',
    'evicted: the handler of the session is ended within 25 s: no backgroundtransfer came',
    'evicted: iOS says that all is told: nothing came',
    'cold: the push reaches the app: nothing came',
    'cold: the handler of the push is ended within 25 s: no silentpush came',
    'cold: the picture is saved: nothing came',
  ])
  const told = compare(steps, written(trace), written(english))
  const names = told.map(({ what }) => what)
  for (const what of ['silentpush is missing', 'JavaScript at a cold launch in the background'])
    assert.ok(names.includes(what), names.join('\n'))
})

test('a trace of the app compares equal by the command, and tells no address and no identifier', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'trace-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'trace.json')
  const trace = redact(english, steps, [])
  writeFileSync(file, JSON.stringify(trace))
  assert.doesNotMatch(JSON.stringify(trace), /http|127\.0|:4180|[0-9A-F]{8}-[0-9A-F]{4}/i)
  const command = join(project, 'plugins/ti.simulator/bin/ti-simulator.js')
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, '--compare', file], {
    encoding: 'utf8',
    cwd: project,
  })
  assert.equal(
    stdout + stderr,
    'The simulated phone did the same as the simulated phone in all of 6 steps.\n',
  )
  assert.equal(status, 0)
})
