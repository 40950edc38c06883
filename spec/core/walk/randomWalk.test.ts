import { test } from 'node:test'
import { numberOf, seedOf } from '../../seed.ts'
import { walks } from './walks.ts'

/** Walks in one `npm test`. */
const WALKS = 1_000

test('whatever happens in whatever order, handlers, banners, ledger and disk stay right', (t) =>
  walks(numberOf('CORE_WALKS', WALKS), seedOf(t)))
