import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { RealClock } from '../../src/os/time/clock.ts'

/** ms; setTimeout fires at once beyond it. */
const LONGEST = 2 ** 31 - 1
const SIXTY_DAYS = 60 * 24 * 60 * 60 * 1000

test('a timer of the real clock is due in its own time, also beyond the longest that setTimeout knows', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const clock = new RealClock()
  const fired: string[] = []
  clock.after(SIXTY_DAYS, () => fired.push('60 days'))
  clock.after(LONGEST, () => fired.push('the longest'))
  const later = clock.after(SIXTY_DAYS, () => fired.push('cancelled'))
  t.mock.timers.tick(LONGEST)
  deepEqual(fired, ['the longest'])
  t.mock.timers.tick(LONGEST)
  later.cancel()
  t.mock.timers.tick(SIXTY_DAYS - 2 * LONGEST - 1)
  deepEqual(fired, ['the longest'])
  t.mock.timers.tick(1)
  deepEqual(fired, ['the longest', '60 days'])
})
