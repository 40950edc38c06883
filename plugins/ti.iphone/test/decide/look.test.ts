import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { look } from '../../src/decide/look.ts'
import { readOptions } from '../../src/options.ts'
import { placeOf } from '../../src/place.ts'
import { gallery } from '../helpers/gallery.ts'
import { standInMac } from '../helpers/standInMac.ts'

/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'

/** A Titanium CLI that has an SDK once it was told to install it. */
const CLI_WITHOUT_SDK = `
import { existsSync, writeFileSync } from 'node:fs'
const [, verb, name] = process.argv.slice(2)
const marker = new URL('installed', import.meta.url)
if (verb === 'install') writeFileSync(marker, name)
console.log(JSON.stringify({ installed: existsSync(marker) ? { '13.4.1.GA': '' } : {} }))
`

test('--install-sdk installs the SDK of tiapp.xml when it is missing, and looks again', {
  skip,
}, async (t) => {
  standInMac(t, 'com.example.gallery', 'paid')
  const titanium = mkdtempSync(join(tmpdir(), 'titanium-'))
  t.after(() => rmSync(titanium, { recursive: true, force: true }))
  mkdirSync(join(titanium, 'bin'))
  writeFileSync(join(titanium, 'bin', 'ti.js'), CLI_WITHOUT_SDK)
  writeFileSync(join(titanium, 'package.json'), JSON.stringify({ version: '8.1.5', type: 'module' }))
  const { mock } = t.mock.method(console, 'log', () => {})
  const place = { ...placeOf(gallery.folder), titanium }
  const start = async (...options: string[]) => {
    const read = readOptions(['device', ...options])
    assert.ok(read)
    return await look(gallery, read, place)
  }

  assert.equal((await start()).destination, undefined)
  assert.equal((await start('--install-sdk', '--check')).destination, undefined)
  assert.equal((await start('--install-sdk')).destination?.target, 'device')
  const told = mock.calls.map((call) => String(call.arguments[0]))
  assert.ok(
    told.includes('✗ Titanium SDK: tiapp.xml asks for 13.4.1.GA\n    → npx titanium sdk install 13.4.1.GA'),
  )
  assert.ok(told.includes('✓ Titanium SDK: 13.4.1.GA'))
})
