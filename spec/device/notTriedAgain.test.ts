import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { Device } from 'ti.simulator'
import { happened, project } from './setting.ts'

const ADDRESS = '127.0.0.1:4180'

type Answer = (response: ServerResponse) => void

/** Each with the error that the screen tells. */
const ANSWERS: Readonly<Record<string, readonly [answer: Answer, told: RegExp]>> = {
  'a redirect loop': [(response) => response.writeHead(302, { location: '/again' }).end(), /redirects/],
  'a redirect to another scheme': [
    (response) => response.writeHead(302, { location: 'ftp://127.0.0.1/1.png' }).end(),
    /unsupported URL/,
  ],
  'a body that is not in its encoding': [
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
    /cannot decode/,
  ],
  'HTTP 416': [(response) => response.writeHead(416).end(), /416/],
  'HTTP 410': [(response) => response.writeHead(410).end(), /410/],
}

for (const [what, [answer, told]] of Object.entries(ANSWERS))
  test(`${what} ends a download at its first try, with the reason, and Retry is offered`, async (t) => {
    const server = createServer((_request, response) => answer(response))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    t.after(() => server.close())
    const { port } = server.address() as AddressInfo
    const device = await Device.boot({ clock: 'virtual', hosts: { [ADDRESS]: `127.0.0.1:${port}` } })
    t.after(() => device.shutdown())
    await device.install(project)
    await device.launch()
    await device.tap({ title: 'Download Image' })
    await device.tap({ title: 'Allow' })
    await device.clock.advance(120_000)
    assert.equal(happened(device, 'transferEnded').length, 1)
    assert.match(device.screen.text(), told)
    assert.ok(device.screen.find({ title: 'Retry' }))
  })
