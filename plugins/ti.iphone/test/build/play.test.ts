import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { play } from '../../src/build/play.ts'
import { checklist, type Wish } from '../../src/decide/checklist.ts'
import { xcodeReady } from '../../src/decide/xcode.ts'
import { observe } from '../../src/observe/observe.ts'
import { type Place, placeOf } from '../../src/place.ts'
import { gallery, listen } from '../helpers/gallery.ts'
import { APP_LAUNCHED, PHONE_LOCKED } from '../helpers/recorded.ts'
import { setEnvironment, standInMac } from '../helpers/standInMac.ts'

const APP = { id: 'com.example.app', name: 'An App' }
const MINUTES = 60_000
/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'

/** A Mac with everything, where the app is put, and what goes to the terminal. */
async function setUp(t: TestContext, target: Wish['target']) {
  const mac = standInMac(t, APP.id, 'paid')
  const place: Place = { ...placeOf(gallery.folder), staged: mac.project }
  const { destination } = checklist(await observe(place.titanium, xcodeReady), {
    guide: 'setup.md',
    oldestIos: 15,
    target,
    appId: APP.id,
    sdk: '13.4.1.GA',
  })
  assert.ok(destination)
  const told = listen(t)
  const start = (options: { specs?: true; buildOnly?: true } = {}) =>
    play({ buildOnly: false, specs: false, timeLimit: 20 * MINUTES, ...options }, destination, place, APP)
  return { ...mac, told, start }
}

test('the built app is put on the phone and started, and its log leads to the sources', {
  skip,
}, async (t) => {
  const { app, calls, told, start, project } = await setUp(t, 'device')
  app(`${APP_LAUNCHED}\n[ERROR]     at add (/journal.js:12:5)`)
  mkdirSync(join(project, 'app', 'lib'), { recursive: true })
  writeFileSync(join(project, 'app', 'lib', 'journal.ts'), '')
  await start()
  const [install, launch] = calls().slice(-2)
  assert.match(install ?? '', /^xcrun devicectl device install app --device 22222222-\S+ .*An App\.app$/)
  assert.match(launch ?? '', /^script .*devicectl device process launch --console.* com\.example\.app$/)
  assert.match(told(), /at add \(app\/lib\/journal\.ts:12:5\)/)
})

test('when a locked phone does not start the app, the complaint of devicectl is the message', {
  skip,
}, async (t) => {
  const { tool, start } = await setUp(t, 'device')
  tool('script', `cat >&2 <<'END'\n${PHONE_LOCKED}\nEND\nexit 1`)
  await assert.rejects(start(), {
    message:
      "The app did not start on Rolf's iPhone 13: Unable to launch com.exponent.Test because the device was not, or could not be, unlocked.",
  })
})

test('a start fails also without a complaint, and also when only the exit code is lost', {
  skip,
}, async (t) => {
  const { tool, start } = await setUp(t, 'device')
  tool('script', 'exit 3')
  await assert.rejects(start(), /did not start on .*: devicectl ended with 3/)
  tool('script', `printf 'ERROR: The specified device\\033[2J was not found.'`)
  await assert.rejects(start(), /did not start on .*: ERROR: The specified device \[2J was not found\./)
})

test('the exit code of an app that was started is not a failure', { skip }, async (t) => {
  const { tool, start } = await setUp(t, 'device')
  tool('script', `echo "${APP_LAUNCHED}"; echo "ERROR: a word of the app"; exit 9`)
  await start()
})

test('an app that cannot be installed on the phone is a failure', { skip }, async (t) => {
  const { tool, start } = await setUp(t, 'device')
  tool('xcrun', 'echo "ERROR: no space"; exit 1')
  await assert.rejects(start(), /could not be put on Rolf's iPhone 13; is it unlocked\?: xcrun ended with 1/)
})

test('when the specs have passed, the log and the app are ended', { skip }, async (t) => {
  const { app, calls, start } = await setUp(t, 'simulator')
  app('[INFO]  ok - a spec\n[INFO]  specs: 1 passed, 0 failed')
  await start({ specs: true })
  assert.match(calls().at(-1) ?? '', /^xcrun simctl terminate D40CE982\S+ com\.example\.app$/)
})

for (const log of ['[INFO]  specs: 2 passed, 1 failed', '[INFO]  specs: 0 passed, 0 failed']) {
  test(`“${log}” is a failure`, { skip }, async (t) => {
    const { app, start } = await setUp(t, 'simulator')
    app(log)
    await assert.rejects(start({ specs: true }), /Specs failed/)
  })
}

test('a log that ends without a result of the specs is a failure', { skip }, async (t) => {
  const { app, start } = await setUp(t, 'simulator')
  app('[ERROR]  no specs here', 'ends')
  await assert.rejects(start({ specs: true }), /The specs did not come to their end/)
})

test('specs that hang fail at the time limit, and the app is ended', { skip }, async (t) => {
  const { app, calls, start } = await setUp(t, 'simulator')
  app('[INFO]  ok - the spec before the one that hangs')
  t.mock.timers.enable({ apis: ['setTimeout'] })
  t.mock.method(console, 'log', (line: string) => {
    if (!line.includes('one that hangs')) return
    t.mock.timers.tick(20 * MINUTES - 1)
    setImmediate(() => t.mock.timers.tick(1))
  })
  await assert.rejects(start({ specs: true }), /did not end within 20 minutes.*--time-limit/)
  assert.match(calls().at(-1) ?? '', /^xcrun simctl terminate D40CE982\S+ com\.example\.app$/)
})

test('an app that cannot be ended is reported', { skip }, async (t) => {
  const { app, tool, told, start } = await setUp(t, 'simulator')
  app('[INFO]  specs: 1 passed, 0 failed')
  tool('xcrun', 'echo "Invalid device state" >&2; exit 149')
  await start({ specs: true })
  assert.match(told(), /The app may still run in the simulator: Invalid device state/)
})

test('a build gets only the environment variables that it needs', { skip }, async (t) => {
  const { start, environment, home } = await setUp(t, 'simulator')
  const secrets = {
    AWS_SECRET_ACCESS_KEY: 'planted-1',
    GITHUB_TOKEN: 'planted-2',
    NPM_TOKEN: 'planted-3',
    DATABASE_URL: 'postgres://me:planted-4@db/app',
    HTTPS_PROXY: 'http://me:planted-5@proxy:3128',
    PATH_TO_GLORY: 'planted-6',
    LANG_OF_LOVE: 'planted-7',
    zugang: 'planted-8',
    APNS_KEY: '/keys/planted-9.p8',
  }
  setEnvironment(t, { ...secrets, DEVELOPER_DIR: '/Applications/Xcode-beta.app/Contents/Developer' })
  await start({ buildOnly: true })
  const given = environment()
  assert.equal(given.HOME, home)
  assert.equal(given.DEVELOPER_DIR, '/Applications/Xcode-beta.app/Contents/Developer')
  assert.doesNotMatch(JSON.stringify(given), /planted/)
  assert.deepEqual(
    Object.keys(given).filter((name) => name in secrets),
    [],
  )
})
