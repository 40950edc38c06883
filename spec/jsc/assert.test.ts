import nodeAssert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as assert from './engine/assert.ts'

// Values of few kinds, so that equal ones are met often.
const leaf = fc.constantFrom<unknown>(
  undefined,
  null,
  0,
  -0,
  1,
  Number.NaN,
  '',
  'a',
  true,
  Uint8Array.of(1),
  Uint8Array.of(2),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '0'), tie('value'), { maxKeys: 2 }),
  ),
}))

function passes(run: () => void): boolean {
  try {
    run()
    return true
  } catch (error) {
    nodeAssert.ok(error instanceof Error && error.name === 'AssertionError', String(error))
    return false
  }
}

test('what the engine takes for equal is what node:assert takes for equal', () => {
  fc.assert(
    fc.property(value, value, (left, right) => {
      for (const other of [right, structuredClone(left)]) {
        const [ours, nodes] = [assert, nodeAssert].map((a) => [
          passes(() => a.equal(left, other)),
          passes(() => a.notEqual(left, other)),
          passes(() => a.deepEqual(left, other)),
        ])
        nodeAssert.deepEqual(ours, nodes)
      }
    }),
    { numRuns: 500 },
  )
})

test('what the engine cannot compare it refuses', () => {
  nodeAssert.throws(() => assert.deepEqual(new Map(), new Map()), /compares plain objects/)
  nodeAssert.throws(() => assert.deepEqual(new Date(1), new Date(1)), /compares plain objects/)
})

test('what does not hold, does not match or does not throw fails in the engine as in Node', () => {
  const [ours, nodes] = [assert, nodeAssert].map((a) => [
    passes(() => a.ok(0)),
    passes(() => a.ok('a')),
    passes(() => a.match('abc', /b/)),
    passes(() => a.match('abc', /d/)),
    passes(() => a.throws(() => {}, /b/)),
    passes(() => a.throws(() => fails('abc'), /b/)),
    passes(() => a.throws(() => fails('abc'), /d/)),
    passes(() => a.fail()),
  ])
  nodeAssert.deepEqual(ours, nodes)
})

function fails(message: string): never {
  throw new Error(message)
}
