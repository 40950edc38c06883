import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { conform } from '../conform.ts'
import { lineOf, reasonsOf, summaryOf } from '../report.ts'

const FIXTURES = fileURLToPath(new URL('../../../conformance/test/fixtures', import.meta.url))
const results = await conform(FIXTURES, { only: [], jobs: 3, limits: { test: 10_000, file: 30_000 } })

function resultOf(name: string) {
  const found = results.find(({ file }) => file === name)
  assert.ok(found, name)
  return found
}

test('tests run by the filters of the SDK’s test app, with its assertions and its utilities', () => {
  assert.deepEqual(resultOf('passes.test.js'), {
    file: 'passes.test.js',
    passed: 7,
    skipped: 6,
    failures: [],
  })
  assert.deepEqual(resultOf('only.test.js').passed, 1)
})

test('a file finds what lies beside it and in the folder', () => {
  assert.equal(lineOf(resultOf('nested/own.test.js')), '✓ nested/own.test.js  1 passed')
})

test('each test that fails says why: an assertion, one in a callback, a time limit, what is missing', () => {
  const { passed, failures } = resultOf('fails.test.js')
  assert.equal(passed, 1)
  assert.deepEqual(
    failures.slice(0, -1).map(({ test, reason }) => [test.replace('What fails ', ''), reason]),
    [
      ['by an assertion', 'expected 1 to be 2'],
      ['by another one of the same words', 'expected 1 to be 2'],
      ['in a callback', 'expected 1 to be 3'],
      ['by never ending', 'timeout of 10000ms exceeded'],
      ['by what is no method', 'TypeError: Ti.UI.createLabel(...).setText is not a function'],
    ],
  )
})

test('a file that cannot be read, throws or never ends fails alone, and says where', () => {
  const only = (name: string) => {
    assert.equal(resultOf(name).failures.length, 1)
    return resultOf(name).failures[0]
  }
  assert.match(only('broken.test.js')?.reason ?? '', /Failed to parse broken\.test\.js/)
  assert.deepEqual(only('throws.test.js'), { test: 'the file itself', reason: 'RangeError: at its top' })
  assert.equal(only('ends.test.js')?.test, 'An endless loop ends the file')
})

test('the reasons are counted, the most frequent first', () => {
  assert.deepEqual(reasonsOf(results)[0], { reason: 'expected 1 to be 2', count: 2 })
  assert.match(
    reasonsOf(results)
      .map(({ reason }) => reason)
      .join('\n'),
    /^expected UIModule \{ … \} to have property nothing$/m,
  )
  assert.match(summaryOf(results).join('\n'), /^7 files: 10 passed, 9 failed, 6 skipped: 52\.6 %$/m)
})
