import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Phone } from './phone.ts'

test('in the background a session is kept after the download until all its events are told, and let go then', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.finish(id)
  assert.deepEqual(phone.sessionCalls, [`open ${id}`])
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.deepEqual(phone.sessionCalls, [`open ${id}`, `finish ${id}`])
})

test('a session whose download is under way is kept when its events are told', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.deepEqual([...phone.sessions], [id])
})

test('a download that has ended cannot be cancelled', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.finish(id)
  phone.downloads.cancel(id)
  assert.deepEqual(phone.sessionCalls, [`open ${id}`])
  assert.equal(phone.downloads.latest('silentPush')?.state, 'saved')
})

test('what is unknown cannot be cancelled, and nothing is thrown', () => {
  const phone = new Phone()
  phone.downloads.cancel('foreground.unknown')
  assert.deepEqual(phone.sessionCalls, [])
})
