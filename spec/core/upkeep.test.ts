import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SILENCE_MS } from '../../app/lib/downloads/core/transfer/silence.ts'
import { Phone } from './phone.ts'
import { errorPage } from './picture/samples.ts'
import { statusLine } from './words/told.ts'

const DAY_MS = 24 * 60 * 60 * 1000

test('after 1,000 downloads that ended in every way nothing is left but the newest pictures', async () => {
  const phone = new Phone()
  phone.keepPictures = 3
  phone.retryAfterMs = [2_000]
  const ends = [
    (id: string) => phone.finish(id),
    (id: string) => phone.finish(id, { status: 404, data: errorPage }),
    (id: string) => phone.downloads.cancel(id),
    (id: string) => {
      phone.fail(id, -1001)
      phone.advance(60_000)
      phone.finish(id)
    },
  ]
  const listeners = phone.listeners
  phone.open()
  const all: Promise<unknown>[] = []
  for (let count = 0; count < 1000; count++) {
    const { id, ended } = phone.downloads.start({ trigger: 'foreground', url: 'https://pictures.test/1.png' })
    all.push(ended)
    ends[count % ends.length]?.(id)
  }
  await Promise.all(all)
  assert.equal(phone.sessions.size, 0)
  assert.equal(phone.listeners, listeners)
  assert.equal(phone.timers.size, 0)
  assert.equal(phone.disk.size, 3)
})

test('after 1,000 downloads in the background no session is left either', () => {
  const phone = new Phone()
  for (let count = 0; count < 1000; count++) {
    const id = phone.start('silentPush')
    phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: `Session-${count}` })
    phone.finish(id)
    phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
    phone.advance(3_000)
  }
  assert.equal(phone.sessions.size, 0)
  assert.equal(phone.timers.size, 0)
  assert.equal(phone.endedHandlers.length, 1000)
})

test('of downloads that end in the background without iOS telling that all is told, no session is left once the app is opened', () => {
  const phone = new Phone()
  phone.open()
  phone.home()
  for (let count = 0; count < 1000; count++) phone.finish(phone.start('silentPush'))
  phone.advance(10_000)
  const running = phone.start('foreground')
  phone.open()
  assert.deepEqual([...phone.sessions], [running])
})

test('a picture whose file is gone, as on a new phone made from a backup, is told of no more', () => {
  const phone = new Phone()
  phone.finish(phone.start('foreground'))
  phone.finish(phone.start('silentPush'))
  phone.disk.delete([...phone.disk.keys()][0] ?? '')
  phone.launch()
  assert.equal(phone.downloads.latest('foreground'), undefined)
  assert.equal(phone.downloads.latestSaved('foreground'), undefined)
  assert.equal(phone.downloads.latest('silentPush')?.state, 'saved')
})

test('of each trigger the newest pictures stay, as many as the settings say', () => {
  const phone = new Phone()
  phone.keepPictures = 2
  const ids = ['1', '2', '3'].map((name) => {
    const id = phone.start('foreground', `https://pictures.test/${name}.png`)
    phone.finish(id)
    return id
  })
  const pushed = phone.start('silentPush')
  phone.finish(pushed)
  assert.deepEqual([...phone.disk.keys()], [`${ids[1]}.png`, `${ids[2]}.png`, `${pushed}.png`])
})

test('a transfer that is older than iOS keeps any is given up where iOS says nothing of it, and can be ordered again', () => {
  const phone = new Phone()
  phone.retryAfterMs = [2_000]
  const id = phone.start('foreground')
  phone.now += 8 * DAY_MS + 1
  phone.launch()
  assert.equal(phone.downloads.latest('foreground')?.state, 'running', 'iOS may still speak of it')
  phone.open()
  phone.advance(SILENCE_MS)
  const latest = phone.downloads.latest('foreground')
  assert.match(latest ? statusLine(latest) : '', /^transfer_failed failure_lost/)
  assert.ok(phone.sessionCalls.includes(`cancel ${id}`))
  assert.ok(phone.downloads.retry(id))
})

test('a clock that is set ten days on ends no download that goes on', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.setClock(10 * DAY_MS)
  phone.launch()
  phone.open()
  phone.progress(id, 1, 10)
  phone.advance(2 * SILENCE_MS)
  assert.equal(phone.downloads.latest('foreground')?.state, 'running')
})

test('a file that nobody waits for any more is thrown away, one of another session is left alone', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.downloads.cancel(id)
  phone.finish(id)
  assert.equal(phone.discarded, 1)
  phone.finish('of another module')
  assert.equal(phone.discarded, 1)
})
