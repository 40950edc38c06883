import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Action, compare, parseTrace, redact, simulate } from 'ti.simulator/verification'
import { Stop } from '../../src/stop.ts'
import { lead } from '../../src/verify/lead.ts'
import { gallery } from '../helpers/gallery.ts'
import { verification } from '../helpers/gallerySteps.ts'
import { simulatedHand } from '../helpers/simulatedHand.ts'

const { steps } = verification

/** Where the trace goes until the end of the test. */
function findings(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'findings-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return { traceFile: join(folder, 'trace.json'), names: ['Rolf'] }
}

test('a person is led through the steps, and each expectation is ticked with what was seen', async (t) => {
  const hand = await simulatedHand(t, true)
  const shown: string[] = []
  assert.equal(await lead(steps, hand, findings(t), (line) => shown.push(line)), true)
  assert.deepEqual(shown.slice(0, -1), [
    '\n1 of 3  Start the app',
    '  … starting the app',
    '  ✓ JavaScript starts: in the background',
    '  · a date: 1/15/2026, 1:36:05 PM',
    '\n2 of 3  A push to a locked phone',
    '  … waiting 30 s',
    '  … sending a push',
    '  ✓ the app is left: pause, paused',
    '  ✓ its handler is ended in time: after 0.0 s',
    '  ✓ a banner: yes',
    '\n3 of 3  A push to an app that does not run',
    '  … ending the app, as iOS does when it needs memory',
    '  … sending a push',
    '  … waiting 40 s',
    '  … starting the app',
    '  · JavaScript at a cold launch: it ran; sceneOnBackgroundLaunch: true is the truth',
    '  ✓ its handler is ended in time: after 0.0 s',
  ])
  assert.deepEqual(hand.asked, [
    'Press the side button, so that the screen goes dark.',
    'Was there a banner?',
    'Unlock the phone if it is locked, and open the app by its icon.',
    'Go to the Home Screen.',
  ])
})

test('it ends with a table of all that was seen', async (t) => {
  const shown: string[] = []
  await lead(steps, await simulatedHand(t, false), findings(t), (line) => shown.push(line))
  assert.equal(
    shown.at(-1),
    `
Start the app
  ✓ JavaScript starts             in the background
  · a date                        1/15/2026, 1:36:05 PM
A push to a locked phone
  ✓ the app is left               pause, paused
  ✓ its handler is ended in time  after 0.0 s
  ✗ a banner                      no
A push to an app that does not run
  · JavaScript at a cold launch   it ran; sceneOnBackgroundLaunch: true is the truth
  ✓ its handler is ended in time  after 0.0 s

4 as expected, 1 not, and 2 that may be either way.`,
  )
})

test('on a phone that runs no JavaScript at a cold launch it says so, and that the push was not answered', async (t) => {
  const shown: string[] = []
  const hand = await simulatedHand(t, true, false)
  assert.equal(await lead(steps, hand, findings(t), (line) => shown.push(line)), false)
  assert.deepEqual(shown.slice(-4, -1), [
    '  … reading the app’s log, for 10 s at most',
    '  · JavaScript at a cold launch: it did not run; sceneOnBackgroundLaunch: false is the truth',
    '  ✗ its handler is ended in time: no silentpush came',
  ])
})

test('the trace has no token, no address and no name, and a comparison can read it', async (t) => {
  const found = findings(t)
  await lead(steps, await simulatedHand(t, false), found, () => {})
  const text = readFileSync(found.traceFile, 'utf8')
  const trace = parseTrace(text)
  const events = trace.steps.flatMap(({ entries }) => entries.map(({ event }) => event))
  for (const event of ['registered', 'account', 'silentpush']) assert.ok(events.includes(event), event)
  assert.doesNotMatch(text, /[0-9a-f]{20}|@|192\.168|4180|http|jane|Rolf/i)

  const simulated = redact(await simulate(gallery.folder, verification), steps, [])
  assert.deepEqual(compare(steps, trace, simulated), [])
})

test('a phone that is locked when the app should start is unlocked, and the app started again', async (t) => {
  const hand = await simulatedHand(t, true)
  let locked = true
  const launch: typeof hand.control.launch = async (onLine) => {
    if (locked) throw new Stop('The app did not start: the phone is locked.')
    await hand.control.launch(onLine)
  }
  const person = {
    ...hand.person,
    async does(words: string, action: Action) {
      await hand.person.does(words, action)
      locked = false
    },
  }
  const guide = { ...hand, person, control: { ...hand.control, launch } }
  assert.equal(await lead(steps, guide, findings(t), () => {}), true)
  assert.equal(hand.asked[0], 'The app did not start: the phone is locked. Unlock the phone.')
})

test('where nothing of the app’s log comes it stops, and says so', async (t) => {
  const hand = await simulatedHand(t, true)
  const mute = { ...hand, control: { ...hand.control, launch: async () => {} } }
  await assert.rejects(
    lead(steps, mute, findings(t), () => {}),
    /Nothing of the app’s log came/,
  )
})
