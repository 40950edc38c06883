import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { Device, type DeviceOptions } from 'ti.simulator'
import { happened, project } from './setting.ts'

const ADDRESS = '127.0.0.1:4180'
/** Nobody listens on it. */
const NOBODY = '127.0.0.1:1'

async function alone(t: TestContext, options: DeviceOptions = {}): Promise<Device> {
  const device = await Device.boot({ clock: 'virtual', hosts: { [ADDRESS]: NOBODY }, ...options })
  t.after(() => device.shutdown())
  await device.install(project)
  await device.launch()
  return device
}

/** The only host of the phone, on which nobody listens at first. @returns what starts a dashboard there. */
function silentDashboard(t: TestContext) {
  const hosts: Record<string, string> = { [ADDRESS]: NOBODY }
  const start = async () => {
    const dashboard = createServer((request, response) => {
      request.resume()
      response.end(
        JSON.stringify({ meta: { code: 200, status: 'ok', method_name: 'SubscribeNotificationByToken' } }),
      )
    })
    t.after(() => dashboard.close())
    await once(dashboard.listen(0, '127.0.0.1'), 'listening')
    hosts[ADDRESS] = `127.0.0.1:${(dashboard.address() as AddressInfo).port}`
  }
  return { hosts, start }
}

test('an unreachable dashboard is told once, and the app subscribes when it is tried again', async (t) => {
  const { hosts, start } = silentDashboard(t)
  const device = await alone(t, { hosts })
  await device.tap({ title: 'Push' })
  await device.clock.advance(1000)
  const told = device.screen.text().match(/Is the dashboard running\?/g)
  assert.equal(told?.length, 1, device.screen.text())
  await start()
  await device.tap({ title: 'Try Again' })
  await device.clock.advance(1000)
  assert.match(device.screen.text(), /Subscribed to silent_push/)
  assert.doesNotMatch(device.screen.text(), /Try Again/)
})

test('what the dashboard did not answer is asked again when the app is opened again', async (t) => {
  const { hosts, start } = silentDashboard(t)
  const device = await alone(t, { hosts })
  await device.tap({ title: 'Push' })
  await device.clock.advance(1000)
  assert.match(device.screen.text(), /Is the dashboard running\?/)
  await device.home()
  await start()
  await device.open()
  await device.clock.advance(1000)
  assert.match(device.screen.text(), /Subscribed to silent_push/)
})

test('a push that came before starts nothing, also in the next life of the app', async (t) => {
  const device = await alone(t)
  const ordered = () =>
    JSON.stringify(device.container.preferences['downloads.ledger']).match(/silentPush\.[\w-]+/g)
  const payload = { aps: { 'content-available': 1 }, download_url: `http://${ADDRESS}/1.png`, id: 'once' }
  await device.push(payload)
  await device.clock.advance(120_000)
  const before = ordered()
  assert.equal(before?.length, 1)
  await device.home()
  await device.evict()
  await device.push(payload)
  assert.deepEqual(ordered(), before)
  await device.push({ ...payload, id: 'twice' })
  assert.notDeepEqual(ordered(), before)
})

test('a server that never answers what is new keeps no fetch awake too long, and is asked for the picture', async (t) => {
  const asked: string[] = []
  const server = createServer(({ url, method, headers }, response) => {
    if (url?.startsWith('/images/')) asked.push(`${method} ${headers['cache-control'] ?? ''}`)
    else response.writeHead(404).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => server.closeAllConnections())
  t.after(() => server.close())
  const device = await alone(t, {
    hosts: { [ADDRESS]: `127.0.0.1:${(server.address() as AddressInfo).port}` },
  })
  const { awakeMs } = await device.backgroundFetch()
  assert.ok(awakeMs > 5_000 && awakeMs < 25_000, `${awakeMs} ms`)
  await device.clock.advance(1_000)
  assert.deepEqual([asked[0], asked[1]?.slice(0, 3)], ['HEAD no-cache', 'GET'])
})

for (const [what, payload, told] of [
  ['without an address', {}, /the push has no download_url/],
  [
    'to a host that is not allowed',
    { download_url: 'https://elsewhere.test/1.png' },
    /names elsewhere\.test/,
  ],
] as const) {
  test(`a push ${what} starts nothing, and the log says why`, async (t) => {
    const device = await alone(t)
    await device.home()
    const { result } = await device.push({ aps: { 'content-available': 1 }, ...payload })
    assert.equal(result, 'noData')
    assert.equal(happened(device, 'handlerEnded').length, 1)
    assert.equal(happened(device, 'notificationScheduled').length, 0)
    await device.open()
    await device.tap({ title: 'Log' })
    assert.match(device.screen.text(), told)
  })
}

test('the app says at its start that it needs SDK 13.3, and only then', async (t) => {
  const old = await alone(t, { sdk: '13.2' })
  assert.match(old.screen.text(), /needs Titanium SDK 13\.3/)
  const current = await alone(t, { sdk: '13.4' })
  assert.doesNotMatch(current.screen.text(), /needs Titanium SDK/)
})
