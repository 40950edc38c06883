import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { pushKey } from '../../src/serve/pushKey.ts'
import { setEnvironment } from '../helpers/standInMac.ts'

/** A push key of team 1A234BCD56 in the environment. */
function setKey(t: TestContext): void {
  const folder = mkdtempSync(join(tmpdir(), 'key-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'AuthKey_KLMNO67890.p8')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  setEnvironment(t, { APNS_KEY: file, APNS_TEAM_ID: '1A234BCD56' })
}

test('a key of the app’s team is taken', async (t) => {
  setKey(t)
  assert.equal((await pushKey('none.json', '1A234BCD56'))?.keyId, 'KLMNO67890')
})

test('a key of another team is refused before Apple refuses it', async (t) => {
  setKey(t)
  await assert.rejects(
    pushKey('none.json', 'OTHERTEAM1'),
    /belongs to team 1A234BCD56 and the app to team OTHERTEAM1/,
  )
})

test('without a terminal nobody is asked', async (t) => {
  setEnvironment(t, { CI: 'true' })
  assert.equal(await pushKey('none.json', '1A234BCD56'), undefined)
})
