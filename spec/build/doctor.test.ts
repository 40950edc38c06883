import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { examine } from 'ti.doctor'

test('the doctor finds nothing in the app', () => {
  const { findings, scripts } = examine(fileURLToPath(new URL('../../..', import.meta.url)))
  assert.deepEqual(
    findings.map(({ rule, file, line, what }) => `${file}:${line} ${rule}: ${what}`),
    [],
  )
  assert.ok(scripts > 30, `only ${scripts} scripts were read`)
})
