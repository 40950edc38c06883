import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { checklist, type Wish } from '../../src/decide/checklist.ts'
import { describe } from '../../src/decide/requirement.ts'
import type { Observations } from '../../src/observe/observe.ts'
import { parseProfile } from '../../src/observe/profiles.ts'
import {
  freeProfile,
  LICENCE_NOT_ACCEPTED,
  NO_IDENTITY,
  NO_SDK,
  PHONES_XCODE_26,
  pushProfile,
  SDK_INSTALLED,
  SIMULATORS,
  XCODEBUILD_VERSION,
} from '../helpers/recorded.ts'

const said = (stdout: string, code = 0) => ({ code, stdout, stderr: '' })
const certificate = Buffer.from('a certificate')
const sha1 = createHash('sha1').update(certificate).digest('hex').toUpperCase()
const facts = {
  certificate: certificate.toString('base64'),
  udid: '00008002-012301230123ABCD',
  appId: 'com.example.app',
  expires: '2027-01-01T00:00:00Z',
}
const [paid, free] = [pushProfile(facts), freeProfile(facts)].map(parseProfile)
assert.ok(paid && free)

/** A Mac with everything. */
const complete: Observations = {
  node: 'v22.3.0',
  xcode: {
    installed: true,
    selected: said('/Applications/Xcode.app/Contents/Developer\n'),
    version: said(XCODEBUILD_VERSION),
    firstLaunch: said(''),
  },
  cli: '8.1.5',
  sdks: said(SDK_INSTALLED),
  certificate: said('-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----\n'),
  identities: said(
    `  1) ${sha1} "Apple Development: Jane Doe (LVGBSLUQB4)"\n     1 valid identities found\n`,
  ),
  certificates: said(''),
  profiles: [paid],
  devicectl: said(''),
  phones: PHONES_XCODE_26,
  simulators: said(SIMULATORS),
  now: new Date('2026-11-23T00:00:00Z'),
}
const device: Wish = {
  target: 'device',
  appId: facts.appId,
  guide: 'setup.md',
  oldestIos: 15,
  sdk: '13.4.1.GA',
}
const simulator: Wish = { ...device, target: 'simulator' }

const states = (seen: Observations, wish: Wish) =>
  checklist(seen, wish).requirements.map(({ name, state }) => `${name}: ${state}`)

test('a Mac with everything is ready for the phone, with what signs the app', () => {
  const { requirements, destination } = checklist(complete, device)
  assert.deepEqual(
    requirements.map(({ name, state }) => [name, state]),
    [
      ['Xcode', 'met'],
      ["Xcode's licence and first start", 'met'],
      ['Node', 'met'],
      ['Titanium CLI', 'met'],
      ['Titanium SDK', 'met'],
      ["Apple's intermediate certificate", 'met'],
      ['Signing team', 'met'],
      ['Provisioning profile', 'met'],
      ['iPhone', 'met'],
    ],
  )
  assert.ok(destination?.target === 'device')
  assert.equal(destination.phone.name, "Rolf's iPhone 13")
  assert.equal(destination.signing.profile, paid)
  assert.equal(destination.signing.identity.name, 'Apple Development: Jane Doe (LVGBSLUQB4)')
})

test("Apple's simulator needs neither team, profile nor phone", () => {
  const bare = { ...complete, identities: undefined, profiles: [], phones: '' }
  const { destination } = checklist(bare, simulator)
  assert.ok(destination?.target === 'simulator')
  assert.equal(destination.simulator.os, '26.1')
  assert.equal(states(bare, simulator).length, 7)
})

test('a free Apple ID is ready, without push', () => {
  const { requirements, destination } = checklist({ ...complete, profiles: [free] }, device)
  assert.ok(destination?.target === 'device')
  assert.equal(destination.signing.profile.push, false)
  assert.equal(requirements.filter(({ state }) => state === 'limited').length, 1)
})

test('without Xcode only the things that do not need Xcode are checked', () => {
  const without = {
    ...complete,
    xcode: { installed: false, selected: undefined, version: undefined, firstLaunch: undefined },
  }
  assert.deepEqual(states(without, device), [
    'Xcode: missing',
    "Xcode's licence and first start: unchecked",
    'Node: met',
    'Titanium CLI: met',
    'Titanium SDK: met',
    "Apple's intermediate certificate: met",
    'Signing team: unchecked',
    'Provisioning profile: unchecked',
    'iPhone: unchecked',
  ])
  assert.deepEqual(states(without, simulator).slice(-1), ["Apple's simulator: unchecked"])
})

