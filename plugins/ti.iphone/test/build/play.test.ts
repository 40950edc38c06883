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
import { setEnvironment, standInMac } from '../helpers/standInMac.ts'

const APP = { id: 'com.example.app', name: 'An App' }
/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'

/** A Mac with everything, where the app is put, and what goes to the terminal. */
async function setUp(t: TestContext, target: Wish['target'], log: string) {
  const { calls, project } = standInMac(t, APP.id, 'paid')
  setEnvironment(t, { APP_LOG: log })
  const place: Place = { ...placeOf(gallery.folder), staged: project }
  const { destination } = checklist(await observe(place.titanium, xcodeReady), {
    guide: 'setup.md',
    target,
    appId: APP.id,
    sdk: '13.4.1.GA',
  })
  assert.ok(destination)
  const told = listen(t)
  const start = (specs: boolean) => play({ buildOnly: false, specs }, destination, place, APP)
  return { calls, told, start, project }
}

test('the built app is put on the phone and started, and its log leads to the sources', {
  skip,
}, async (t) => {
  const { calls, told, start, project } = await setUp(t, 'device', '[ERROR]     at add (/journal.js:12:5)')
  mkdirSync(join(project, 'app', 'lib'), { recursive: true })
  writeFileSync(join(project, 'app', 'lib', 'journal.ts'), '')
  await start(false)
  const [install, launch] = calls().slice(-2)
  assert.match(install ?? '', /^xcrun devicectl device install app --device 22222222-\S+ .*An App\.app$/)
  assert.match(launch ?? '', /^script .*devicectl device process launch --console.* com\.example\.app$/)
  assert.match(told(), /at add \(app\/lib\/journal\.ts:12:5\)/)
})

test('specs that pass end the simulator’s log', { skip }, async (t) => {
  const { start } = await setUp(t, 'simulator', '[INFO]  ok - a spec\n[INFO]  specs: 1 passed, 0 failed')
  await start(true)
})

for (const log of ['[INFO]  specs: 2 passed, 1 failed', '[INFO]  specs: 0 passed, 0 failed']) {
  test(`“${log}” is a failure`, { skip }, async (t) => {
    const { start } = await setUp(t, 'simulator', log)
    await assert.rejects(start(true), /Specs failed/)
  })
}

test('a log that ends without a result of the specs is a failure', { skip }, async (t) => {
  const { start } = await setUp(t, 'simulator', '[ERROR]  no specs here')
  setEnvironment(t, { APP_ENDS: 'yes' })
  await assert.rejects(start(true), /The specs did not come to their end/)
})
