import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { ApnsKey } from 'ti.iphone'
import { readTiapp } from 'ti.simulator'
import { freePort } from '#stand-ins/freePort.js'
import { startBackend } from './startBackend.ts'

const tiapp = readTiapp(fileURLToPath(new URL('../..', import.meta.url)))
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const apnsKey: ApnsKey = {
  keyId: 'KLMNO67890',
  teamId: '1A234BCD56',
  p8: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
}

async function start(t: TestContext, options: { adminPassword?: string; apnsKey?: ApnsKey }) {
  const folder = mkdtempSync(join(tmpdir(), 'backend-'))
  const port = await freePort()
  const { stop } = await startBackend({ tiapp, host: '127.0.0.1', port, folder, ...options })
  t.after(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const services = `http://127.0.0.1:${port}`
  const settings = async () => await (await fetch(`${services}/dashboard/api/settings`)).text()
  return { services, settings }
}

test('the pictures are there for everybody, and the form offers the push for them', async (t) => {
  const { services, settings } = await start(t, {})
  const picture = await fetch(`${services}/images/latest`)
  assert.match(picture.headers.get('content-type') ?? '', /^image\//)
  await picture.body?.cancel()
  assert.match(await settings(), new RegExp(`"download_url":"${services}/images/latest"`))
})

test('with a push key the dashboard sends through Apple’s sandbox, under the app’s id', async (t) => {
  const { settings } = await start(t, { apnsKey })
  const told = await settings()
  assert.match(told, /api\.sandbox\.push\.apple\.com/)
  assert.match(told, new RegExp(`"topic":"${tiapp.id}"`))
  assert.doesNotMatch(told, /PRIVATE KEY|KLMNO67890/)
})

test('without a push key nothing is sent to Apple', async (t) => {
  const { settings } = await start(t, {})
  assert.match(await settings(), /"origin":"https:\/\/127\.0\.0\.1:\d+"/)
})

test('with a password the page and its interface ask for it, and the app may subscribe all the same', async (t) => {
  const { services } = await start(t, { adminPassword: 'a password of its own' })
  assert.equal((await fetch(`${services}/dashboard/api/pushes`)).status, 401)
  const key = tiapp.properties['acs-api-key']
  const body = new URLSearchParams({ device_token: 'ab'.repeat(32), channel: 'silent_push', type: 'ios' })
  const path = `v1/push_notification/subscribe_token.json?key=${key}`
  const answer = await (await fetch(`${services}/${path}`, { method: 'POST', body })).text()
  assert.match(answer, /"status":"ok"/)
})
