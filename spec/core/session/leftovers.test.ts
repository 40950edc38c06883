import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Phone } from '../phone.ts'
import { errorPage } from '../picture/samples.ts'

/** Runs some work. @returns every Map and Set that the work put a key of this kind into, with their keys of it now. */
function keptBy(work: () => void, isOurs: (key: unknown) => boolean): unknown[] {
  const collections = new Set<Map<unknown, unknown> | Set<unknown>>()
  const { set } = Map.prototype
  const { add } = Set.prototype
  Map.prototype.set = function (key, value) {
    if (isOurs(key)) add.call(collections, this)
    return set.call(this, key, value)
  }
  Set.prototype.add = function (key) {
    if (isOurs(key)) add.call(collections, this)
    return add.call(this, key)
  }
  try {
    work()
  } finally {
    Map.prototype.set = set
    Set.prototype.add = add
  }
  return [...collections].flatMap((each) => [...each.keys()].filter(isOurs))
}

const isTransfer = (key: unknown) => typeof key === 'string' && /^(foreground|silentPush)\.\d+$/.test(key)

const ends = [
  (phone: Phone, id: string) => phone.finish(id),
  (phone: Phone, id: string) => phone.finish(id, { status: 404, data: errorPage }),
  (phone: Phone, id: string) => phone.downloads.cancel(id),
  (phone: Phone, id: string) => {
    phone.fail(id, -1001)
    phone.downloads.cancel(id)
  },
]

test('of the downloads that ended only the last picture and the last outcome are remembered', () => {
  const phone = new Phone()
  phone.retryAfterMs = [2_000]
  phone.open()
  const kept = keptBy(() => {
    for (let count = 0; count < 20; count++) {
      const id = phone.start('foreground')
      phone.progress(id, 1, 10)
      ends[count % ends.length]?.(phone, id)
      // iOS may still speak of it.
      phone.progress(id, 2, 10)
    }
  }, isTransfer)
  assert.deepEqual(kept, ['foreground.17', 'foreground.20'])
})

test('of the downloads that ended in the background no more is remembered, whether their handlers come or not', () => {
  const phone = new Phone()
  const handlers = (key: unknown) => typeof key === 'string' && /^Session-/.test(key)
  const brought = (count: number, isWoken: boolean) => {
    for (let each = 0; each < count; each++) {
      const id = phone.start('silentPush')
      phone.progress(id, 1, 10)
      if (isWoken) phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: `Session-${each}` })
      phone.finish(id)
      phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
      phone.advance(3_000)
    }
  }
  assert.ok(keptBy(() => brought(300, true), handlers).length <= 100)
  assert.equal(keptBy(() => brought(20, true), isTransfer).length, 1)
  assert.ok(keptBy(() => brought(300, false), isTransfer).length <= 101)
})

test('a handler is ended once though a hundred others were ended meanwhile, and the list of those goes no further back', () => {
  const phone = new Phone()
  const name = (count: number) => `Fetch-${count}`
  for (let count = 1; count <= 100; count++) {
    phone.handlers.hold(name(count))
    phone.handlers.release(name(count))
  }
  phone.handlers.hold(name(1))
  assert.equal(phone.timers.size, 0)
  phone.handlers.hold(name(101))
  phone.handlers.release(name(101))
  phone.handlers.hold(name(1))
  assert.equal(phone.timers.size, 1)
})

test('nothing of the sessions of another module is remembered', () => {
  const phone = new Phone()
  const kept = keptBy(
    () => {
      phone.downloads.sessionEvents.woken({ sessionId: 'another', handlerId: 'Session-1' })
      phone.progress('another', 1, 10)
      phone.finish('another')
      phone.downloads.sessionEvents.drained({ sessionIdentifier: 'another' })
    },
    (key) => key === 'another' || key === 'Session-1',
  )
  assert.deepEqual(kept, [])
})
