import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from '../../src/build/run.ts'

const node = (script: string) => ({ program: process.execPath, args: ['-e', script] })

test('what a program prints comes line by line, from both its outputs, and its exit code at the end', async () => {
  const lines: string[] = []
  const script = 'console.log("one\\ntwo"); console.error(process.env.EXTRA); process.exitCode = 3'
  const { ended } = run({ ...node(script), env: { EXTRA: 'three' } }, (line) => lines.push(line))
  assert.equal(await ended, 3)
  assert.deepEqual(lines.sort(), ['one', 'three', 'two'])
})

test('a program that is not there is told in words', async () => {
  const lines: string[] = []
  const { ended } = run({ program: 'no-such-program', args: [] }, (line) => lines.push(line))
  assert.equal(await ended, -1)
  assert.match(lines.join(), /no-such-program could not be started/)
})

test('an interruption ends a program that would stay, without a word', async () => {
  const interruption = new AbortController()
  const lines: string[] = []
  const onLine = (line: string) => {
    lines.push(line)
    interruption.abort()
  }
  const { ended } = run(node('console.log("on"); setInterval(() => {}, 1e6)'), onLine, interruption.signal)
  assert.equal(await ended, -1)
  assert.deepEqual(lines, ['on'])
})
