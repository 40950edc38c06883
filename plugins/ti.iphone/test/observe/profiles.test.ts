import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { build, type PlistValue } from 'plist'
import { covers, parseProfile } from '../../src/observe/profiles.ts'
import { freeProfile, pushProfile } from '../helpers/recorded.ts'

const certificate = Buffer.from('a certificate')
const facts = {
  certificate: certificate.toString('base64'),
  udid: '00008002-012301230123ABCD',
  appId: 'com.example.app',
  expires: '2026-12-01T00:00:00Z',
}
const [free, paid] = [freeProfile(facts), pushProfile(facts)].map(parseProfile)
assert.ok(free && paid)

test('the profile of a free Apple ID is recognized: made by Xcode, without push', () => {
  assert.deepEqual(
    [free.team, free.appId, free.push, free.free, free.managed],
    ['QH868V5764', 'com.example.app', false, true, true],
  )
  assert.deepEqual(free.certificates, [createHash('sha1').update(certificate).digest('hex').toUpperCase()])
  assert.deepEqual(free.devices, [facts.udid])
})

test('a profile that was made by hand for push is recognized', () => {
  assert.deepEqual(
    [paid.team, paid.appId, paid.push, paid.free, paid.managed],
    ['1A234BCD56', 'com.example.app', true, false, false],
  )
})

test('profiles for the App Store and broken profiles are left out', () => {
  const text = pushProfile(facts).toString('latin1')
  for (const other of [
    text.replace('<key>get-task-allow</key><true/>', '<key>get-task-allow</key><false/>'),
    text.replace(/<key>ProvisionedDevices<\/key><array>.*?<\/array>/s, ''),
    text.replace('</dict></plist>', '</plist>'),
    text.replace(facts.expires, 'one day'),
    text.replaceAll('1A234BCD56', '--help'),
    '',
  ])
    assert.equal(parseProfile(Buffer.from(other, 'latin1')), undefined)
})

test('no file content causes an error', () => {
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

test('a wildcard covers every id that begins like it, an explicit id covers only itself', () => {
  assert.equal(covers({ appId: '*' }, 'com.example.app'), true)
  assert.equal(covers({ appId: 'com.example.*' }, 'com.example.app'), true)
  assert.equal(covers({ appId: 'com.example.*' }, 'com.other.app'), false)
  assert.equal(covers({ appId: 'com.example.app' }, 'com.example.app.more'), false)
  assert.equal(covers({ appId: 'com.example.app' }, 'comXexample.app'), false)
})
