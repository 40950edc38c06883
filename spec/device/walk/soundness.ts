import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Device, Query, TimelineEntry } from 'ti.simulator'
import { TROUBLED } from './site.ts'

/** ms that a handler may be open: 5 s less than iOS gives. */
const BUDGET = 25_000
/** `keepPictures` of app/config.json. */
const KEPT = 3
/** ms that a phone at rest is looked at. */
const IDLE = 10 * 60_000
const PNG_ENDS = 'IEND'
const PROCESS_ENDS = /^(evicted|forceQuit|rebooted|replaced|crashed|watchdog)$/
const WAKES = /^(backgroundfetch|silentpush|backgroundtransfer)$/
const TRIGGERS = ['foreground', 'backgroundFetch', 'silentPush']
const ENDED = /^(saved|failed|cancelled)$/
/** What the screen says of a transfer in each state in which it may stay. */
const SAYS = {
  saved: /^Downloads completed successfully\. /,
  failed: /^Download failed: /,
  cancelled: /^Download (cancelled|stopped)/,
}

interface LedgerRow {
  readonly id: string
  readonly trigger: string
  readonly url: string
  readonly state: string
  readonly file?: string
  readonly arrived?: string
  readonly reason?: { readonly kind: string }
}

/** A row of the timeline, with the time that no setting of the clock changes. */
interface Row extends TimelineEntry {
  readonly uptime: number
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
  readonly #runsInBackground: boolean
  /** Every picture that was ever in the ledger, by its transfer. */
  readonly #saved = new Map<string, LedgerRow>()
  readonly #rows: Row[] = []
  readonly #log: string[] = []

  /**
   * @param device before the app is installed, so that nothing is missed.
   * @param runsInBackground whether the app runs at all when iOS starts it in the background.
   */
  constructor(device: Device, runsInBackground: boolean) {
    this.#device = device
    this.#runsInBackground = runsInBackground
    device.watch((change) => {
      if (change.kind === 'log') this.#log.push(`${change.level}: ${change.text}`)
      if (change.kind === 'timeline') this.#rows.push({ ...change.entry, uptime: device.clock.uptime() })
    })
  }

