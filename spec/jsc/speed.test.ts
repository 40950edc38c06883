import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findJsc } from './findJsc.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const jsc = findJsc()
const sha256 = join(project, 'spec/dist/core/app/lib/downloads/core/sha256.js')

/** 64 KB beside half a million turns of the plainest loop, each the fastest of five: how fast the machine is does not tell. */
const MEASURE = `
import { createSha256 } from ${JSON.stringify(pathToFileURL(sha256).pathname)}
function hash() { const sha256 = createSha256(); sha256.update(new Uint8Array(65536)); return sha256.digest() }
function loop() {
  let a = 1, b = 2
  for (let i = 0; i < 500000; i++) { a = (a >>> 7 | a << 25) ^ b; b = (b >>> 3 | b << 29) ^ i }
  return a ^ b
}
function fastest(work) {
  return Math.min(...[1, 2, 3, 4, 5].map(() => { const start = preciseTime(); work(); return preciseTime() - start }))
}
print(fastest(hash) / fastest(loop))`

test('hashing is plain arithmetic for an engine without JIT, as that of an app is', {
  skip: 'missing' in jsc ? jsc.missing : false,
}, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'jsc-speed-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const script = join(folder, 'measure.mjs')
  writeFileSync(script, MEASURE)
  const { stdout, stderr } = spawnSync('path' in jsc ? jsc.path : '', ['--useJIT=0', '-m', script], {
    encoding: 'utf8',
  })
  const ratio = Number(stdout)
  t.diagnostic(`64 KB are ${ratio.toFixed(1)} loops`)
  // With a function for each rotation it was 13 to 20.
  assert.ok(ratio > 0 && ratio < 6, `${stdout}${stderr}`)
})
