import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { findApnsKey, keyIdOf, loadApnsKey, saveApnsKey } from '../../src/serve/apnsKey.ts'

const pem = (namedCurve: string) =>
  String(generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }))

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'apns-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('a key from Apple, of which only the path is given, is found, checked and loaded', (t) => {
  const file = join(folder(t), 'AuthKey_KLMNO67890.p8')
  const p8 = pem('prime256v1')
  writeFileSync(file, p8)
  const settings = findApnsKey({ APNS_KEY: file }, 'none.json', '1A234BCD56')
  assert.deepEqual(settings, { key: file, keyId: 'KLMNO67890', teamId: '1A234BCD56' })
  assert.deepEqual(loadApnsKey(settings), { keyId: 'KLMNO67890', teamId: '1A234BCD56', p8 })
})

test('saved settings are found again, only their owner can read them, and they do not contain the key', (t) => {
  const file = join(folder(t), 'build', 'apns.json')
  const settings = { key: '/keys/AuthKey_KLMNO67890.p8', keyId: 'KLMNO67890', teamId: '1A234BCD56' }
  saveApnsKey(file, settings)
  assert.deepEqual(findApnsKey({}, file), settings)
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600)
})

test('settings in the environment override saved ones', (t) => {
  const file = join(folder(t), 'apns.json')
  saveApnsKey(file, { key: '/keys/old.p8', keyId: 'OLDOLDOLD1', teamId: 'OLDTEAMOLD' })
  const env = { APNS_KEY: '/keys/new.p8', APNS_KEY_ID: 'NEWNEWNEW1', APNS_TEAM_ID: 'NEWTEAMNEW' }
  assert.equal(findApnsKey(env, file)?.keyId, 'NEWNEWNEW1')
})

test('without settings there is no key', () => {
  assert.equal(findApnsKey({}, 'none.json'), undefined)
})

for (const [what, env, complaint] of [
  ['a key without its id', { APNS_KEY: 'key.p8', APNS_TEAM_ID: '1A234BCD56' }, /APNS_KEY_ID must be/],
  ['a key id of nine', { APNS_KEY: 'key.p8', APNS_KEY_ID: 'KLMNO6789' }, /APNS_KEY_ID must be/],
  ['a key without a team', { APNS_KEY: 'AuthKey_KLMNO67890.p8' }, /APNS_TEAM_ID must be/],
] as const) {
  test(`${what} is refused by name`, () => {
    assert.throws(() => findApnsKey(env, 'none.json'), complaint)
  })
}

test('a settings file that is not JSON is refused, and the message says what to write', (t) => {
  const file = join(folder(t), 'apns.json')
  writeFileSync(file, 'key=AuthKey.p8')
  assert.throws(() => findApnsKey({}, file), /is not JSON.*\{"key": /)
  writeFileSync(file, '{"key": 7}')
  assert.throws(() => findApnsKey({}, file), /key must be text/)
})

test('a file without a private key on P-256 is refused, and the message repeats nothing of it', (t) => {
  const file = join(folder(t), 'AuthKey_KLMNO67890.p8')
  const settings = { key: file, keyId: 'KLMNO67890', teamId: '1A234BCD56' }
  for (const content of [pem('secp384r1'), 'SECRET', '', 'A'.repeat(10_000)]) {
    writeFileSync(file, content)
    assert.throws(
      () => loadApnsKey(settings),
      (error) =>
        error instanceof Error &&
        /is not a push key/.test(error.message) &&
        !/SECRET/.test(error.stack ?? ''),
    )
  }
  assert.throws(() => loadApnsKey({ ...settings, key: join(file, 'none') }), /cannot be read/)
})

test('a key id is read only from a file name as Apple gives it', () => {
  fc.assert(
    fc.property(fc.string(), (name) => keyIdOf(name) === undefined || /AuthKey_[A-Z0-9]{10}\.p8$/.test(name)),
    { numRuns: 100 },
  )
  assert.equal(keyIdOf(join('keys', 'AuthKey_KLMNO67890.p8')), 'KLMNO67890')
})