  check(): void {
    this.#handlersEndOnce()
    this.#nothingBroke()
    this.#noBannerTwice()
    this.#noPictureLost()
    this.#nothingCompletedIsLost()
    this.#nothingWaitsForASuspendedApp()
    if (this.#device.state !== 'active') return
    this.#folderHoldsTheLedger()
    this.#screenShowsTheLedger()
  }

  /** What holds besides when nothing is left to do. */
  async checkAtRest(): Promise<void> {
    this.check()
    const device = this.#device
    const open = ledgerOf(device).filter(({ state }) => !ENDED.test(state))
    assert.deepEqual(open, [], 'a transfer is under way for ever')
    assert.deepEqual(this.#strays(), [], 'a copy of a picture is left')
    assert.deepEqual(readdirSync(device.container.temporary), [], 'a temporary file is left')
    assert.deepEqual(device.notifications.pending, [], 'a banner is still to come')
    assert.deepEqual(device.notifications.delivered, [], 'banners tell what the screen shows')
    assert.ok(!device.screen.find({ type: 'Ti.UI.ActivityIndicator' }), 'a spinner turns for nothing')
    for (const { properties } of device.screen.findAll({ type: 'Ti.UI.ProgressBar' }))
      assert.equal(properties.value, properties.max ?? 1, 'a bar is left in the middle')
    await device.measure()
    const rows = this.#rows.length
    await device.clock.advance(IDLE)
    const { callbacks, propertySets } = await device.measure()
    assert.deepEqual({ callbacks, propertySets }, { callbacks: 0, propertySets: 0 }, 'the app is never idle')
    assert.deepEqual(this.#rows.slice(rows), [], 'the phone is never idle')
  }

  #happened(event: string | RegExp): Row[] {
    return this.#rows.filter((row) =>
      typeof event === 'string' ? row.event === event : event.test(row.event),
    )
  }

  #nothingBroke(): void {
    assert.deepEqual(this.#happened(/^(uncaughtException|crashed|duplicateSession|offMainThread)$/), [])
    // What cannot run ends no handler, and iOS ends it: then nothing of what it brought may be lost.
    if (this.#runsInBackground) assert.deepEqual(this.#happened('watchdog'), [])
    const errors = this.#log.filter((line) => line.startsWith('error') && !line.includes('already expired'))
    assert.deepEqual(errors, [], 'the console has errors')
  }

  #handlersEndOnce(): void {
    const ends = this.#happened('handlerEnded')
    const ended = ends.map((row) => field(row, 'handlerId'))
    assert.equal(new Set(ended).size, ended.length, 'a handler was ended twice')
    const wakes = this.#happened(WAKES)
    const unheard = this.#endedUnheard()
    const twice = this.#log.filter((line) => line.includes('has already expired or been removed'))
    assert.deepEqual(
      twice.filter((line) => !unheard.some((id) => line.includes(id))),
      [],
      'a handler was ended twice, or too late',
    )
    // A handler that the app never heard of (a push that names another) is Titanium's to end.
    const heard = new Map(wakes.map((row) => [field(row, 'handlerId'), row.uptime]))
    for (const id of unheard) heard.delete(id)
    for (const row of ends) {
      const since = heard.get(field(row, 'handlerId'))
      if (since === undefined) continue
      const held = this.#runsInBackground ? Number(field(row, 'awakeMs')) : row.uptime - since
      assert.ok(held <= BUDGET, `too late: ${JSON.stringify(row.detail)}`)
    }
    const deaths = this.#happened(PROCESS_ENDS)
    for (const wake of wakes) {
      const due = wake.uptime + BUDGET
      const excused = deaths.some(({ uptime }) => uptime >= wake.uptime && uptime <= due)
      assert.ok(
        this.#device.clock.uptime() <= due || excused || ended.includes(field(wake, 'handlerId')),
        `a handler was not ended: ${JSON.stringify(wake)}`,
      )
    }
  }

  /** The handlers that were over before the app ran, and so heard of them: by Titanium's 29 s, or by the opening. */
  #endedUnheard(): string[] {
    if (this.#runsInBackground) return []
    const rows = this.#happened(/^(handlerEnded|backgroundfetch|silentpush|backgroundtransfer)$/)
    return rows.flatMap((row, at) => {
      const id = String(field(row, 'handlerId'))
      const before = rows.slice(0, at).some((each) => field(each, 'handlerId') === id)
      return row.event !== 'handlerEnded' && before ? id : []
    })
  }

  /** Each banner has an identifier of its own, made of the transfer's: a start and an end are two, in this order. */
  #noBannerTwice(): void {
    const banners = this.#happened('banner')
    const shown = banners.map((row) => String(field(row, 'identifier')))
    assert.equal(new Set(shown).size, shown.length, `banners twice: ${shown.join(', ')}`)
    for (const [index, name] of shown.entries()) {
      assert.match(name, /^(foreground|backgroundFetch|silentPush)\.[0-9A-F-]{36}\.(start|end)$/)
      const end = shown.indexOf(name.replace(/start$/, 'end'))
      assert.ok(end === -1 || end >= index, `the end is told before the start: ${shown.join(', ')}`)
    }
    for (const { appState, detail } of banners)
      assert.notEqual(appState, 'active', `a banner over the app: ${JSON.stringify(detail)}`)
  }

