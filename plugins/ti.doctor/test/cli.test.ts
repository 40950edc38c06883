import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { main } from '../src/index.ts'
import { copyOf, folderOf } from './project.ts'

const COLOUR = '\u001b['

async function run(
  args: readonly string[],
  terminal: { isTTY?: boolean; env?: Record<string, string> } = {},
) {
  const output = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: terminal.isTTY === true,
    write(text: string) {
      output[name] += text
    },
  })
  const { env = {} } = terminal
  return { code: await main(args, { stdout: stream('stdout'), stderr: stream('stderr'), env }), ...output }
}

test('a sound project ends with 0 and one line', async () => {
  const { code, stdout, stderr } = await run([folderOf('classic')])
  assert.deepEqual([code, stderr], [0, ''])
  assert.match(stdout, /^ti-doctor: nothing found in 1 script by \d+ rules\n$/)
})

test('a finding is told as compilers do, with why, how to mend it and where that is written', async (t) => {
  const project = copyOf(t, 'classic')
  project.write('Resources/app.js', project.read('Resources/app.js').replace('timeout: 15000', 'timeout: 15'))
  const { code, stdout } = await run([project.dir])
  assert.equal(code, 1)
  const [first, why, mend, see, , last] = stdout.split('\n')
  assert.match(first ?? '', /^Resources\/app\.js:\d+:14: error: .* \[http-timeout-in-seconds\]$/)
  assert.match(`${why}\n${mend}\n${see}`, /^ {2}why: {2}.+\n {2}mend: .+\n {2}see: {2}https:\/\/.+$/)
  assert.match(last ?? '', /^ti-doctor: 1 fault found in 1 script/)
})

test('there are colours on a terminal only, and none where NO_COLOR is set', async (t) => {
  const project = copyOf(t, 'classic')
  project.write('tiapp.xml', '<ti:app>')
  assert.ok((await run([project.dir], { isTTY: true })).stdout.includes(COLOUR))
  assert.ok(!(await run([project.dir])).stdout.includes(COLOUR))
  assert.ok(!(await run([project.dir], { isTTY: true, env: { NO_COLOR: '1' } })).stdout.includes(COLOUR))
})

test('--json gives the findings as one object', async (t) => {
  const project = copyOf(t, 'classic')
  project.write('tiapp.xml', project.read('tiapp.xml').replace('13.4.1.GA', '13.2.0.GA'))
  const { code, stdout } = await run([project.dir, '--json'])
  const { findings, scripts }: { findings: Record<string, unknown>[]; scripts: number } = JSON.parse(stdout)
  assert.deepEqual([code, scripts, findings.length], [1, 1, 1])
  assert.deepEqual(Object.keys(findings[0] ?? {}).sort(), [
    ...['column', 'file', 'line', 'mend', 'rule', 'source', 'what', 'why'],
  ])
  assert.deepEqual(
    [findings[0]?.rule, findings[0]?.file, findings[0]?.line],
    ['sdk-double-completion', 'tiapp.xml', 7],
  )
})

test('a folder that is missing, and one without tiapp.xml, are one clear line and code 2', async (t) => {
  const project = copyOf(t, 'classic')
  project.remove('tiapp.xml')
  const gone = join(project.dir, 'gone')
  assert.deepEqual(await run([gone]), {
    code: 2,
    stdout: '',
    stderr: `ti-doctor: There is no folder ${gone}.\n`,
  })
  const { code, stderr } = await run([project.dir])
  assert.equal(code, 2)
  assert.equal(
    stderr,
    `ti-doctor: There is no tiapp.xml in ${project.dir}: name the folder of a Titanium project.\n`,
  )
  assert.match(JSON.parse((await run([gone, '--json'])).stdout).error, /^There is no folder/)
})

test('a file that is too large to be one of people is named, with code 2', async (t) => {
  const project = copyOf(t, 'classic')
  writeFileSync(join(project.dir, 'Resources/big.js'), Buffer.alloc(2_000_001, ' '))
  const { code, stderr } = await run([project.dir])
  assert.equal(code, 2)
  assert.match(
    stderr,
    /^ti-doctor: Resources\/big\.js cannot be read: it has 2000001 bytes; at most 2000000 are read\n$/,
  )
})

test('a tiapp.xml that is a folder is one clear line', async (t) => {
  const project = copyOf(t, 'classic')
  project.remove('tiapp.xml')
  mkdirSync(join(project.dir, 'tiapp.xml'))
  const { code, stderr } = await run([project.dir])
  assert.equal(code, 2)
  assert.match(stderr, /^ti-doctor: tiapp\.xml cannot be read: .*\n$/)
})

test('the command explains itself, and refuses what it does not know', async () => {
  const { code, stdout } = await run(['--help'])
  assert.equal(code, 0)
  assert.match(stdout, /^Usage: ti-doctor \[project\] \[--json\]/)
  assert.equal((await run(['--fix'])).code, 2)
  assert.equal((await run(['a', 'b'])).code, 2)
})

test('without a folder the command takes the one it is called in', () => {
  const command = fileURLToPath(new URL('../../bin/ti-doctor.js', import.meta.url))
  const { status, stdout } = spawnSync(process.execPath, [command], {
    cwd: folderOf('alloy-javascript'),
    encoding: 'utf8',
  })
  assert.match(stdout, /^ti-doctor: nothing found in 4 scripts/)
  assert.equal(status, 0)
})
