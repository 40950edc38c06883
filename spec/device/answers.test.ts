import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { Device } from 'ti.simulator'
import type { Patch } from '../patch.ts'
import { endedHandlers } from './setting.ts'
import { appCopy } from './walk/appCopy.ts'

const PUSH = { aps: { 'content-available': 1 }, download_url: 'http://127.0.0.1:4180/images/dunes.jpg' }
/** ms. A handler is failed by Titanium after 29 s, and taken from the app by iOS after 30 s. */
const WELL_BEFORE = 15_000

type Answer = (socket: Socket) => void

const ANSWERS = {
  'never answers': () => {},
  'sends a head that never ends': (socket) => void socket.write('HTTP/1.1 200 OK\r\nX-More: '),
  'redirects for ever': (socket) =>
    void socket.end('HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n'),
  'breaks the connection off': (socket) => void socket.destroy(),
} satisfies Record<string, Answer>

const WRONG_SETTINGS: Patch = { file: 'alloy/CFG', find: '"silent_push"', put: '"#silent push"' }
const THROWN = "throw new Error('planted')"
const FAULTS: Record<string, Patch> = {
  'the request throws': { file: 'triggers/etagOf', find: "client.open('HEAD', url)", put: THROWN },
  'the log throws': { file: 'journal', find: 'Ti.App.Properties.setList(KEY, entries)', put: THROWN },
  'the order throws': {
    file: 'service',
    find: 'createService(limits, journal.add)',
    put: `createService(() => { ${THROWN} }, journal.add)`,
  },
}

async function phoneWith(t: TestContext, project: string, answer: Answer): Promise<Device> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
    t.after(() => socket.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const device = await Device.boot({ clock: 'virtual', hosts: { '127.0.0.1:4180': `127.0.0.1:${port}` } })
  t.after(() => device.shutdown())
  await device.install(project)
  await device.launch()
  await device.home()
  return device
}

async function assertAnswered(device: Device): Promise<void> {
  for (const { result, awakeMs } of [await device.backgroundFetch(), await device.push(PUSH)]) {
    assert.equal(result, 'noData')
    assert.ok(awakeMs < WELL_BEFORE, `${awakeMs} ms`)
  }
  await device.clock.advance(60_000)
  const ended = endedHandlers(device)
  assert.deepEqual(ended, [...new Set(ended)])
}

for (const [what, answer] of Object.entries(ANSWERS))
  test(`a fetch and a push are answered well before 25 s where the server ${what}`, async (t) => {
    await assertAnswered(await phoneWith(t, await appCopy('as it is'), answer))
  })

for (const [what, patch] of Object.entries(FAULTS))
  test(`a fetch and a push are answered well before 25 s where ${what}`, async (t) => {
    await assertAnswered(await phoneWith(t, await appCopy('answers', [patch]), (socket) => socket.destroy()))
  })

test('a push is answered at once where settings are wrong, and iOS is asked for no fetch', async (t) => {
  const device = await phoneWith(
    t,
    await appCopy('wrong-settings', [WRONG_SETTINGS]),
    ANSWERS['never answers'],
  )
  assert.match((await device.backgroundFetch()).reason ?? '', /setMinimumBackgroundFetchInterval/)
  const { result, awakeMs } = await device.push(PUSH)
  assert.equal(result, 'noData')
  assert.ok(awakeMs < 1_000, `${awakeMs} ms`)
})
