import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { stageProject } from 'ti.iphone'
import { Device, readTiapp } from 'ti.simulator'
import { freePort } from '#stand-ins/freePort.js'
import { recognise, sampleGrid } from './images/grid.ts'
import { iphoneProject } from './iphoneProject.ts'
import { startBackend } from './startBackend.ts'

const project = iphoneProject.folder
/** As a Mac in a local network would tell it. */
const LAN = '192.168.1.20:4180'
const PASSWORD = 'a password of its own'

test('an app built for an address of the local network subscribes, downloads and takes pushes there', {
  timeout: 110_000,
}, async (t) => {
  const ends: (() => unknown)[] = []
  t.after(async () => {
    for (const end of ends.reverse()) await end()
  })
  mkdirSync(join(project, 'build'), { recursive: true })
  const folder = mkdtempSync(join(project, 'build', 'staged-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  const staged = join(folder, 'project')
  const before = readFileSync(join(project, 'tiapp.xml'), 'utf8')
  stageProject(iphoneProject, staged, {
    services: `http://${LAN}`,
    appId: 'com.example.mine',
    push: true,
    specs: false,
  })
  assert.equal(readFileSync(join(project, 'tiapp.xml'), 'utf8'), before)

  const port = await freePort()
  const backend = { host: '127.0.0.1', port, folder, adminPassword: PASSWORD }
  const { stop } = await startBackend({ tiapp: readTiapp(staged), ...backend })
  ends.push(stop)
  // Whoever is not led to the services' address finds nobody there.
  const device = await Device.boot({
    clock: 'virtual',
    hosts: { [LAN]: `127.0.0.1:${port}`, '127.0.0.1:4180': '127.0.0.1:1' },
  })
  ends.push(() => device.shutdown())
  await device.install(staged)
  await device.launch()
  assert.equal(device.app?.id, 'com.example.mine')

  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  const picture = device.screen.find({ type: 'Ti.UI.ImageView' })?.image?.file
  assert.notEqual(recognise(sampleGrid(readFileSync(picture ?? ''))), undefined)

  const url = `http://127.0.0.1:${port}/dashboard/api/devices`
  assert.equal((await fetch(url)).status, 401)
  const authorization = `Basic ${Buffer.from(`admin:${PASSWORD}`).toString('base64')}`
  const devices = await (await fetch(url, { headers: { authorization } })).text()
  assert.match(devices, /silent_push/)

  const started = () => device.timeline.filter(({ event }) => event === 'sessioncompleted').length
  const arrived = started()
  await device.push({ aps: { 'content-available': 1 }, download_url: `http://${LAN}/images/coast.png` })
  await device.until(() => started() > arrived)
  await device.push({
    aps: { 'content-available': 1 },
    download_url: 'http://127.0.0.1:4180/images/coast.png',
  })
  await device.clock.advance(60_000)
  assert.equal(started(), arrived + 1)
})
