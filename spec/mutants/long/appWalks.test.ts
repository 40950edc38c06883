import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appCopy } from '../../device/walk/appCopy.ts'
import { walk } from '../../device/walk/walk.ts'
import { patched } from '../../patch.ts'
import { MUTANTS } from '../mutants.ts'

for (const [name, { patches, steps, found }] of Object.entries(MUTANTS))
  test(`a walk of the app fails where ${name}`, async () => {
    const project = await appCopy(`mutant of ${name}`, patches)
    await assert.rejects(walk(project, steps), (error) => {
      assert.ok(error instanceof assert.AssertionError, String(error))
      assert.match(error.message, found)
      return true
    })
  })

test('the same walks of the app as it is go well', async () => {
  const project = await appCopy('no mutant')
  for (const { steps } of Object.values(MUTANTS)) await walk(project, steps)
})

test('a mutant whose place is gone says how to mend it', () => {
  const patch = { file: 'downloads/x', find: 'gone()', put: '' }
  assert.throws(
    () => patched('there()', patch),
    /no longer applies: "gone\(\)" is there 0 times.*spec\/mutants/,
  )
})
