import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { patched } from '../../patch.ts'
import { MUTANTS } from '../mutants.ts'

const compiled = fileURLToPath(new URL('../../core', import.meta.url))
/** Inside the project, so that the copies find the packages. */
const copies = fileURLToPath(new URL('../../../../build/mutants', import.meta.url))
const ENOUGH = 1_000
const SEED = 1

for (const [name, { patches }] of Object.entries(MUTANTS).filter(([, mutant]) => mutant.core))
  test(`the random walks of the core fail where ${name}`, async () => {
    const copy = join(copies, name)
    rmSync(copy, { recursive: true, force: true })
    cpSync(compiled, copy, { recursive: true })
    for (const patch of patches) {
      const file = join(copy, 'app', 'lib', `${patch.file}.js`)
      writeFileSync(file, patched(readFileSync(file, 'utf8'), patch))
    }
    const { walks } = await import(pathToFileURL(join(copy, 'spec', 'core', 'walk', 'walks.js')).href)
    await assert.rejects(walks(ENOUGH, SEED), /Property failed after/)
  })
