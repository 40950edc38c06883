import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { readTiapp } from 'ti.simulator'
import { freePort } from '#stand-ins/freePort.js'
import { iphoneProject } from './iphoneProject.ts'
import { sendPush } from './sendPush.ts'
import { startServices } from './services.ts'
import { silentPush } from './silentPush.ts'
import { startBackend } from './startBackend.ts'

const CHANNEL = 'silent_push'

test('a push that is sent by the dashboard reaches the app', async (t) => {
  const { device, url, stop } = await startServices({
    project: iphoneProject.folder,
    host: '127.0.0.1',
    port: 0,
    device: { clock: 'virtual' },
  })
  t.after(stop)
  await device.clock.advance(5_000)
  const { href } = new URL('dashboard/', url)
  await assert.rejects(
    sendPush(href, undefined, 'another', silentPush('http://127.0.0.1:4180')),
    /The dashboard did not send the push: No device of channel another is subscribed/,
  )
  await device.home()
  await sendPush(href, undefined, CHANNEL, silentPush('http://127.0.0.1:4180'))
  await device.until(({ event }) => event === 'silentpush')
})

test('a push that Apple refuses says why, and the dashboard asks for its password', async (t) => {
  const folder = mkdtempSync(`${tmpdir()}/push-`)
  const port = await freePort()
  const adminPassword = 'a password of its own'
  const tiapp = readTiapp(iphoneProject.folder)
  const backend = await startBackend({ tiapp, host: '127.0.0.1', port, folder, adminPassword })
  t.after(async () => {
    await backend.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const services = `http://127.0.0.1:${port}`
  const body = new URLSearchParams({ device_token: 'ab'.repeat(32), channel: CHANNEL, type: 'ios' })
  const key = tiapp.properties['acs-api-key']
  await fetch(`${services}/v1/push_notification/subscribe_token.json?key=${key}`, { method: 'POST', body })
  await assert.rejects(
    backend.sendPush(silentPush(services)),
    /Apple did not accept the push: BadDeviceToken\. \w+/,
  )
  await assert.rejects(
    sendPush(backend.dashboard, 'another password', CHANNEL, silentPush(services)),
    /The dashboard did not send the push: .*password/,
  )
})

test('while the app is verified a picture takes long enough to leave the app', async (t) => {
  const folder = mkdtempSync(`${tmpdir()}/slow-`)
  const port = await freePort()
  const tiapp = readTiapp(iphoneProject.folder)
  const backend = await startBackend({ tiapp, host: '127.0.0.1', port, folder, verify: true })
  t.after(async () => {
    await backend.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const began = performance.now()
  const answer = await fetch(`http://127.0.0.1:${port}/images/coast.png?truncate=file&bytes=51200`)
  await answer.arrayBuffer()
  assert.ok(performance.now() - began > 300, 'faster than 100 KB a second')
})
