import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { freePort } from './freePort.ts'
import { type Machine, main } from './main.ts'
import { type Place, placeOf } from './place.ts'
import { setEnvironment, standInMac } from './standInMac.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const APP_ID = 'io.tidev.iosbackgroundservices'
const SPECS = '[INFO]  ok - a spec\n[INFO]  specs: 2 passed, 0 failed'
/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'

const en0 = {
  address: '192.168.1.20',
  internal: false,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: '192.168.1.20/24',
} as const
const mac: Machine = { platform: 'darwin', interfaces: { en0: [en0] } }

function makePlace(t: TestContext): Place {
  const build = join(project, 'build')
  mkdirSync(build, { recursive: true })
  const folder = mkdtempSync(join(build, 'rehearsal-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return { ...placeOf(project, folder), apnsFile: join(folder, 'apns.json') }
}

/** What goes to the terminal. */
function listen(t: TestContext): () => string {
  const { mock } = t.mock.method(console, 'log', () => {})
  return () => mock.calls.map((call) => String(call.arguments[0])).join('\n')
}

const simulator = async (...options: string[]) => [
  'simulator',
  '--port',
  String(await freePort()),
  ...options,
]

test("npm run ios -- --specs builds, starts the app in Apple's simulator and ends as its specs do", {
  skip,
}, async (t) => {
  standInMac(t, APP_ID, 'paid')
  setEnvironment(t, { APP_LOG: SPECS })
  const place = makePlace(t)
  const told = listen(t)
  await main(await simulator('--specs'), place, mac)
  assert.match(told(), /✓ Apple's simulator: iPhone 11 - iOS 26\.1, iOS 26\.1/)
  assert.match(told(), /RAN .*"target":"simulator".*"device-id":"D40CE982/)
  assert.match(told(), new RegExp(`xcrun simctl push D40CE982\\S+ ${APP_ID} \\S+silent-push\\.apns`))
  assert.match(readFileSync(join(place.staged, 'tiapp.xml'), 'utf8'), /run-specs.*true/)
  assert.doesNotMatch(told(), /password/i)
})

test('npm run iphone builds for the phone with the address of this Mac, signed for push', {
  skip,
}, async (t) => {
  standInMac(t, APP_ID, 'paid')
  const place = makePlace(t)
  const told = listen(t)
  await main(['device', '--build-only'], place, mac)
  assert.match(told(), /✓ Provisioning profile: “App”, team 1A234BCD56, with push/)
  assert.match(told(), /✓ iPhone: Rolf's iPhone 13, iOS 18\.7\.1/)
  assert.match(told(), /RAN .*"developer-name":"Apple Development: Jane Doe \(LVGBSLUQB4\)"/)
  const tiapp = readFileSync(join(place.staged, 'tiapp.xml'), 'utf8')
  assert.match(tiapp, /http:\/\/192\.168\.1\.20:4180/)
  assert.match(tiapp, /aps-environment/)
  // Without these the Titanium CLI builds nothing.
  for (const [, plugin = ''] of tiapp.matchAll(/<plugin>(.*?)<\/plugin>/g))
    assert.ok(existsSync(join(place.staged, 'plugins', plugin, 'hooks')), plugin)
})

test('for a free Apple ID it builds without push, signed by Xcode, and says so', { skip }, async (t) => {
  standInMac(t, 'com.example.mine', 'free')
  const place = makePlace(t)
  const told = listen(t)
  await main(['device', '--build-only', '--app-id', 'com.example.mine'], place, mac)
  assert.match(told(), /! Provisioning profile: .*without push\. The button and the background fetch work/)
  assert.match(told(), /RAN .*DEVELOPMENT_TEAM=QH868V5764/)
  const tiapp = readFileSync(join(place.staged, 'tiapp.xml'), 'utf8')
  assert.match(tiapp, /<id>com\.example\.mine<\/id>/)
  assert.doesNotMatch(tiapp, /aps-environment/)
})

test('what is missing is told, and nothing is built', { skip }, async (t) => {
  standInMac(t, 'com.example.other', 'paid')
  const place = makePlace(t)
  const told = listen(t)
  await assert.rejects(main(['device'], place, mac), /Mend the first ✗/)
  assert.match(told(), new RegExp(`✗ Provisioning profile: none for ${APP_ID}`))
  assert.equal(existsSync(place.staged), false)
})

test('--check looks, and does nothing', { skip }, async (t) => {
  standInMac(t, APP_ID, 'paid')
  const place = makePlace(t)
  listen(t)
  await main(['device', '--check'], place, mac)
  assert.equal(existsSync(place.staged), false)
})

test('the services outlive the app’s log, until an interruption ends them', { skip }, async (t) => {
  standInMac(t, APP_ID, 'paid')
  setEnvironment(t, { APP_LOG: '[INFO]  ready', APP_ENDS: 'yes' })
  const interruption = new AbortController()
  const args = await simulator()
  const pictures = `http://127.0.0.1:${args[2]}/images/latest`
  const served: number[] = []
  t.mock.method(console, 'log', async (line: string) => {
    if (!line.includes('The log has ended')) return
    served.push((await fetch(pictures, { method: 'HEAD' })).status)
    interruption.abort()
  })
  await main(args, makePlace(t), mac, interruption.signal)
  assert.deepEqual(served, [200])
  await assert.rejects(fetch(pictures))
})
