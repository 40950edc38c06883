import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEmitter } from '../../app/lib/downloads/core/support/emitter.ts'
import { laterThan } from './later.ts'
import { Phone } from './phone.ts'

const broken = new Error('a listener that is broken')
const fail = () => {
  throw broken
}

test('a listener that throws keeps no other from hearing the event, and is told of', () => {
  const failures: unknown[] = []
  const heard: number[] = []
  const events = createEmitter<{ counted: number }>((error) => failures.push(error))
  events.on('counted', fail)
  events.on('counted', (count) => heard.push(count))
  events.emit('counted', 1)
  assert.deepEqual([failures, heard], [[broken], [1]])
})

test('a listener that is taken off hears nothing more, and the others go on', () => {
  const heard: string[] = []
  const events = createEmitter<{ counted: number }>()
  const off = events.on('counted', (count) => heard.push(`first ${count}`))
  events.on('counted', (count) => heard.push(`second ${count}`))
  off()
  events.emit('counted', 1)
  assert.deepEqual(heard, ['second 1'])
})

test('a listener that throws keeps no download from starting and ending, and its error is thrown after', () => {
  const phone = new Phone()
  const heard: string[] = []
  phone.downloads.on('changed', fail)
  phone.downloads.on('changed', ({ state }) => heard.push(state))
  phone.downloads.on('ended', fail)
  const later = laterThan(() => phone.finish(phone.start('foreground')))
  assert.deepEqual(heard.slice(0, 2), ['queued', 'running'])
  assert.equal(phone.ended.at(-1)?.state, 'saved')
  assert.equal(later.length, heard.length + 1)
  for (const run of later) assert.throws(run, /a listener that is broken/)
})
