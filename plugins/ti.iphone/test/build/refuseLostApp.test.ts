import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { refuseLostApp } from '../../src/build/refuseLostApp.ts'

/** A project that was built: the scripts of its app, and those that the app lists. */
function built(t: TestContext, scripts: Readonly<Record<string, string>>, listed = Object.keys(scripts)) {
  const project = mkdtempSync(join(tmpdir(), 'built-'))
  t.after(() => rmSync(project, { recursive: true, force: true }))
  const app = join(project, 'App.app')
  const index = Object.fromEntries(listed.map((script) => [`Resources/${script}`, 1]))
  for (const [name, text] of Object.entries({ ...scripts, '_index_.json': JSON.stringify(index) })) {
    mkdirSync(join(app, name, '..'), { recursive: true })
    writeFileSync(join(app, name), text)
  }
  return { project, app, alloy: () => mkdirSync(join(project, 'app', 'controllers'), { recursive: true }) }
}

const SCREEN = 'alloy/controllers/index.js'

test('an app with its scripts is as it should be, encrypted in the executable or not', (t) => {
  for (const scripts of [{ 'app.js': 'start()', [SCREEN]: 'open()' }, {}]) {
    const { project, app, alloy } = built(t, scripts, ['app.js', SCREEN])
    alloy()
    refuseLostApp(project, app)
  }
})

test('an app without app.js, with an empty one, or without the first controller is refused', (t) => {
  for (const [scripts, lost] of [
    [{}, 'app.js'],
    [{ 'app.js': ' \n', [SCREEN]: 'open()' }, 'app.js'],
    [{ 'app.js': 'start()' }, SCREEN],
  ] as const) {
    const { project, app, alloy } = built(t, scripts)
    alloy()
    assert.throws(
      () => refuseLostApp(project, app),
      new RegExp(`App\\.app has no ${lost}: the app would show`),
    )
  }
})

test('a classic app has no controllers', (t) => {
  const { project, app } = built(t, { 'app.js': 'start()' })
  refuseLostApp(project, app)
})

test('a build that left no app, or something else, is refused', (t) => {
  const { project, app } = built(t, {})
  assert.throws(() => refuseLostApp(project, join(project, 'Other.app')), /made no .*Other\.app/)
  rmSync(join(app, '_index_.json'))
  assert.throws(() => refuseLostApp(project, app), /has no _index_\.json/)
})
