import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { main } from '../src/index.ts'
import { makeProject, PACKAGE } from './project.ts'

async function run(...args: string[]) {
  const output = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write(text: string) {
      output[name] += text
    },
  })
  const code = await main(args, { stdout: stream('stdout'), stderr: stream('stderr') })
  return { code, ...output }
}

test('the command compiles the project it is told', async (t) => {
  const { dir, read } = makeProject(t, { 'app/lib/one.ts': 'export const one: number = 1\n' })
  assert.deepEqual(await run(dir), {
    code: 0,
    stdout: 'ti-typescript: 1 file compiled, 1 changed, 0 removed\n',
    stderr: '',
  })
  assert.match(read('app/lib/one.js'), /^export const one {9}= 1\n/)
})

test('the command says what is wrong, a line each, and fails', async (t) => {
  const { dir } = makeProject(t, {
    'app/lib/one.ts': 'export const one: string = 1\nexport const two: string = 2\n',
  })
  const { code, stdout, stderr } = await run(dir)
  assert.deepEqual([code, stdout, stderr.trimEnd().split('\n').length], [1, '', 2])
})

test('the command refuses arguments it does not know, and explains itself', async () => {
  assert.equal((await run('--watch')).code, 2)
  assert.equal((await run('a', 'b')).code, 2)
  const { code, stdout } = await run('--help')
  assert.equal(code, 0)
  assert.match(stdout, /^Usage: ti-typescript \[projectDir\]/)
})

test('without a folder the command takes the one it is called in', (t) => {
  const { dir } = makeProject(t, { 'app/lib/one.ts': 'export const one: string = 1\n' })
  const command = join(PACKAGE, 'bin/ti-typescript.js')
  const { status, stderr } = spawnSync(process.execPath, [command], { cwd: dir, encoding: 'utf8' })
  assert.equal(
    stderr,
    "app/lib/one.ts:1:14: error: TS2322: Type 'number' is not assignable to type 'string'.\n",
  )
  assert.equal(status, 1)
})
