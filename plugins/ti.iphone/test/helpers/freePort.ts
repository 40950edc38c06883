import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** For tests: a port of loopback that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  assert.ok(typeof address === 'object' && address !== null)
  return address.port
}
