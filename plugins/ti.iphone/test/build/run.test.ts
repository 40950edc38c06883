import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { run } from '../../src/build/run.ts'
import { setEnvironment } from '../helpers/standInMac.ts'

/** Windows has no groups of processes. */
const skip = process.platform === 'win32' && 'there are no groups of processes'

const node = (script: string) => ({ program: process.execPath, args: ['-e', script] })

test('the lines of both outputs of a program arrive, and then its exit code', async () => {
  const lines: string[] = []
  const script = 'console.log("one\\ntwo"); console.error(process.env.EXTRA); process.exitCode = 3'
  const { ended } = run({ ...node(script), env: { EXTRA: 'three' } }, (line) => lines.push(line))
  assert.equal(await ended, 3)
  assert.deepEqual(lines.sort(), ['one', 'three', 'two'])
})

test('a program that does not exist is reported', async () => {
  const lines: string[] = []
  const { ended } = run({ program: 'no-such-program', args: [] }, (line) => lines.push(line))
  assert.equal(await ended, -1)
  assert.match(lines.join(), /no-such-program could not be started/)
})

/** A process whose parent is gone stays in the list of processes until the system has taken note of its end. */
async function leavesNothing(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch (error) {
      assert.match(String(error), /ESRCH/)
      return
    }
    await wait(10)
  }
}

test('a program that ignores SIGTERM is killed, with every process that it started', {
  skip,
  timeout: 20_000,
}, async () => {
  const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1e6)'
  const parent = `const { spawn } = require('node:child_process')
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'inherit' })
    child.once('spawn', () => console.log(child.pid))
    ${stubborn}`
  let pid = 0
  const running = run(
    node(parent),
    (line) => {
      pid = Number(line)
      running.end()
    },
    undefined,
    200,
  )
  assert.equal(await running.ended, -1)
  await leavesNothing(pid)
})

test('a program has ended even when a process that it left behind keeps its output open', {
  skip,
  timeout: 20_000,
}, async (t) => {
  const parent = `const options = { stdio: 'inherit', detached: true }
    const child = require('node:child_process').spawn('sleep', ['600'], options)
    console.log(child.pid)
    process.exit(4)`
  const lines: string[] = []
  t.after(() => process.kill(Number(lines[0])))
  const { ended } = run(node(parent), (line) => lines.push(line), undefined, 100)
  assert.equal(await ended, 4)
  assert.equal(lines.length, 1)
})

test('a program gets only the variables for builds and those of its command', async (t) => {
  setEnvironment(t, { PLANTED: 'secret' })
  const lines: string[] = []
  const script = 'console.log(JSON.stringify([process.env.PLANTED, process.env.PATH, process.env.EXTRA]))'
  const { ended } = run({ ...node(script), env: { EXTRA: 'added' } }, (line) => lines.push(line))
  await ended
  assert.deepEqual(JSON.parse(lines.join('')), [null, process.env.PATH, 'added'])
})

test('an interruption ends a running program without a message', async () => {
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
