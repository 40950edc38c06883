import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { main } from '../src/main.ts'
import { freePort } from './helpers/freePort.ts'
import { gallery, listen, mac, temporaryPlace } from './helpers/gallery.ts'
import { standInMac } from './helpers/standInMac.ts'

const APP_ID = 'com.example.gallery'
const SPECS = '[INFO]  ok - a spec\n[INFO]  specs: 2 passed, 0 failed'
/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'

const simulator = async (...options: string[]) => [
  'simulator',
  '--port',
  String(await freePort()),
  ...options,
]

test("--specs builds, starts the app in Apple's simulator and ends as its specs do", { skip }, async (t) => {
  standInMac(t, APP_ID, 'paid').app(SPECS)
  const place = temporaryPlace(t, gallery.folder)
  const told = listen(t)
  const args = await simulator('--specs')
  await main(gallery, args, mac, undefined, place)
  assert.match(told(), /✓ Apple's simulator: iPhone 11 - iOS 26\.1, iOS 26\.1/)
  assert.match(told(), /RAN .*"target":"simulator".*"device-id":"D40CE982/)
  assert.match(told(), new RegExp(`xcrun simctl push D40CE982\\S+ ${APP_ID} \\S+silent-push\\.apns`))
  assert.equal(readFileSync(join(place.staged, 'app/config.json'), 'utf8'), '{"global":{"specs":true}}')
  assert.deepEqual(JSON.parse(readFileSync(place.pushFile, 'utf8')), {
    'Simulator Target Bundle': APP_ID,
    aps: { 'content-available': 1 },
    from: `http://127.0.0.1:${args[2]}`,
  })
  assert.doesNotMatch(told(), /password/i)
})

test('a build for the phone has the address of this Mac, and is signed for push', { skip }, async (t) => {
  standInMac(t, APP_ID, 'paid')
  const place = temporaryPlace(t, gallery.folder)
  const told = listen(t)
  await main(gallery, ['device', '--build-only'], mac, undefined, place)
  assert.match(told(), /✓ Provisioning profile: “App”, team 1A234BCD56, with push/)
  assert.match(told(), /✓ iPhone: Rolf's iPhone 13, iOS 18\.7\.1/)
  assert.doesNotMatch(told(), /ti\.doctor/)
  assert.match(told(), /RAN .*"developer-name":"Apple Development: Jane Doe \(LVGBSLUQB4\)"/)
  const tiapp = readFileSync(join(place.staged, 'tiapp.xml'), 'utf8')
  assert.match(tiapp, /http:\/\/192\.168\.1\.20:4180/)
  assert.match(tiapp, /aps-environment/)
  // Without this folder the Titanium CLI builds nothing.
  assert.ok(existsSync(join(place.staged, 'plugins/ti.alloy/hooks')))
})

test('for a free Apple ID it builds without push, signed by Xcode, and says so', { skip }, async (t) => {
  standInMac(t, 'com.example.mine', 'free')
  const place = temporaryPlace(t, gallery.folder)
  const told = listen(t)
  const args = ['device', '--build-only', '--app-id', 'com.example.mine']
  await main(gallery, args, mac, undefined, place)
  assert.match(told(), /! Provisioning profile: .*without push/)
  assert.doesNotMatch(told(), /ti\.doctor/)
  assert.match(told(), /RAN .*DEVELOPMENT_TEAM=QH868V5764/)
  const tiapp = readFileSync(join(place.staged, 'tiapp.xml'), 'utf8')
  assert.match(tiapp, /<id>com\.example\.mine<\/id>/)
  assert.doesNotMatch(tiapp, /aps-environment/)
})

test('what is missing is told, and nothing is built', { skip }, async (t) => {
  standInMac(t, 'com.example.other', 'paid')
  const place = temporaryPlace(t, gallery.folder)
  const told = listen(t)
  await assert.rejects(main(gallery, ['device'], mac, undefined, place), /Mend the first ✗/)
  assert.match(told(), new RegExp(`✗ Provisioning profile: none for ${APP_ID}[^\\n]*\\n    → signing.md`))
  assert.equal(existsSync(place.staged), false)
})

test('--check looks, and does nothing', { skip }, async (t) => {
  standInMac(t, APP_ID, 'paid')
  const place = temporaryPlace(t, gallery.folder)
  listen(t)
  await main(gallery, ['device', '--check'], mac, undefined, place)
  assert.equal(existsSync(place.staged), false)
})

test('the backend outlives the app’s log, until an interruption ends it', { skip }, async (t) => {
  standInMac(t, APP_ID, 'paid').app('[INFO]  ready', 'ends')
  const interruption = new AbortController()
  const args = await simulator()
  const backend = `http://127.0.0.1:${args[2]}/`
  const answers: string[] = []
  t.mock.method(console, 'log', async (line: string) => {
    if (!line.includes('The log has ended')) return
    answers.push(await (await fetch(backend)).text())
    interruption.abort()
  })
  await main(gallery, args, mac, interruption.signal, temporaryPlace(t, gallery.folder))
  assert.deepEqual(answers, ['hello'])
  await assert.rejects(fetch(backend))
})

test('when the port is taken, another one is suggested and nothing is built', { skip }, async (t) => {
  const { app, calls } = standInMac(t, APP_ID, 'paid')
  app(SPECS)
  const args = await simulator()
  const port = Number(args[2])
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  t.after(() => other.close())
  listen(t)
  await assert.rejects(main(gallery, args, mac, undefined, temporaryPlace(t, gallery.folder)), {
    message: `Port ${port} is taken. Stop what uses it, or choose another, such as --port ${port + 1}.`,
  })
  assert.equal(
    calls().some((call) => call.includes('simctl terminate')),
    false,
  )
})

test('an interruption during the checks ends the command before anything is built', { skip }, async (t) => {
  standInMac(t, APP_ID, 'paid')
  const told = listen(t)
  const place = temporaryPlace(t, gallery.folder)
  await assert.rejects(
    main(gallery, await simulator(), mac, AbortSignal.abort(), place),
    /^Stop: Interrupted/,
  )
  assert.doesNotMatch(told(), /RAN/)
})

test('interrupted specs are a failure', { skip }, async (t) => {
  standInMac(t, APP_ID, 'paid').app('[INFO]  ok - a spec')
  const interruption = new AbortController()
  t.mock.method(console, 'log', (line: string) => {
    if (line.includes('ok - a spec')) interruption.abort()
  })
  const args = await simulator('--specs')
  const place = temporaryPlace(t, gallery.folder)
  await assert.rejects(main(gallery, args, mac, interruption.signal, place), /did not come to their end/)
})

for (const [target, command] of [
  ['device', 'make phone'],
  ['simulator', 'make simulator'],
] as const)
  test(`on a machine that is not a Mac, ${target} ends with one line that says what to do`, async () => {
    for (const platform of ['linux', 'win32'] as const)
      await assert.rejects(main(gallery, [target], { ...mac, platform }), {
        message: `${command} needs Xcode, and so a Mac. Ask someone who has one.`,
      })
  })
