import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fixture } from './helpers/phone.ts'

const CLI = fileURLToPath(new URL('../src/cli.js', import.meta.url))

function start(t: TestContext, ...args: string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  t.after(() => child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  return { child, output: () => output }
}

test('the command runs a project, prints its address and ends with the signal', async (t) => {
  const { child, output } = start(t, fixture('classic-push'), '--port', '0')
  while (!output().includes('http://') && child.exitCode === null)
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')])
  const [, address] = /The phone: (\S+)/.exec(output()) ?? []
  assert.ok(address, output())
  assert.match(await (await fetch(address)).text(), /<html/)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  assert.equal(code, 0)
})

const REFUSED = [
  ['a port that is none', ['--port', 'x'], /--port must be a number from 0 to 65535, not "x"/],
  ['an SDK that is not simulated', ['--sdk', '12.0'], /--sdk must be 13\.4 or 13\.2/],
  [
    'a kind of build that there is not',
    ['--deploy-type', 'beta'],
    /--deploy-type must be development, test, /,
  ],
  ['a host map without its half', ['--host-map', 'a'], /--host-map must be host=host/],
  ['an option that there is not', ['--speed', '1'], /Unknown option '--speed'/],
  ['a folder that is no project', [], /has no tiapp\.xml/],
] as const

for (const [what, args, message] of REFUSED)
  test(`${what} is refused in one line`, async (t) => {
    const { child, output } = start(t, fixture('.'), ...args)
    const [code] = await once(child, 'close')
    assert.equal(code, 1)
    assert.match(output(), message)
    assert.equal(output().trim().split('\n').length, 1, output())
  })

test('a port that is taken is told with the remedy', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { child, output } = start(t, fixture('classic-push'), '--port', String(port))
  await once(child, 'close')
  assert.match(output(), new RegExp(`Port ${port} is taken.*--port ${port + 1}`))
})
