import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { main } from 'ti.iphone'
import { freePort } from '#stand-ins/freePort.js'
import { listen, mac, temporaryPlace } from '#stand-ins/gallery.js'
import { standInMac } from '#stand-ins/standInMac.js'
import { iphoneProject } from './iphoneProject.ts'

const APP_ID = 'io.tidev.iosbackgroundservices'
/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'

test('npm run ios -- --specs builds this app with its specs switched on, and a push for it', {
  skip,
}, async (t) => {
  standInMac(t, APP_ID, 'paid').app('[INFO]  specs: 2 passed, 0 failed')
  const place = temporaryPlace(t, iphoneProject.folder)
  const told = listen(t)
  const port = String(await freePort())
  await main(iphoneProject, ['simulator', '--specs', '--port', port], mac, undefined, place)
  assert.match(told(), /RAN .*"target":"simulator"/)
  assert.match(readFileSync(join(place.staged, 'tiapp.xml'), 'utf8'), /run-specs.*true/)
  assert.deepEqual(JSON.parse(readFileSync(place.pushFile, 'utf8')), {
    'Simulator Target Bundle': APP_ID,
    aps: { 'content-available': 1 },
    download_url: `http://127.0.0.1:${port}/images/latest`,
  })
})

test('npm run iphone builds this app for the phone with the address of this Mac, and all its plugins', {
  skip,
}, async (t) => {
  standInMac(t, APP_ID, 'paid')
  const place = temporaryPlace(t, iphoneProject.folder)
  listen(t)
  await main(iphoneProject, ['device', '--build-only'], mac, undefined, place)
  const tiapp = readFileSync(join(place.staged, 'tiapp.xml'), 'utf8')
  assert.match(tiapp, /http:\/\/192\.168\.1\.20:4180/)
  assert.match(tiapp, /aps-environment/)
  // Without these folders the Titanium CLI builds nothing.
  for (const [, plugin = ''] of tiapp.matchAll(/<plugin>(.*?)<\/plugin>/g))
    assert.ok(existsSync(join(place.staged, 'plugins', plugin, 'hooks')), plugin)
})
