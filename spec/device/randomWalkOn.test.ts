import { test } from 'node:test'
import { randomWalks, timeout } from './walk/randomWalks.ts'

test(
  'whatever else the user, iOS and the network do, the app stays sound and comes to rest',
  { timeout: timeout() },
  (t) => randomWalks(t, 1),
)
