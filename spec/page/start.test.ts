import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import { run } from './command.ts'
import { openPage } from './openPage.ts'
import { projectCopy } from './projectCopy.ts'

/** ms; a start that takes longer hangs. */
const timeout = 90_000
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//
const START = join('demo', 'dist', 'start.js')

// One for all tests, so that the app is built for the first and for those that change it.
const copy = projectCopy()
after(() => rmSync(copy, { recursive: true, force: true }))

const start = (t: TestContext, port: string | number) =>
  run(t, copy, process.execPath, START, '--port', String(port))

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

/** A server on a port of the system's choice. */
async function occupied(t: TestContext): Promise<{ readonly port: number; free(): Promise<void> }> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const free = async () => {
    if (server.listening) await once(server.close(), 'close')
  }
  t.after(free)
  return { port: (server.address() as AddressInfo).port, free }
}

async function freePort(t: TestContext): Promise<number> {
  const { port, free } = await occupied(t)
  await free()
  return port
}

async function isAnswered(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Changes one place of a file, until the end of the test. @returns the line of it, from 1. */
function edit(t: TestContext, name: string, from: string, to: string): number {
  const file = join(copy, name)
  const text = readFileSync(file, 'utf8')
  const at = text.indexOf(from)
  assert.ok(at >= 0, `${name} has no ${from}`)
  writeFileSync(file, text.replace(from, to))
  t.after(() => writeFileSync(file, text))
  return text.slice(0, at).split('\n').length
}

test('npm start prints at most five lines with the address of a phone that runs the app', {
  timeout,
}, async (t) => {
  const port = await freePort(t)
  const command = run(t, copy, 'npm', 'start', '--', '--port', String(port))
  const url = await command.printed(ADDRESS)
  assert.equal(new URL(url).port, String(port))
  const page = await openPage(url)
  await page.getByRole('button', { name: 'Download Image' }).waitFor()
  await page.close()
  command.interrupt()
  const { stdout } = await command.ended
  assert.ok(lines(stdout).length <= 5, stdout)
  assert.equal(await isAnswered(url), false)
})

test('Ctrl-C stops everything, and a second start works', { timeout }, async (t) => {
  const port = await freePort(t)
  for (const time of ['first', 'second']) {
    const command = start(t, port)
    const url = await command.printed(ADDRESS)
    assert.ok(await isAnswered(url), `the ${time} start`)
    command.interrupt()
    const { code, stdout, stderr } = await command.ended
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' }, `the ${time} start`)
    assert.ok(lines(stdout).length <= 5, stdout)
    assert.equal(await isAnswered(url), false, `the ${time} start`)
  }
})

test('a taken port is told in one line with the remedy', { timeout }, async (t) => {
  const { port } = await occupied(t)
  const { code, stdout, stderr } = await start(t, port).ended
  assert.deepEqual(
    { code, stdout, stderr },
    {
      code: 1,
      stdout: '',
      stderr: `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port ${port + 1}\n`,
    },
  )
})

test('a port that is none is told in one line', { timeout }, async (t) => {
  const { code, stdout, stderr } = await start(t, 'eighty').ended
  assert.deepEqual(
    { code, stdout, stderr },
    { code: 1, stdout: '', stderr: '--port must be a number from 1 to 65535, not "eighty".\n' },
  )
})

for (const [what, file, from, to, told] of [
  [
    'a view that names a handler which its controller does not have',
    'app/views/foreground.xml',
    'onClick="onDownload"',
    'onClick="downlaod"',
    (line: number) => new RegExp(`app/views/foreground\\.xml:${line}:\\d+.*downlaod`),
  ],
  [
    'a style that Alloy cannot read',
    'app/styles/transfer.tss',
    "'#bar': {",
    "'#bar': [",
    (line: number) => new RegExp(`transfer\\.tss"[^]+> ${line} \\| '#bar': \\[`),
  ],
] as const) {
  test(`${what} stops the start with its place, and nothing else is printed`, { timeout }, async (t) => {
    const line = edit(t, file, from, to)
    const { code, stdout, stderr } = await start(t, await freePort(t)).ended
    assert.equal(code, 1, stderr)
    assert.equal(stdout, '')
    assert.match(stderr, told(line))
    assert.ok(lines(stderr).length <= 10, stderr)
  })
}
