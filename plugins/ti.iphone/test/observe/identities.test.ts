import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keychainsOf, parseIdentities } from '../../src/observe/identities.ts'
import { certificateIn, FOUR_IDENTITIES, NO_IDENTITY, ONE_IDENTITY } from '../helpers/recorded.ts'

const [ONE, TWO] = ['1'.repeat(40), '2'.repeat(40)]

test('only valid identities for development are found', () => {
  assert.deepEqual(parseIdentities(ONE_IDENTITY), [
    {
      sha1: '50034388646913B117AF1D6E51D9E045B77EA916',
      name: 'Apple Development: MAS@owasp.org (LVGBSLUQB4)',
      copies: 1,
    },
  ])
  assert.deepEqual(
    parseIdentities(FOUR_IDENTITIES).map(({ name }) => name),
    ['Apple Development: bacon@expo.io (BB00AABB0A)', 'Apple Development: Evan Bacon (AA00AABB0A)'],
  )
  assert.deepEqual(parseIdentities(NO_IDENTITY), [])
})

test('an identity that is listed twice is one identity with two copies', () => {
  assert.deepEqual(
    parseIdentities(FOUR_IDENTITIES + ONE_IDENTITY + ONE_IDENTITY).map(({ copies }) => copies),
    [1, 1, 2],
  )
})

test('the keychains of a certificate are found among those of others', () => {
  const listed = [certificateIn('/a', ONE), certificateIn('/b', TWO), certificateIn('/c', ONE)].join('')
  assert.deepEqual(keychainsOf(ONE, listed), ['/a', '/c'])
  assert.deepEqual(keychainsOf(TWO, listed), ['/b'])
})

test('a keychain line without a hash line above it belongs to no certificate', () => {
  assert.deepEqual(keychainsOf(ONE, `${certificateIn('/a', ONE)}keychain: "/b"\n`), ['/a'])
})

test('no output of the keychain causes an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => keychainsOf(ONE, text).length + parseIdentities(text).length >= 0),
    { numRuns: 200 },
  )
})
