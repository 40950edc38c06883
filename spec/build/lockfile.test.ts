import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

interface Locked {
  resolved?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
)
const packages = Object.entries(lock.packages)

test('the lock file has every package, those of other platforms too, so that npm ci takes it everywhere', () => {
  const names = new Set(packages.map(([path]) => path.split('node_modules/').at(-1)))
  const missing = packages.flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !names.has(name))
      .map((name) => `${path} needs ${name}`),
  )
  assert.deepEqual(missing, [])
})

test('the lock file leaves it to each machine which registry it asks', () => {
  const elsewhere = packages.flatMap(([, { resolved }]) => (resolved?.includes(':') ? [resolved] : []))
  assert.deepEqual(elsewhere, [])
})
