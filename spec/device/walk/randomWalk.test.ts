import { test } from 'node:test'
import { randomWalks, timeout } from './randomWalks.ts'

test(
  'whatever the user, iOS and the network do, handlers end once, nothing crashes and all comes to rest',
  { timeout: timeout() },
  (t) => randomWalks(t, 0),
)
