import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HANDLER_LIMIT_MS } from '../../app/lib/downloads/core/handlerGuard.ts'
import { SILENCE_MS } from '../../app/lib/downloads/core/silence.ts'
import { hasEnded, TRIGGERS } from '../../app/lib/downloads/core/transfer.ts'
import { Phone } from './phone.ts'
import { errorPage, png } from './pictures.ts'

type Step = (walk: Walk) => void

/** A phone on which anything may happen next; it remembers which transfers were ordered and which handlers came. */
class Walk {
  readonly phone = Object.assign(new Phone(), { retries: 2 })
  readonly ordered: string[] = []
  readonly handlers: string[] = []
  private wakes = 0

  any(pick: number): string {
    return this.ordered[pick % Math.max(1, this.ordered.length)] ?? 'silentPush.unknown'
  }

  wake(id: string): void {
    const handlerId = `Session-${++this.wakes}`
    this.handlers.push(handlerId)
    this.phone.downloads.sessionEvents.woken({ sessionId: id, handlerId })
  }

  check(): void {
    const { phone } = this
    assert.equal(new Set(phone.endedHandlers).size, phone.endedHandlers.length, 'no handler is ended twice')
    assert.equal(new Set(phone.ended.map(({ id }) => id)).size, phone.ended.length, 'no transfer ends twice')
    const told = phone.banners.map(({ id, start }) => `${id} ${start ? 'start' : 'end'}`)
    assert.equal(new Set(told).size, told.length, 'at most one start and one end banner')
    for (const banner of phone.banners.filter(({ start }) => !start)) {
      const start = phone.banners.find(({ id, start }) => id === banner.id && start)
      assert.ok(!start || start.at < banner.at, 'the end banner comes after the start banner')
    }
    for (const trigger of TRIGGERS) {
      const file = phone.downloads.latestFile(trigger)
      assert.ok(
        file === undefined || phone.disk.get(file) === png,
        'every picture told of is there and whole',
      )
    }
    assert.ok(phone.disk.size <= 2 * TRIGGERS.length + this.running(), 'the disk does not fill up')
  }

  private running(): number {
    return this.ordered.filter((id) => !this.phone.ended.some((transfer) => transfer.id === id)).length
  }
}

const pick = fc.nat(5)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...TRIGGERS).map((trigger) => (walk: Walk) => {
    const id = walk.phone.start(trigger)
    if (!walk.ordered.includes(id)) walk.ordered.push(id)
  }),
  fc.tuple(pick, fc.nat(2000), fc.nat(2000)).map(([which, bytes, total]) => (walk: Walk) => {
    walk.phone.progress(walk.any(which), bytes, total)
  }),
  pick.map((which) => (walk: Walk) => walk.phone.finish(walk.any(which))),
  pick.map((which) => (walk: Walk) => {
    walk.phone.finish(walk.any(which), { status: 404, data: errorPage })
  }),
  fc.tuple(pick, fc.constantFrom(200, 503)).map(([which, status]) => (walk: Walk) => {
    walk.phone.answer(walk.any(which), status)
  }),
  pick.map((which) => (walk: Walk) => {
    const { id } = walk.phone.downloads.retry(walk.any(which)) ?? {}
    if (id !== undefined && !walk.ordered.includes(id)) walk.ordered.push(id)
  }),
  fc.tuple(pick, fc.constantFrom(-999, -1001)).map(([which, code]) => (walk: Walk) => {
    walk.phone.fail(walk.any(which), code)
  }),
  pick.map((which) => (walk: Walk) => walk.wake(walk.any(which))),
  pick.map((which) => (walk: Walk) => {
    walk.phone.downloads.sessionEvents.drained({ sessionIdentifier: walk.any(which) })
  }),
  pick.map((which) => (walk: Walk) => walk.phone.downloads.cancel(walk.any(which))),
  fc.constantFrom<Step>(
    (walk) => walk.phone.open(),
    (walk) => walk.phone.home(),
    (walk) => {
      walk.phone.online = !walk.phone.online
    },
  ),
  fc.nat(90_000).map((ms) => (walk: Walk) => walk.phone.advance(ms)),
  fc.constant<Step>((walk) => {
    // What the app held when iOS ended it, iOS takes back.
    walk.handlers.length = 0
    walk.phone.launch()
  }),
)

test('whatever happens in whatever order, handlers, banners, ledger and disk stay right', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const walk = new Walk()
      for (const take of steps) {
        take(walk)
        walk.check()
      }
      walk.phone.online = true
      walk.phone.advance(HANDLER_LIMIT_MS)
      for (const handler of walk.handlers)
        assert.ok(walk.phone.endedHandlers.includes(handler), 'handlers end in time')
      walk.phone.launch()
      walk.phone.open()
      walk.phone.advance(SILENCE_MS)
      for (const trigger of TRIGGERS) {
        const latest = walk.phone.downloads.latest(trigger)
        assert.ok(!latest || hasEnded(latest), 'nothing is left running for ever')
      }
    }),
    { numRuns: 300 },
  )
})
