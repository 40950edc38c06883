import { equal } from 'node:assert/strict'
import { open } from 'node:fs/promises'
import { devNull } from 'node:os'
import { type TestContext, test } from 'node:test'
import { asker } from '../helpers/asker.ts'
import { plainAnswer, rawServer } from '../helpers/rawServer.ts'

async function asking(t: TestContext, bytes: number) {
  const server = await rawServer(t, () => plainAnswer('x'.repeat(bytes)))
  return { ...(await asker(t)), url: `http://${server.host}/` }
}

for (const way of ['client', 'transfer', 'upload'] as const)
  test(`the answer of a ${way} comes at the pace of the phone's network`, async (t) => {
    const { device, ask, url } = await asking(t, 10_000)
    device.network.set({ kbps: 8, latencyMs: 500 })
    const began = device.clock.now()
    equal((await ask({ way, url })).code, 0)
    // 200 shares of 50 ms, and one more look that finds the end.
    equal(Math.round((device.clock.now() - began) / 100), 106)
  })

for (const [network, ms] of [
  ['wifi', 90],
  ['cellular', 860],
] as const)
  test(`a megabyte takes ${ms} ms by ${network}`, async (t) => {
    const { device, ask, url } = await asking(t, 1_000_000)
    device.network.set(network)
    const began = device.clock.now()
    equal((await ask({ way: 'client', url })).code, 0)
    // One more look finds the end, and shares are rounded to 50 ms.
    const more = device.clock.now() - began - ms
    equal(more >= 0 && more <= 120, true, `${more} ms more`)
  })

for (const way of ['client', 'image', 'upload'] as const)
  test(`a connection that breaks in the answer of a ${way} is -1005`, async (t) => {
    const { device, ask, url } = await asking(t, 10_000)
    device.network.set({ failAfterBytes: 4_000 })
    equal((await ask({ way, url })).code, -1005)
    equal((await ask({ way: 'client', url })).code, 0)
  })

test('the answer of an upload is at most 16 MiB', async (t) => {
  const { device, ask, url } = await asking(t, 16 * 1024 * 1024 + 1)
  device.network.set({ kbps: 1e9 })
  equal((await ask({ way: 'upload', url })).code, -1103)
})

for (const way of ['client', 'transfer'] as const)
  test(`a disk that takes a part of the bytes fails a ${way} with -3003`, async (t) => {
    const { device, ask, url } = await asking(t, 10_000)
    const file = await open(devNull, 'w')
    t.mock.method(Object.getPrototypeOf(file), 'writev', async () => ({ bytesWritten: 1, buffers: [] }))
    await file.close()
    const client = { file: `${device.container.documents}/file` }
    equal((await ask({ way, url, client })).code, -3003)
  })
