import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { build, type PlistValue } from 'plist'
import { chooseSigning, signingTeam } from '../../src/decide/signing.ts'
import { parseIdentities } from '../../src/observe/identities.ts'
import { covers, type Profile, parseProfile } from '../../src/observe/profiles.ts'
import { FOUR_IDENTITIES, freeProfile, NO_IDENTITY, ONE_IDENTITY, pushProfile } from '../helpers/recorded.ts'

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

test('the identities are those that the keychain calls valid, for development, each once', () => {
  assert.deepEqual(parseIdentities(ONE_IDENTITY), [
    {
      sha1: '50034388646913B117AF1D6E51D9E045B77EA916',
      name: 'Apple Development: MAS@owasp.org (LVGBSLUQB4)',
    },
  ])
  assert.deepEqual(
    parseIdentities(FOUR_IDENTITIES + FOUR_IDENTITIES).map(({ name }) => name),
    ['Apple Development: bacon@expo.io (BB00AABB0A)', 'Apple Development: Evan Bacon (AA00AABB0A)'],
  )
  assert.deepEqual(parseIdentities(NO_IDENTITY), [])
})

test('without an identity the way to one is told', () => {
  assert.match(mendOf(signingTeam([])), /Xcode › Settings › Accounts/)
  assert.equal(signingTeam([identity]).state, 'met')
})

test('the profile of a free Apple ID is told by its words: without push, of Xcode', () => {
  assert.deepEqual(
    [free.team, free.appId, free.push, free.free, free.managed],
    ['QH868V5764', 'com.example.app', false, true, true],
  )
  assert.deepEqual(free.certificates, [identity.sha1])
  assert.deepEqual(free.devices, [facts.udid])
})

test('a profile made by hand for push is told by its words', () => {
  assert.deepEqual(
    [paid.team, paid.appId, paid.push, paid.free, paid.managed],
    ['1A234BCD56', 'com.example.app', true, false, false],
  )
})

test('profiles for the App Store, and what is no profile, are none', () => {
  const text = pushProfile(facts).toString('latin1')
  for (const other of [
    text.replace('<key>get-task-allow</key><true/>', '<key>get-task-allow</key><false/>'),
    text.replace(/<key>ProvisionedDevices<\/key><array>.*?<\/array>/s, ''),
    text.replace('</dict></plist>', '</plist>'),
    '',
  ])
    assert.equal(parseProfile(Buffer.from(other, 'latin1')), undefined)
})

test('whatever is in a file is read without an error', () => {
  const noise = fc.uint8Array({ maxLength: 200 })
  const key = fc.constantFrom('UUID', 'Name', 'Entitlements', 'ExpirationDate', 'DeveloperCertificates')
  const value = fc.oneof<fc.Arbitrary<PlistValue>[]>(
    fc.boolean(),
    fc.integer(),
    fc.array(fc.boolean()),
    fc.constant<PlistValue>({ a: [1] }),
  )
  const plist = fc.dictionary(key, value).map((content) => Buffer.from(build(content)))
  fc.assert(
    fc.property(fc.oneof(noise, plist), (file) => {
      const read = parseProfile(file)
      return read === undefined || read.uuid.length >= 0
    }),
    { numRuns: 200 },
  )
})

test('a wildcard covers every id with its beginning, an explicit id itself alone', () => {
  assert.equal(covers({ appId: '*' }, 'com.example.app'), true)
  assert.equal(covers({ appId: 'com.example.*' }, 'com.example.app'), true)
  assert.equal(covers({ appId: 'com.example.*' }, 'com.other.app'), false)
  assert.equal(covers({ appId: 'com.example.app' }, 'com.example.app.more'), false)
  assert.equal(covers({ appId: 'com.example.app' }, 'comXexample.app'), false)
})

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
  assert.match(detailOf(requirement), /without push\. All else works/)
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
    /made for another certificate/,
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
