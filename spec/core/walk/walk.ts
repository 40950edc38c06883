import assert from 'node:assert/strict'
import { type PushRules, parsePush } from '../../../app/lib/downloads/core/push/pushPayload.ts'
import { HANDLER_LIMIT_MS } from '../../../app/lib/downloads/core/session/handlerGuard.ts'
import { SILENCE_MS } from '../../../app/lib/downloads/core/transfer/silence.ts'
import { hasEnded, TRIGGERS, type Trigger } from '../../../app/lib/downloads/core/transfer/transfer.ts'
import { Phone } from '../phone.ts'
import { png } from '../picture/samples.ts'

const RULES: PushRules = { allowedHosts: ['pictures.test'], allowLocalHttp: false, maxBytes: 1000 }

/** A phone on which anything may happen next; it remembers which transfers were ordered and which handlers came. */
export class Walk {
  readonly phone = Object.assign(new Phone(), { retryAfterMs: [2_000, 8_000] })
  readonly ordered: string[] = []
  /** The transfers that the step at hand changed. */
  readonly changed: string[] = []
  /** When each handler came that is still to be ended. */
  readonly handlers = new Map<string, number>()
  /** The handlers that came for each session. */
  readonly woken = new Map<string, string[]>()
  private wakes = 0

  constructor() {
    this.phone.downloads.on('changed', ({ id }) => this.changed.push(id))
  }

  any(pick: number): string {
    return this.ordered[pick % Math.max(1, this.ordered.length)] ?? 'silentPush.unknown'
  }

  wake(id: string): void {
    const handlerId = this.handler('Session')
    this.woken.set(id, [...(this.woken.get(id) ?? []), handlerId])
    this.phone.downloads.sessionEvents.woken({ sessionId: id, handlerId })
  }

  /** iOS hands over another handler. */
  handler(kind: string): string {
    const id = `${kind}-${++this.wakes}`
    this.handlers.set(id, this.phone.now)
    return id
  }

  order(trigger: Trigger, url?: string): void {
    const id = this.phone.start(trigger, url)
    if (!this.ordered.includes(id)) this.ordered.push(id)
  }

  retry(which: number): void {
    const { id } = this.phone.downloads.retry(this.any(which)) ?? {}
    if (id !== undefined && !this.ordered.includes(id)) this.ordered.push(id)
  }

  push(payload: object): void {
    void this.phone.handlers.during(this.handler('SilentPush'), () => {
      const parsed = parsePush(payload, RULES)
      if ('order' in parsed) this.order('silentPush', parsed.order.url)
    })
  }

  /** Something is told of one transfer: none of the others may change by it. */
  tell(which: number, event: (id: string) => void): void {
    const id = this.any(which)
    this.changed.length = 0
    event(id)
    for (const other of this.changed) assert.equal(other, id, 'an event of one transfer changed another')
  }

  /** As `tell`, of an answer that brings no picture, whatever its body is. */
  refuse(which: number, status: number, data: Uint8Array<ArrayBuffer>): void {
    const before = this.phone.ended.length
    this.tell(which, (id) => this.phone.finish(id, { status, data }))
    for (const { state } of this.phone.ended.slice(before))
      assert.notEqual(state, 'saved', `an answer with status ${status} became a picture`)
  }

  /** Somebody sets the clock, or a time zone's server does; timers go on as before. */
  setClock(by: number): void {
    this.phone.setClock(by)
    for (const [id, since] of this.handlers) this.handlers.set(id, since + by)
  }

  /** The app is gone, and what it held, iOS takes back. */
  relaunch(): void {
    this.handlers.clear()
    this.phone.launch()
    this.phone.downloads.on('changed', ({ id }) => this.changed.push(id))
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
      const file = phone.downloads.latestSaved(trigger)?.file
      assert.ok(
        file === undefined || phone.disk.get(file) === png,
        'every picture told of is there and whole',
      )
    }
    for (const [handler, since] of this.handlers)
      assert.ok(
        phone.now - since < HANDLER_LIMIT_MS || phone.endedHandlers.includes(handler),
        'handlers end in time',
      )
    for (const trigger of TRIGGERS) {
      const { id = '', state } = phone.downloads.latest(trigger) ?? {}
      const isAwake = this.woken.get(id)?.some((handler) => !phone.endedHandlers.includes(handler))
      assert.ok(
        state !== 'waiting' || phone.active || isAwake,
        'what waits in the background is kept awake for',
      )
    }
    assert.ok(phone.disk.size <= 2 * TRIGGERS.length + this.running(), 'the disk does not fill up')
  }

  /** Gives iOS the time to tell what it still has to, or never will. */
  rest(): void {
    const { phone } = this
    phone.online = true
    phone.advance(HANDLER_LIMIT_MS)
    this.check()
    this.relaunch()
    phone.open()
    for (let tries = 0; tries <= phone.retryAfterMs.length; tries++) {
      phone.advance(SILENCE_MS)
      for (const id of this.ordered) phone.finish(id)
    }
    this.check()
    for (const trigger of TRIGGERS) {
      const latest = phone.downloads.latest(trigger)
      assert.ok(!latest || hasEnded(latest), 'nothing is left running for ever')
    }
    assert.equal(phone.sessions.size, 0, 'no session is left')
    assert.equal(phone.timers.size, 0, 'no timer is left')
    const pictures = TRIGGERS.flatMap((trigger) => phone.downloads.latestSaved(trigger)?.file ?? [])
    assert.deepEqual([...phone.disk.keys()].sort(), pictures.sort(), 'disk and ledger agree')
  }

  private running(): number {
    return this.ordered.filter((id) => !this.phone.ended.some((transfer) => transfer.id === id)).length
  }
}
