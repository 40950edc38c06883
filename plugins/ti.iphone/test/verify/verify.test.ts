import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parseTrace, type Step, type Verification } from 'ti.simulator/verification'
import { main } from '../../src/main.ts'
import type { Project } from '../../src/project.ts'
import type { Person } from '../../src/verify/Person.ts'
import { freePort } from '../helpers/freePort.ts'
import { gallery, listen, mac, temporaryPlace } from '../helpers/gallery.ts'
import { verification } from '../helpers/gallerySteps.ts'
import { APP_LAUNCHED } from '../helpers/recorded.ts'
import { setEnvironment, standInMac } from '../helpers/standInMac.ts'

const APP_ID = 'com.example.gallery'
/** What the app on the stand-in phone writes when it is started. */
const LOG = `${APP_LAUNCHED}
[INFO] 2026-01-15T09:30:00.000Z  background  started  13.4.1
[INFO] 2026-01-15T09:30:00.000Z  background  dates  1/15/2026, 1:36:05 PM`
/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'
const person: Person = { does: async () => {}, sees: async () => true }
/** Steps that take no time. */
const quick: Verification = {
  ...verification,
  steps: verification.steps.slice(0, 2).map((step): Step => {
    const pushes = step.do.filter((action) => action.do === 'push')
    return pushes.length > 0 ? { ...step, withinSeconds: 0, do: pushes } : step
  }),
}

async function setUp(t: TestContext) {
  const stand = standInMac(t, APP_ID, 'paid')
  stand.app(LOG)
  const place = temporaryPlace(t, gallery.folder)
  const sent: object[] = []
  const project: Project = {
    ...gallery,
    verification: quick,
    async startBackend(options) {
      assert.equal(options.verify, true)
      const backend = await gallery.startBackend({ ...options, host: '127.0.0.1' })
      return { ...backend, sendPush: async (payload) => void sent.push(payload) }
    },
  }
  const port = String(await freePort())
  return { ...stand, place, sent, project, port, told: listen(t) }
}

/** A push key, as Apple gives it. */
function pushKey(t: TestContext, home: string): void {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const file = join(home, 'AuthKey_KLMNO67890.p8')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  setEnvironment(t, { APNS_KEY: file, APNS_KEY_ID: 'KLMNO67890', APNS_TEAM_ID: '1A234BCD56' })
}

test('--verify builds for the phone, leads through the steps, and writes what it saw', {
  skip,
}, async (t) => {
  const { place, project, told, calls, sent, home, port } = await setUp(t)
  pushKey(t, home)
  const verifying = main(project, ['device', '--verify', '--port', port], mac, undefined, place, person)
  // The app in the log is left by nobody.
  await assert.rejects(verifying, /Not all was as expected: see the ✗ above/)
  assert.match(
    readFileSync(join(place.staged, 'tiapp.xml'), 'utf8'),
    /<property name="verify" type="bool">true</,
  )
  assert.ok(calls().some((call) => /devicectl device install app .*Gallery\.app$/.test(call)))
  assert.match(
    told(),
    /1 of 2 {2}Start the app\n {2}… starting the app\n {2}✓ JavaScript starts: in the background\n/,
  )
  assert.match(told(), /✗ the app is left: nothing came\n/)
  assert.match(told(), /Written to \S*trace\.json, without addresses, tokens and names/)
  assert.deepEqual(sent, [{ aps: { 'content-available': 1 }, from: `http://192.168.1.20:${port}` }])
  const { phone, steps } = parseTrace(readFileSync(place.traceFile, 'utf8'))
  assert.equal(phone, 'an iPhone')
  assert.deepEqual(
    steps.map(({ id, entries }) => [id, entries.map(({ event }) => event)]),
    [
      ['start', ['started', 'dates']],
      ['push', []],
    ],
  )
})

test('without a push key the steps that push are left out, and the rest may be as expected', {
  skip,
}, async (t) => {
  const { place, project, told, sent, port } = await setUp(t)
  await main(project, ['device', '--verify', '--port', port], mac, undefined, place, person)
  assert.match(told(), /Left out, for no push can be sent without a push key: A push to a locked phone\n/)
  assert.match(told(), /1 of 1 {2}Start the app/)
  assert.match(told(), /1 as expected, 0 not, and 1 that may be either way\./)
  assert.deepEqual(sent, [])
})

test("--verify does the same in Apple's simulator, where simctl pushes", { skip }, async (t) => {
  const { place, project, told, calls, tool, home, sent, port } = await setUp(t)
  const list = join(home, 'recorded', 'simulators')
  tool('xcrun', `case "$2" in list) cat ${list} ;; launch) cat ${join(home, 'app.log')} ;; esac`)
  const verifying = main(project, ['simulator', '--verify', '--port', port], mac, undefined, place, person)
  await assert.rejects(verifying, /Not all was as expected/)
  assert.match(told(), /✓ JavaScript starts: in the background\n/)
  const own = calls().filter((call) => /^(open|xcrun simctl (boot|install|launch|push))/.test(call))
  assert.deepEqual(
    own.map((call) => call.split(' ').slice(0, 3).join(' ')),
    [
      'xcrun simctl bootstatus',
      'open -a Simulator',
      'xcrun simctl install',
      'xcrun simctl launch',
      'xcrun simctl push',
    ],
  )
  assert.deepEqual(sent, [])
})

test('a project without steps, and a terminal where nobody sits, are told before anything is built', {
  skip,
}, async (t) => {
  const { place, project } = await setUp(t)
  const { verification: _, ...without } = project
  await assert.rejects(
    main(without, ['device', '--verify'], mac, undefined, place, person),
    /make phone has no steps/,
  )
  await assert.rejects(
    main(project, ['device', '--verify'], mac, undefined, place),
    /needs a person at the terminal/,
  )
  assert.equal(existsSync(place.staged), false)
})
