import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { Feed } from '../../../src/page/server/feed.ts'
import { ImageFiles } from '../../../src/page/server/imageFiles.ts'
import { FakePhone } from './fakePhone.ts'

test('a feed that is closed writes to no page any more, and lets go of one that comes later', async (t) => {
  const phone = new FakePhone()
  const feed = new Feed(phone, new ImageFiles(), { messages: 0, bytes: 0 })
  const errors: unknown[] = []
  const server = createServer((_request, response) => {
    response.on('error', (error) => errors.push(error))
    feed.join(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const place = server.address()
  const address = `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}/`
  const page = await fetch(address)
  phone.tell({ kind: 'state', state: 'background' })
  feed.close()
  phone.tell({ kind: 'state', state: 'active' })
  assert.equal((await page.text()).split('\n\n').length, 2)
  await assert.rejects(fetch(address))
  assert.deepEqual(errors, [])
})
