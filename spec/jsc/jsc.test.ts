import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildProject } from 'ti.simulator'
import { findJsc } from './findJsc.ts'
import { runInJsc } from './session.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const COMPILED = join(project, 'spec', 'jsc', 'core', 'dist')
const TESTS = join(COMPILED, 'spec', 'core')

const jsc = findJsc()
const path = 'path' in jsc ? jsc.path : ''
const options = 'missing' in jsc ? { skip: jsc.missing } : {}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
}

/** `tsc` leaves what it made of a file that is there no more. */
function hasSource(compiled: string): boolean {
  return existsSync(join(project, relative(COMPILED, compiled).replace(/\.js$/, '.ts')))
}

/** Files that exist for one test. */
function written(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jsc-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source)
  return folder
}

const nothing = { parse: [], tests: [], instead: ['/nowhere/', '/nowhere/'] } as const

test('every file of the built app parses in JavaScriptCore', options, async (t) => {
  const { app: bundle } = await buildProject(project)
  const files = filesBelow(bundle, '.js')
  const findings = await runInJsc(path, { ...nothing, parse: files })
  assert.deepEqual(
    findings.flatMap(({ problem }) => problem ?? []),
    [],
  )
  assert.deepEqual(
    findings.map(({ file }) => file),
    files,
  )
  t.diagnostic(`${findings.length} files of the built app parse in JavaScriptCore`)
})

test(
  'the tests of the core pass in JavaScriptCore, on the core as it is built for the phone',
  options,
  async (t) => {
    const { app: bundle } = await buildProject(project)
    const instead = [join(COMPILED, 'app', 'lib', '/'), join(bundle, '/')] as const
    // The shell of JavaScriptCore reads no files: a test that does runs in Node alone.
    const tests = filesBelow(TESTS, '.test.js').filter(
      (file) => hasSource(file) && !readFileSync(file, 'utf8').includes('node:fs'),
    )
    const findings = await runInJsc(path, { ...nothing, tests, instead })
    const tested = findings.filter((finding) => finding.tell === 'tested')
    for (const file of tests) {
      const own = tested.filter((finding) => finding.file === file)
      await t.test(basename(file, '.test.js'), async (t) => {
        assert.ok(own.length > 0, 'the file has tests')
        for (const { name, problem } of own) await t.test(name, () => assert.equal(problem, undefined))
      })
    }
    t.diagnostic(
      `${tested.filter(({ problem }) => !problem).length} tests of the core passed in JavaScriptCore`,
    )
  },
)

test('a file that does not parse is told with its place', options, async (t) => {
  const folder = written(t, {
    'good.js': 'exports.a = 1',
    'bad.js': '\nconst a = ;',
    'out.js': '}) (function () {',
  })
  const parse = ['good.js', 'bad.js', 'out.js'].map((name) => join(folder, name))
  const findings = await runInJsc(path, { ...nothing, parse })
  assert.deepEqual(
    findings.map(({ problem }) => Boolean(problem)),
    [false, true, true],
  )
  assert.match(findings[1]?.problem ?? '', /bad\.js:2: Unexpected token/)
})

test('a test that fails, rejects, or cannot be loaded is told by its name', options, async (t) => {
  const start = "const { test } = require('node:test'), assert = require('node:assert/strict')\n"
  const folder = written(t, {
    'fails.js': `${start}test('fails', () => assert.equal(1, 2)); test('passes', () => {})`,
    'rejects.js': `${start}test('rejects', async () => { await null; throw new Error('no') })`,
    'missing.js': "require('./gone.js')",
  })
  const tests = ['fails.js', 'rejects.js', 'missing.js'].map((name) => join(folder, name))
  const findings = await runInJsc(path, { ...nothing, tests })
  assert.deepEqual(
    findings.map((finding) => 'name' in finding && [finding.name, finding.problem?.split('\n')[0]]),
    [
      ['the file is loaded', findings[0]?.problem?.split('\n')[0]],
      ['fails', 'AssertionError: 1 is not 2'],
      ['passes', undefined],
      ['rejects', 'Error: no'],
    ],
  )
  assert.match(findings[0]?.problem ?? '', /Cannot find module '\.\/gone\.js'/)
})

test('the app has in JavaScriptCore nothing of the Web that only the tests have', options, async (t) => {
  const folder = written(t, {
    'x.test.js': `const { test } = require('node:test'), assert = require('node:assert/strict')
      test('it', () => { new TextEncoder(); assert.equal(require('./lib.js'), 'undefined undefined') })`,
    'lib.js': "module.exports = [typeof TextEncoder, typeof URL].join(' ')",
  })
  const lib = join(folder, 'lib.js')
  const findings = await runInJsc(path, {
    ...nothing,
    tests: [join(folder, 'x.test.js')],
    instead: [lib, lib],
  })
  assert.deepEqual(
    findings.map(({ problem }) => problem),
    [undefined],
  )
})

test('an engine that ends too early is told with what it printed', options, async (t) => {
  const folder = written(t, {
    'x.test.js': "require('node:test').test('never ends', () => new Promise(() => {}))",
  })
  await assert.rejects(
    runInJsc(path, { ...nothing, tests: [join(folder, 'x.test.js')] }),
    /ended before all was told/,
  )
})