test('before the licence is accepted, nothing is reported that the tools of Xcode would have to answer', () => {
  const xcode = { ...complete.xcode, version: LICENCE_NOT_ACCEPTED, firstLaunch: LICENCE_NOT_ACCEPTED }
  assert.deepEqual(states({ ...complete, xcode, identities: undefined, phones: '' }, device).slice(0, 2), [
    'Xcode: met',
    "Xcode's licence and first start: missing",
  ])
  assert.deepEqual(states({ ...complete, xcode, identities: undefined, phones: '' }, device).slice(-1), [
    'iPhone: unchecked',
  ])
})

const missing: [string, Partial<Observations>, string][] = [
  ['Node is too old', { node: 'v20.18.1' }, 'Node'],
  ['npm install was not run', { cli: undefined }, 'Titanium CLI'],
  ['the SDK is not installed', { sdks: said(NO_SDK) }, 'Titanium SDK'],
  [
    'Apple’s certificate is not in the keychain',
    { certificate: { code: 44, stdout: '', stderr: '' } },
    "Apple's intermediate certificate",
  ],
  ['there is no certificate of one’s own', { identities: said(NO_IDENTITY) }, 'Signing team'],
  ['there is no profile', { profiles: [] }, 'Provisioning profile'],
  ['no phone is connected', { phones: '' }, 'iPhone'],
]
for (const [state, seen, name] of missing) {
  test(`when ${state}, that alone is missing, and nothing is built`, () => {
    const { requirements, destination } = checklist({ ...complete, ...seen }, device)
    assert.equal(destination, undefined)
    assert.deepEqual(
      requirements.filter((one) => one.state === 'missing').map((one) => one.name),
      [name],
    )
  })
}

test('every pair of missing things is told at once, in the order in which to mend them', () => {
  for (const [, first] of missing)
    for (const [, second] of missing) {
      const { requirements, destination } = checklist({ ...complete, ...first, ...second }, device)
      assert.equal(destination, undefined)
      const told = requirements.filter(({ state }) => state === 'missing').map(({ name }) => name)
      assert.deepEqual(
        told,
        missing.map(([, , name]) => name).filter((name) => told.includes(name)),
      )
    }
})

const failed = { code: 1, stdout: '', stderr: 'The words\nof the tool' }
for (const [tool, seen, wish, name] of [
  ['devicectl', { devicectl: failed, phones: '' }, device, 'iPhone'],
  ['simctl', { simulators: failed }, simulator, "Apple's simulator"],
  ['security', { identities: failed }, device, 'Signing team'],
  ['the Titanium CLI', { sdks: failed }, device, 'Titanium SDK'],
] as const) {
  test(`when ${tool} fails, its complaint is shown`, () => {
    const { requirements } = checklist({ ...complete, ...seen }, wish)
    const told = requirements.find((one) => one.name === name)
    assert.match(told && 'detail' in told ? told.detail : '', /: The words of the tool$/)
  })
}

test('a certificate in two keychains is reported, and nothing is built', () => {
  const line = `  1) ${sha1} "Apple Development: Jane Doe (LVGBSLUQB4)"\n`
  const doubled = { ...complete, identities: said(line + line) }
  const { requirements, destination } = checklist(doubled, device)
  assert.equal(destination, undefined)
  assert.deepEqual(
    requirements.filter(({ state }) => state === 'missing').map(({ name }) => name),
    ['Signing team'],
  )
})

test('control characters are not printed', () => {
  const phones = PHONES_XCODE_26.replace("Rolf's iPhone 13", '\\u001b[2J\\u0007Phone')
  const lines = checklist({ ...complete, phones }, device)
    .requirements.map(describe)
    .join('\n')
  assert.match(lines, /\[2J Phone/)
  assert.doesNotMatch(lines, /[^\P{Cc}\n]/u)
})

test('Node 20.19 is new enough, as is every later one', () => {
  for (const node of ['v20.19.0', 'v22.0.0', 'v24.1.0'])
    assert.ok(checklist({ ...complete, node }, device).destination)
})

test('each line names one thing, and the line below it names the remedy', () => {
  const lines = checklist({ ...complete, sdks: said(NO_SDK) }, device).requirements.map(describe)
  assert.equal(lines[2], '✓ Node: v22.3.0')
  assert.equal(
    lines[4],
    '✗ Titanium SDK: tiapp.xml asks for 13.4.1.GA\n    → npx titanium sdk install 13.4.1.GA',
  )
  assert.equal(
    describe({ name: 'iPhone', state: 'unchecked', needs: 'Xcode' }),
    '· iPhone: not checked, because it needs Xcode',
  )
})
