import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, complaintOf } from '../../src/observe/tool.ts'
import { setEnvironment } from '../helpers/standInMac.ts'

const node = (script: string, longest?: number) => ask(process.execPath, ['-e', script], longest)

test('a tool that does not exist has no answer', async () => {
  assert.equal(await ask('no-such-tool', []), undefined)
  assert.equal(complaintOf(undefined), undefined)
})

test('the answer of a tool has its output and its exit code', async () => {
  const answer = await node('console.log("out"); console.error("err"); process.exitCode = 3')
  assert.deepEqual(answer, { code: 3, stdout: 'out\n', stderr: 'err\n' })
  assert.equal(complaintOf(answer), 'err')
})

test('a tool that does not answer in time is not treated as one that does not exist', async () => {
  const answer = await node('setInterval(() => {}, 1e6)', 200)
  assert.equal(complaintOf(answer), 'it did not answer within 0.2 s')
})

test('an answer that is too large is a failure that says so', async () => {
  const answer = await node('process.stdout.write("x".repeat(2e7))')
  assert.equal(complaintOf(answer), 'its answer was too large')
})

test('a complaint is one short line, or the exit code', () => {
  assert.equal(complaintOf({ code: 0, stdout: '', stderr: 'a warning' }), undefined)
  assert.equal(
    complaintOf({ code: 2, stdout: 'said on\nthe other output', stderr: '\n' })?.includes('\n'),
    false,
  )
  assert.equal(complaintOf({ code: 2, stdout: '', stderr: 'x'.repeat(10_000) })?.length, 300)
  assert.equal(complaintOf({ code: 2, stdout: '', stderr: '' }), 'it ended with 2')
})

test('a tool gets nothing of this environment but what a build needs', async (t) => {
  setEnvironment(t, { PLANTED: 'secret' })
  assert.equal((await node('console.log(process.env.PLANTED)'))?.stdout, 'undefined\n')
})
