import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signingTeam } from '../../src/decide/signingTeam.ts'
import { certificateIn, NO_IDENTITY } from '../helpers/recorded.ts'

const said = (stdout: string) => ({ code: 0, stdout, stderr: '' })
const sha1 = 'A'.repeat(40)
const once = { sha1, name: 'Apple Development: Jane Doe (LVGBSLUQB4)', copies: 1 }
const twice = { ...once, copies: 2 }
const other = { ...once, sha1: 'B'.repeat(40), name: 'Apple Development: John Doe (AVGBSLUQB4)' }
const LOGIN = '/Users/jane/Library/Keychains/login.keychain-db'
const SPARE = '/Users/jane/Library/Keychains/old one.keychain-db'
const keychains = (...places: string[]) => ({
  identities: said(''),
  certificates: said(places.map((place) => certificateIn(place, sha1)).join('')),
})

const mendOf = (requirement: object) => ('mend' in requirement ? String(requirement.mend) : '')
const detailOf = (requirement: object) => ('detail' in requirement ? String(requirement.detail) : '')

test('without an identity the remedy says how to get one', () => {
  const none = { identities: said(NO_IDENTITY), certificates: said('') }
  assert.match(mendOf(signingTeam([], none)), /Xcode › Settings › Accounts/)
  assert.equal(signingTeam([once], none).state, 'met')
})

test('when the keychain fails, its complaint is shown; it is not treated as empty', () => {
  const locked = { identities: { code: 36, stdout: '', stderr: 'User interaction is not allowed.\n' } }
  const requirement = signingTeam([], { ...locked, certificates: undefined })
  assert.match(detailOf(requirement), /did not list its certificates: User interaction is not allowed\.$/)
})

test('a certificate in two keychains is shown with both, and the remedy deletes the copy outside of the login keychain', () => {
  for (const places of [
    [LOGIN, SPARE],
    [SPARE, LOGIN],
  ]) {
    const requirement = signingTeam([twice], keychains(...places), twice)
    assert.equal(requirement.state, 'missing')
    for (const word of [twice.name, sha1, 'ambiguous', ...places])
      assert.ok(detailOf(requirement).includes(word), word)
    assert.equal(mendOf(requirement), `security delete-identity -Z ${sha1} "${SPARE}"`)
  }
})

test('when the keychains are unknown, or a path is unsafe in a shell, the remedy is Keychain Access', () => {
  for (const places of [[], [LOGIN], [LOGIN, '/tmp/"; rm -r "/x.keychain']])
    assert.match(
      mendOf(signingTeam([twice], keychains(...places))),
      /^Keychain Access: search for “Apple Dev/,
    )
})

test('a certificate in two keychains that does not sign the app does no harm', () => {
  assert.equal(signingTeam([twice, other], keychains(LOGIN, SPARE), other).state, 'met')
  assert.equal(signingTeam([twice, other], keychains(LOGIN, SPARE)).state, 'missing')
})
