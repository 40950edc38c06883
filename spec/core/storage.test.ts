import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Phone } from './phone.ts'
import { png } from './picture/samples.ts'

/** What the latest download failed with. */
function reasonOf(phone: Phone): string | undefined {
  const latest = phone.downloads.latest('foreground')
  return latest?.state === 'failed' ? latest.reason.kind : latest?.state
}

test('a file that the disk does not take is thrown away, and the download has failed for that reason', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.takes = false
  phone.finish(id)
  assert.deepEqual([reasonOf(phone), phone.discarded], ['storage', 1])
  const latest = phone.downloads.latest('foreground')
  assert.equal(latest?.state === 'failed' && latest.endedAt, phone.now)
})

test('a picture that cannot be given its name is deleted, and the download has failed for that reason', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.renames = false
  phone.finish(id)
  assert.deepEqual([reasonOf(phone), phone.disk.size], ['storage', 0])
})

test('a file that is gone when it is to be checked has failed for that reason', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.downloads.sessionEvents.arrived({ sessionIdentifier: id, taskIdentifier: 1, data: new Uint8Array(9) })
  phone.disk.clear()
  phone.answer(id, 200)
  assert.equal(reasonOf(phone), 'storage')
})

test('a success of which no file arrived has lost it', () => {
  const phone = new Phone()
  phone.answer(phone.start('foreground'), 200)
  assert.equal(reasonOf(phone), 'lost')
})

test('of the answers of a server those from 200 to 299 bring a picture', () => {
  for (const [status, expected] of [
    [199, 'http'],
    [200, 'saved'],
    [206, 'saved'],
    [299, 'saved'],
    [300, 'http'],
  ] as const) {
    const phone = new Phone()
    phone.finish(phone.start('foreground'), { status })
    assert.equal(reasonOf(phone), expected, `${status}`)
  }
})

test('a file that arrived stays while the download is announced, until it is checked', () => {
  const phone = new Phone()
  phone.open()
  const id = phone.start('foreground')
  phone.downloads.sessionEvents.arrived({ sessionIdentifier: id, taskIdentifier: 1, data: png })
  phone.home()
  assert.deepEqual([...phone.disk.keys()], [`${id}.part`])
  phone.answer(id, 200)
  assert.equal(reasonOf(phone), 'saved')
})
