import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { builtApp, main } from 'ti.iphone'
import { Device, readTiapp } from 'ti.simulator'
import { freePort } from '#stand-ins/freePort.js'
import { listen, mac, temporaryPlace } from '#stand-ins/gallery.js'
import { standInMac } from '#stand-ins/standInMac.js'
import { recognise, sampleGrid } from './images/grid.ts'
import { iphoneProject } from './iphoneProject.ts'
import { startBackend } from './startBackend.ts'

const project = iphoneProject.folder
/** As a Mac in a local network would tell it. */
const LAN = '192.168.1.20:4180'
const APP_ID = 'com.example.mine'
/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'
const PASSWORD = 'a password of its own'

test('the app that npm run iphone builds subscribes, downloads and takes pushes at the address of the Mac', {
  timeout: 110_000,
  skip,
}, async (t) => {
  const ends: (() => unknown)[] = []
  t.after(async () => {
    for (const end of ends.reverse()) await end()
  })
  standInMac(t, APP_ID, 'paid')
  const place = temporaryPlace(t, project)
  const { folder, staged } = place
  const told = listen(t)
  const before = readFileSync(join(project, 'tiapp.xml'), 'utf8')
  await main(iphoneProject, ['device', '--build-only', '--app-id', APP_ID], mac, undefined, place)
  t.mock.restoreAll()
  assert.match(told(), /Executing Alloy compile/)
  assert.doesNotMatch(told(), /ti\.doctor/)
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
  await device.install(builtApp(staged, readTiapp(staged).name, 'device'))
  await device.launch()
  assert.equal(device.app?.id, APP_ID)

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