  #noPictureLost(): void {
    const saved = ledgerOf(this.#device).filter(({ state }) => state === 'saved')
    for (const { id, trigger, url, file = '' } of saved) {
      const path = resolve(folderOf(this.#device), file)
      assert.ok(existsSync(path), `${file} of ${trigger} is lost`)
      assert.ok(readFileSync(path).subarray(-8).includes(PNG_ENDS), `${file} is no whole picture`)
      assert.ok(!((url.split('/').at(-1) ?? '') in TROUBLED), `${url} brings no picture, and ${id} shows one`)
    }
    for (const row of saved) this.#saved.set(row.id, row)
    const ids = saved.map(({ id }) => id)
    for (const { id, trigger } of this.#saved.values()) {
      const kept = saved.filter((row) => row.trigger === trigger).length
      assert.ok(ids.includes(id) || kept === KEPT, `the picture of ${id} is gone, and only ${kept} are kept`)
    }
  }

  /** What iOS told the app to be there is a picture then, or was none. */
  #nothingCompletedIsLost(): void {
    const rows = new Map(ledgerOf(this.#device).map((row) => [row.id, row]))
    for (const row of this.#happened('sessioncompleted')) {
      const { id, state, reason } = rows.get(String(field(row, 'sessionIdentifier'))) ?? {}
      if (field(row, 'statusCode') !== 200 || state !== 'failed') continue
      assert.match(String(reason?.kind), /^(otherFormat|truncated|checksum)$/, `${id} had arrived`)
    }
  }

  /** A pause before another try is over when a timer of the app says so, and a suspended app has none. */
  #nothingWaitsForASuspendedApp(): void {
    if (this.#device.state !== 'suspended' || !this.#runsInBackground) return
    const waiting = ledgerOf(this.#device).filter(({ state }) => state === 'waiting')
    assert.deepEqual(waiting, [], 'a suspended app cannot try again')
  }

  /** Names in the folder that no row of the ledger has. */
  #strays(): string[] {
    const folder = folderOf(this.#device)
    const known = ledgerOf(this.#device).map(({ file, arrived }) => resolve(folder, file ?? arrived ?? ''))
    return (existsSync(folder) ? readdirSync(folder) : []).filter(
      (name) => !known.includes(resolve(folder, name)),
    )
  }

  /** The copy for a banner goes some seconds after it was made. */
  #folderHoldsTheLedger(): void {
    const strays = this.#strays().filter((name) => !name.startsWith('banner.'))
    assert.deepEqual(strays, [], 'the folder holds what the ledger does not know')
  }

  /** Every window is there, seen or not; a picture of the app's own is not among its documents. */
  #screenShowsTheLedger(): void {
    const { screen } = this.#device
    const rows = ledgerOf(this.#device)
    const all = (query: Query) => screen.findAll(query, { hidden: true })
    const latest = TRIGGERS.map((trigger) => {
      const states = rows.filter((row) => row.trigger === trigger).map(({ state }) => state)
      return states.findLast((state) => !ENDED.test(state)) ?? states.at(-1) ?? 'none'
    })
    const offered = (title: string) =>
      all({ type: 'Ti.UI.Button', title }).map(({ properties }) => properties.visible)
    assert.deepEqual(
      offered('Cancel'),
      latest.map((state) => /^(queued|running|waiting)$/.test(state)),
      `what can be cancelled is not what is under way: ${latest}`,
    )
    assert.deepEqual(
      offered('Retry'),
      latest.map((state) => /^(failed|cancelled)$/.test(state)),
      `what can be tried again is not what failed: ${latest}`,
    )
    for (const [state, text] of Object.entries(SAYS))
      assert.equal(
        all({ type: 'Ti.UI.Label', text }).length,
        latest.filter((each) => each === state).length,
        `the screens do not say which are ${state}: ${latest}`,
      )
    const shown = all({ type: 'Ti.UI.ImageView' }).flatMap(({ image }) => image?.file ?? [])
    for (const file of shown) assert.ok(existsSync(file), `the screen shows ${file}, which is not there`)
    for (const trigger of TRIGGERS) {
      const file = rows.findLast((row) => row.trigger === trigger && row.state === 'saved')?.file
      const path = file && resolve(folderOf(this.#device), file)
      assert.ok(!path || shown.includes(path), `the screen does not show ${file}`)
    }
  }
}
