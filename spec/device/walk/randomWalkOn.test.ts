import { test } from 'node:test'
import { randomWalks, timeout } from './randomWalks.ts'

test(
  'where no app that iOS starts in the background runs before it is opened, handlers end once, nothing crashes and all comes to rest as well',
  { timeout: timeout() },
  (t) => randomWalks(t, 1),
)
