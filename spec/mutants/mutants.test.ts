import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { appCopy } from '../device/walk/appCopy.ts'
import { type Patch, patched } from '../patch.ts'
import { APP_RULES } from './appRules.ts'
import { CORE_RULES } from './coreRules.ts'
import { MUTANTS } from './mutants.ts'

const core = fileURLToPath(new URL('../core/app/lib', import.meta.url))

function assertApplies(folder: string, patch: Patch): void {
  const source = readFileSync(join(folder, `${patch.file}.js`), 'utf8')
  assert.notEqual(patched(source, patch), source)
}

// The mutants themselves are run by `npm run test:long`.
test('every mutant of the core and of the app has its place in today’s code', async () => {
  const app = join(await appCopy('places of the mutants'), 'Resources', 'iphone')
  for (const rule of CORE_RULES) assertApplies(core, rule)
  for (const rule of APP_RULES) assertApplies(app, rule)
  for (const { patches } of Object.values(MUTANTS)) for (const patch of patches) assertApplies(app, patch)
})
