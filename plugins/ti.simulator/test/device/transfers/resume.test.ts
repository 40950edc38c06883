import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type TestContext, test } from 'node:test'
import { classicApp } from '../../helpers/classicApp.ts'
import { downloader } from '../../helpers/downloader.ts'
import { phoneWith, rows } from '../../helpers/phone.ts'
import { resumable, servePictures } from '../../helpers/pictureServer.ts'

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void

/** Starts a download, loses the network half-way, and waits for its end. */
async function interrupted(t: TestContext, answer: Answer) {
  const conditions: (string | undefined)[] = []
  const server = await servePictures((request, response, body) => {
    const condition = request.headers['if-range']
    conditions.push(Array.isArray(condition) ? condition[0] : condition)
    answer(request, response, body)
  })
  const { device } = await phoneWith(t, classicApp(t, downloader), { server })
  device.network.set({ kbps: 400, latencyMs: 0 })
  await device.launch()
  await device.tap({ title: 'Download' })
  await device.clock.advance(2_000)
  device.network.set('offline')
  await device.clock.advance(1_000)
  device.network.set('wifi')
  await device.until(({ event }) => event === 'sessioncompleted')
  return { device, server, conditions, text: device.screen.find({ type: 'Ti.UI.Label' })?.text }
}

// https://www.rfc-editor.org/rfc/rfc9110#name-if-range
test('the rest of a file is asked for on the condition that it is still the same', async (t) => {
  const { server, conditions, text } = await interrupted(t, resumable)
  assert.match(server.requests[1] ?? '', /bytes=\d+-$/)
  assert.deepEqual(conditions, [undefined, '"one"'])
  assert.equal(text, `saved ${server.body.length}`)
})

test('a server that names no version of a file is asked for all of it again', async (t) => {
  const { server, conditions, text } = await interrupted(t, (_request, response, body) =>
    response.writeHead(200, { 'content-length': body.length }).end(body),
  )
  assert.deepEqual(server.requests, ['GET /picture.png', 'GET /picture.png'])
  assert.deepEqual(conditions, [undefined, undefined])
  assert.equal(text, `saved ${server.body.length}`)
})

test('a server that has no such rest any more, with status 416, is asked for all of the file', async (t) => {
  const { server, text } = await interrupted(t, (request, response, body) => {
    if (request.headers.range) response.writeHead(416).end()
    else resumable(request, response, body)
  })
  assert.match(server.requests[1] ?? '', /bytes=/)
  assert.equal(server.requests[2], 'GET /picture.png')
  assert.equal(text, `saved ${server.body.length}`)
})

test('two transfers share the rate of the network', async (t) => {
  const { device, server } = await phoneWith(t, classicApp(t, downloader))
  device.network.set({ kbps: 800, latencyMs: 0 })
  await device.launch()
  const start = device.clock.now()
  await device.tap({ title: 'Download' })
  await device.tap({ title: 'Download' })
  await device.until(({ event }) => event === 'transferEnded')
  const { at } = await device.until(({ event }) => event === 'transferEnded')
  const both = (2 * server.body.length * 8) / 800
  assert.ok(Math.abs(at - start - both) < 500, `${at - start} ms instead of ${both} ms`)
})

test('downloadcompleted comes before sessioncompleted of the same task', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, downloader))
  await device.launch()
  await device.tap({ title: 'Download' })
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.deepEqual(rows(device, 'downloadcompleted', 'sessioncompleted'), [
    'downloadcompleted',
    'sessioncompleted',
  ])
})
