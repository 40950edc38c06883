import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { chooseSigning } from '../../src/decide/signing.ts'
import { type Profile, parseProfile } from '../../src/observe/profiles.ts'
import { freeProfile, pushProfile } from '../helpers/recorded.ts'

const certificate = Buffer.from('a certificate')
const facts = {
  certificate: certificate.toString('base64'),
  udid: '00008002-012301230123ABCD',
  appId: 'com.example.app',
  expires: '2026-12-01T00:00:00Z',
}
const identity = {
  sha1: createHash('sha1').update(certificate).digest('hex').toUpperCase(),
  name: 'Apple Development: Jane Doe (LVGBSLUQB4)',
  copies: 1,
}
const wish = {
  appId: facts.appId,
  guide: 'setup.md',
  identities: [identity],
  udid: facts.udid,
  now: new Date('2026-11-23T00:00:00Z'),
}

function profile(file: Buffer, changes: Partial<Profile> = {}): Profile {
  const read = parseProfile(file)
  assert.ok(read)
  return { ...read, ...changes }
}
const free = profile(freeProfile(facts))
const paid = profile(pushProfile(facts))

const mendOf = (requirement: object) => ('mend' in requirement ? String(requirement.mend) : '')
const detailOf = (requirement: object) => ('detail' in requirement ? String(requirement.detail) : '')

test('a profile with push is taken before one without, whoever made it', () => {
  const managedWithPush = { ...free, push: true, free: false }
  const byHandWithout = { ...paid, push: false }
  for (const profiles of [
    [managedWithPush, byHandWithout],
    [byHandWithout, managedWithPush],
  ]) {
    const { signing, requirement } = chooseSigning({ ...wish, profiles })
    assert.equal(signing?.profile, managedWithPush)
    assert.equal(requirement.state, 'met')
  }
})

test('of two with push the one made by hand is taken, then the one that lasts longer', () => {
  const longer = { ...paid, uuid: 'longer', expires: new Date('2027-06-01T00:00:00Z') }
  const managed = { ...longer, uuid: 'managed', managed: true }
  assert.equal(chooseSigning({ ...wish, profiles: [managed, paid, longer] }).signing?.profile, longer)
})

test('a free Apple ID goes on without push, and is told that push needs a paid team', () => {
  const { requirement, signing } = chooseSigning({ ...wish, profiles: [free] })
  assert.equal(requirement.state, 'limited')
  assert.match(detailOf(requirement), /the app works, but without push/)
  assert.match(mendOf(requirement), /push needs a paid team/)
  assert.deepEqual(signing, { profile: free, identity })
})

test('a paid team whose profile lacks push goes on without, and is told where to add it', () => {
  const { requirement } = chooseSigning({ ...wish, profiles: [{ ...paid, push: false }] })
  assert.equal(requirement.state, 'limited')
  assert.equal(mendOf(requirement), 'setup.md')
})

const refused: [string, readonly Profile[], Partial<typeof wish>, RegExp, RegExp][] = [
  ['no profile at all', [], {}, /none for com\.example\.app.*--app-id/, /^setup\.md$/],
  [
    'a profile for another app',
    [{ ...paid, appId: 'com.other' }],
    {},
    /none for com\.example/,
    /^setup\.md$/,
  ],
  [
    'an expired profile made by hand',
    [{ ...paid, expires: new Date('2026-01-02T00:00:00Z') }],
    {},
    /“App” expired on 2026-01-02/,
    /developer\.apple\.com\/account\/resources\/profiles/,
  ],
  [
    'an expired profile of Xcode',
    [{ ...free, expires: new Date('2026-11-22T00:00:00Z') }],
    {},
    /expired on 2026-11-22/,
    /from Xcode: it renews/,
  ],
  [
    'a profile for another certificate',
    [paid],
    { identities: [{ ...identity, sha1: '0'.repeat(40) }] },
    /made for a certificate that is not in the keychain/,
    /profiles/,
  ],
  [
    'a profile made by hand that does not name the phone',
    [paid],
    { udid: 'another' },
    /does not name this iPhone, another/,
    /profiles/,
  ],
]
for (const [state, profiles, changes, detail, mend] of refused) {
  test(`${state}: it is told, with one remedy`, () => {
    const { requirement, signing } = chooseSigning({ ...wish, ...changes, profiles })
    assert.equal(signing, undefined)
    assert.equal(requirement.state, 'missing')
    assert.match(detailOf(requirement), detail)
    assert.match(mendOf(requirement), mend)
  })
}

test('a profile of Xcode need not name the phone: automatic signing adds it', () => {
  assert.ok(chooseSigning({ ...wish, udid: 'another', profiles: [free] }).signing)
})
