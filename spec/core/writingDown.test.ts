import assert from 'node:assert/strict'
import { test } from 'node:test'
import { laterThan } from './later.ts'
import { Phone } from './phone.ts'
import { png } from './picture/samples.ts'

const order = { trigger: 'silentPush', url: 'https://pictures.test/1.png' } as const
const full = new Error('the disk is full')
const refuse = () => {
  throw full
}

test('an order is written down before its session is made and its task started', () => {
  const phone = new Phone()
  const happened: string[] = []
  phone.beforeSave = () => happened.push(`written with ${phone.sessionCalls.length} sessions`)
  phone.taskNumber = () => happened.push('task started')
  phone.downloads.start(order)
  assert.deepEqual(happened.slice(0, 2), ['written with 0 sessions', 'task started'])
})

test('an order that cannot be written down is told to the caller, and nothing of it is started or left', () => {
  const phone = new Phone()
  const { listeners } = phone
  const changed: string[] = []
  phone.downloads.on('changed', ({ id }) => changed.push(id))
  phone.beforeSave = refuse
  assert.throws(() => phone.downloads.start(order), /could not be written down: the disk is full/)
  assert.equal(phone.downloads.latest('silentPush'), undefined)
  assert.deepEqual([phone.sessionCalls, phone.banners, changed], [[], [], []])
  assert.equal(phone.listeners, listeners + 1)
})

test('the order after one that could not be written down joins nothing, and brings the picture', () => {
  const phone = new Phone()
  phone.beforeSave = refuse
  assert.throws(() => phone.downloads.start(order), /the disk is full/)
  phone.beforeSave = () => {}
  const { id, joined } = phone.downloads.start(order)
  assert.equal(joined, false)
  phone.finish(id)
  assert.equal(phone.downloads.latestSaved('silentPush')?.file, `${id}.png`)
  phone.launch()
  assert.equal(phone.downloads.latestSaved('silentPush')?.file, `${id}.png`)
})

test('what cannot be ordered again, as it cannot be written down, is left as it ended', () => {
  const phone = new Phone()
  const { id } = phone.downloads.start(order)
  phone.fail(id, -999)
  const { sessionCalls } = phone
  const before = sessionCalls.length
  phone.beforeSave = refuse
  assert.throws(() => phone.downloads.retry(id), /could not be written down/)
  assert.equal(phone.downloads.latest('silentPush')?.id, id)
  assert.equal(sessionCalls.length, before)
})

test('a picture arrives and is shown though nothing more can be written down, and the error is told', () => {
  const phone = new Phone()
  phone.open()
  const { id } = phone.downloads.start(order)
  const told: string[] = []
  phone.downloads.on('changed', ({ state }) => told.push(state))
  phone.beforeSave = refuse
  const later = laterThan(() => phone.finish(id))
  assert.deepEqual(told, ['running', 'saved'])
  assert.equal(phone.downloads.latestSaved('silentPush')?.file, `${id}.png`)
  assert.equal(later.length, 2)
  for (const run of later) assert.throws(run, /the disk is full/)
})

test('a task that was started but could not be written down is known by its first event after the next start', () => {
  const phone = new Phone()
  let writes = 0
  phone.beforeSave = () => {
    writes += 1
    if (writes > 1) refuse()
  }
  let id = ''
  laterThan(() => {
    id = phone.downloads.start(order).id
  })
  phone.beforeSave = () => {}
  phone.launch()
  assert.equal(phone.downloads.latest('silentPush')?.state, 'queued')
  phone.finish(id)
  assert.equal(phone.downloads.latest('silentPush')?.state, 'saved')
})

test('a session that throws when its task is started leaves no order that later ones join', async () => {
  const phone = new Phone()
  phone.taskNumber = refuse
  let ended: Promise<{ state: string }> | undefined
  const later = laterThan(() => {
    ended = phone.downloads.start(order).ended
  })
  assert.equal((await ended)?.state, 'failed')
  assert.equal(later.length, 1)
  for (const run of later) assert.throws(run, /the disk is full/)
  phone.taskNumber = () => 1
  assert.equal(phone.downloads.start(order).joined, false)
})

test('old pictures are deleted only after the ledger names them no more', () => {
  const phone = new Phone()
  const first = phone.start('foreground')
  phone.finish(first)
  const onDisk: string[][] = []
  const second = phone.start('foreground')
  phone.beforeSave = () => onDisk.push([...phone.disk.keys()])
  phone.finish(second, { data: png })
  assert.deepEqual(onDisk.at(-1), [`${first}.png`, `${second}.png`])
  assert.deepEqual([...phone.disk.keys()], [`${second}.png`])
})

test('progress is not written down, but that a task has begun is, whichever event tells it', () => {
  const phone = new Phone()
  let writes = 0
  const id = phone.start('foreground')
  phone.beforeSave = () => {
    writes += 1
  }
  phone.progress(id, 1, 10)
  assert.equal(writes, 0)
  phone.finish(id)
  assert.equal(writes, 2)
})

test('a task whose start was not written down is, by its first progress', () => {
  const phone = new Phone()
  let writes = 0
  phone.beforeSave = () => {
    writes += 1
    if (writes > 1) refuse()
  }
  let id = ''
  laterThan(() => {
    id = phone.start('foreground')
  })
  phone.beforeSave = () => {}
  phone.launch()
  assert.equal(phone.downloads.latest('foreground')?.state, 'queued')
  phone.progress(id, 1, 10, 7)
  phone.launch()
  const transfer = phone.downloads.latest('foreground')
  assert.equal(transfer?.state === 'running' && transfer.task, 7)
})

test('a reason that is no Error is told as it is', () => {
  const phone = new Phone()
  phone.beforeSave = () => {
    throw 'no room'
  }
  assert.throws(() => phone.downloads.start(order), /could not be written down: no room/)
})
