import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Device, TimelineEntry } from 'ti.simulator'
import { TROUBLED } from './site.ts'

/** ms that a handler may be open: 5 s less than iOS gives. */
const BUDGET = 25_000
const PNG_ENDS = 'IEND'
const PROCESS_ENDS = /^(evicted|forceQuit|rebooted|replaced|crashed|watchdog)$/
const WAKES = /^(backgroundfetch|silentpush|backgroundtransfer)$/

interface LedgerRow {
  readonly id: string
  readonly trigger: string
  readonly url: string
  readonly state: string
  readonly file?: string
}

export function ledgerOf(device: Device): LedgerRow[] {
  return JSON.parse(String(device.container.preferences['downloads.ledger'] ?? '[]'))
}

function field(entry: TimelineEntry, name: string): unknown {
  const { detail } = entry
  return typeof detail === 'object' && detail !== null ? new Map(Object.entries(detail)).get(name) : undefined
}

const folderOf = (device: Device) => join(device.container.documents, 'downloads')

/** Keeps in mind what was once true, and looks after each step whether it has been broken. */
export class Soundness {
  readonly #device: Device
  /** The last picture seen of each trigger. */
  readonly #pictures = new Map<string, string>()
  readonly #log: string[] = []

  constructor(device: Device) {
    this.#device = device
    device.watch((change) => change.kind === 'log' && this.#log.push(change.text))
  }

  check(): void {
    this.#nothingBroke()
    this.#handlersEndOnce()
    this.#noBannerTwice()
    this.#noPictureLost()
    if (this.#device.state === 'active') this.#screenShowsTheLedger()
  }

  /** What holds besides when nothing is left to do. */
  checkAtRest(): void {
    this.check()
    const open = ledgerOf(this.#device).filter(({ state }) => !/^(saved|failed|cancelled)$/.test(state))
    assert.deepEqual(open, [], 'a transfer is under way for ever')
    const files = ledgerOf(this.#device).flatMap(({ file }) => file ?? [])
    const folder = folderOf(this.#device)
    const there = existsSync(folder) ? readdirSync(folder) : []
    assert.deepEqual(there.toSorted(), files.toSorted(), 'the folder holds what the ledger does not know')
    assert.deepEqual(readdirSync(this.#device.container.temporary), [], 'a temporary file is left')
    const { screen } = this.#device
    assert.ok(!screen.find({ type: 'Ti.UI.ActivityIndicator' }), 'a spinner turns for nothing')
    for (const { properties } of screen.findAll({ type: 'Ti.UI.ProgressBar' }))
      assert.equal(properties.value, properties.max ?? 1, 'a bar is left in the middle')
  }

  #rows(event: string | RegExp): TimelineEntry[] {
    return this.#device.timeline.filter((entry) =>
      typeof event === 'string' ? entry.event === event : event.test(entry.event),
    )
  }

  #nothingBroke(): void {
    assert.deepEqual(this.#rows(/^(uncaughtException|crashed|watchdog|duplicateSession)$/), [])
  }

  #handlersEndOnce(): void {
    const ended = this.#rows('handlerEnded').map((entry) => field(entry, 'handlerId'))
    assert.equal(new Set(ended).size, ended.length, 'a handler was ended twice')
    const twice = this.#log.filter((text) => text.includes('has already expired or been removed'))
    assert.deepEqual(twice, [], 'a handler was ended twice, or too late')
    for (const entry of this.#rows('handlerEnded'))
      assert.ok(Number(field(entry, 'awakeMs')) <= BUDGET, `too late: ${JSON.stringify(entry.detail)}`)
    const ends = this.#rows(PROCESS_ENDS).map(({ at }) => at)
    for (const wake of this.#rows(WAKES)) {
      const excused = ends.some((at) => at >= wake.at)
      const due = this.#device.clock.now() > wake.at + BUDGET
      assert.ok(
        !due || excused || ended.includes(field(wake, 'handlerId')),
        `a handler was not ended: ${JSON.stringify(wake)}`,
      )
    }
  }

  /** Each banner has an identifier of its own, made of the transfer's; a start and an end are two. */
  #noBannerTwice(): void {
    const shown = this.#rows('banner').map((entry) => String(field(entry, 'identifier')))
    assert.equal(new Set(shown).size, shown.length, `banners twice: ${shown.join(', ')}`)
    for (const { id } of ledgerOf(this.#device))
      assert.ok(shown.filter((name) => name.includes(id)).length <= 2, `more than two banners of ${id}`)
  }

  #noPictureLost(): void {
    const saved = ledgerOf(this.#device).filter(({ state }) => state === 'saved')
    for (const { id, trigger, url, file = '' } of saved) {
      const path = resolve(folderOf(this.#device), file)
      assert.ok(existsSync(path), `${file} of ${trigger} is lost`)
      assert.ok(readFileSync(path).subarray(-8).includes(PNG_ENDS), `${file} is no whole picture`)
      assert.ok(!((url.split('/').at(-1) ?? '') in TROUBLED), `${url} brings no picture, and ${id} shows one`)
    }
    for (const trigger of this.#pictures.keys())
      assert.ok(
        saved.some((row) => row.trigger === trigger),
        `the picture of ${trigger} is gone from the ledger`,
      )
    for (const { trigger, file } of saved) this.#pictures.set(trigger, file ?? '')
  }

  /** Every window is there, seen or not; a picture of the app's own is not among its documents. */
  #screenShowsTheLedger(): void {
    const folder = folderOf(this.#device)
    const shown = this.#device.screen
      .findAll({ type: 'Ti.UI.ImageView' }, { hidden: true })
      .flatMap(({ image }) => image?.file ?? [])
    for (const file of shown) assert.ok(existsSync(file), `the screen shows ${file}, which is not there`)
    for (const [trigger, file] of this.#pictures)
      assert.ok(shown.includes(resolve(folder, file)), `the screen does not show ${file} of ${trigger}`)
  }
}
