import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../../src/verification/judge.ts'
import { simulate } from '../../src/verification/simulate.ts'
import { verification, verified } from './verified.ts'

/** What became of each expectation: step, sentence, outcome and what was seen. */
async function verdicts(sceneOnBackgroundLaunch: boolean): Promise<string[]> {
  const handed = await verification()
  const { steps } = await simulate(verified, handed, { sceneOnBackgroundLaunch })
  return handed.steps.flatMap(({ id, expect }) => {
    const played = steps.find((step) => step.id === id)
    assert.ok(played)
    return expect.map((expectation) => {
      const { outcome, tell, seen } = judge(expectation, played)
      return [id, tell, outcome, seen.replace(/; scene.*/, '')].join(' | ')
    })
  })
}

test('the steps of a project are played on the simulated phone, and each expectation is met', async () => {
  assert.deepEqual(await verdicts(true), [
    'start | JavaScript starts | met | in the background',
    'start | the network is there at the start | met | true',
    'start | a date | told | 1/15/2026, 1:36:05 PM',
    'leave | the app is told in order | met | pause, paused',
    'push | the push wakes the app | met | in the background',
    'push | its handler is ended in time | met | after 0.0 s',
    'push | a banner | met | yes',
    'evicted | JavaScript at a cold launch | told | it ran',
    'evicted | iOS tells of the session | met | in the background',
    'evicted | the events of the session come in order | met | downloadcompleted, sessioncompleted, sessioneventscompleted',
    'cold | JavaScript at a cold launch | told | it ran',
    'cold | its handler is ended in time | met | after 0.0 s',
    'cold | the network is there at a cold start | met | true',
  ])
})

test('where no scene connects in the background, the steps tell that no JavaScript ran there', async () => {
  const told = (await verdicts(false)).filter((line) => /^(evicted|cold) /.test(line))
  assert.deepEqual(told, [
    'evicted | JavaScript at a cold launch | told | it did not run',
    'evicted | iOS tells of the session | missed | nothing came',
    'evicted | the events of the session come in order | missed | downloadcompleted, sessioncompleted',
    'cold | JavaScript at a cold launch | told | it did not run',
    'cold | its handler is ended in time | missed | no silentpush came',
    'cold | the network is there at a cold start | met | true',
  ])
})
