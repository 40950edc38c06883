import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { processOf } from '../../src/verify/processes.ts'
import { PROCESSES } from '../helpers/recorded.ts'

test('the app is found among the processes of the phone, not its extension, and not another app', () => {
  assert.equal(processOf(PROCESSES, 'An App'), 4242)
  assert.equal(processOf(PROCESSES, 'App'), undefined)
})

test('whatever devicectl writes, there is a process or there is none', () => {
  const list = fc.jsonValue().map((result) => JSON.stringify({ result }))
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), list), (json) => processOf(json, 'An App') === undefined),
  )
})
