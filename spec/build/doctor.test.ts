import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { examine } from 'ti.doctor'

const root = fileURLToPath(new URL('../../..', import.meta.url))

test('the doctor finds nothing in the app', () => {
  const { findings, scripts } = examine(root)
  assert.deepEqual(
    findings.map(({ rule, file, line, what }) => `${file}:${line} ${rule}: ${what}`),
    [],
  )
  assert.ok(scripts > 30, `only ${scripts} scripts were read`)
})

test('the doctor names the mistakes of apps that are written as documented', () => {
  const rulesOf = (name: string) =>
    [...new Set(examine(join(root, 'spec/documented', name)).findings.map(({ rule }) => rule))].sort()
  assert.deepEqual(rulesOf('download'), [
    'http-error-as-success',
    'notification-dated-now',
    'notification-permission-missing',
    'percent-of-unknown',
    'scenes-share-session',
    'session-invalidated-for-good',
    'session-made-twice',
    'transfer-wake-unheard',
  ])
  assert.deepEqual(rulesOf('push'), ['push-entitlement-missing', 'session-used-unmade', 'ti-cloud-module'])
})
