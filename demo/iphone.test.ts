import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const start = fileURLToPath(new URL('iphone.js', import.meta.url))
const skip = process.platform === 'darwin' && 'on a Mac it looks for Xcode'

for (const target of ['device', 'simulator']) {
  test(`where there is no Xcode, ${target} ends with 1 and one line`, { skip }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [start, target], { encoding: 'utf8' })
    assert.equal(status, 1)
    assert.equal(stdout, '')
    assert.match(stderr, /^npm run \w+ needs Xcode[^\n]*npm start[^\n]*\n$/)
  })
}

test('--help tells every option, anywhere', () => {
  const { status, stdout } = spawnSync(process.execPath, [start, 'device', '--help'], { encoding: 'utf8' })
  assert.equal(status, 0)
  for (const option of ['--app-id', '--install-sdk', '--check', 'APNS_KEY'])
    assert.match(stdout, new RegExp(option))
})
