import type { PhoneChange } from '../../os/phoneChange.ts'
import type { InstalledApp, Phone } from '../../phone.ts'
import type { NotificationRequest } from '../../wire/delegate.ts'
import type { UiOp, ViewId } from '../../wire/ui.ts'
import type { Batch, PageApp, PageNotification, PageOp } from '../batch.ts'
import type { ImageFiles } from './imageFiles.ts'

const MOST_ROWS = 500

/** What stands until it changes: read when a message is made, not kept from when the change was told. */
type Standing = Required<
  Pick<
    Batch,
    'app' | 'state' | 'orientation' | 'display' | 'notifications' | 'systemAlert' | 'network' | 'settings'
  >
>
/** What happens once, each a row of a list. */
type Happenings = Required<Pick<Batch, 'ops' | 'timeline' | 'banners' | 'logs' | 'errors'>>

/** Gathers the changes of a phone into the one message that the page gets for a frame. */
export class Gatherer {
  readonly #phone: Phone
  readonly #files: ImageFiles
  readonly #changed = new Set<string>()
  readonly #sets = new Map<ViewId, PageOp & { readonly op: 'set' }>()
  #happened = nothing()
  #reset = false

  constructor(phone: Phone, files: ImageFiles) {
    this.#phone = phone
    this.#files = files
  }

  /** Everything that a page needs to begin with. */
  snapshot(): Batch {
    const ops = this.#phone.screen.operations().map((op) => this.#pageOp(op))
    const timeline = this.#phone.timeline.slice(-MOST_ROWS)
    return { now: this.#phone.clock.now(), first: true, reset: true, ops, timeline, ...this.#standing() }
  }

  /** What changed since the last call; undefined when nothing did. */
  take(): Batch | undefined {
    const standing = Object.entries(this.#standing()).filter(([name]) => this.#changed.has(name))
    const happened = Object.entries(this.#happened).filter(([, rows]) => rows.length > 0)
    const batch: Omit<Batch, 'now'> = Object.fromEntries([...standing, ...happened])
    if (this.#reset) batch.reset = true
    this.#changed.clear()
    this.#sets.clear()
    this.#happened = nothing()
    this.#reset = false
    return Object.keys(batch).length === 0 ? undefined : { now: this.#phone.clock.now(), ...batch }
  }

  add(change: PhoneChange): void {
    switch (change.kind) {
      case 'ui':
        for (const op of change.ops) this.#addOp(op)
        return
      case 'reset':
        this.#reset = true
        this.#sets.clear()
        this.#happened.ops = []
        this.#changed.add('app')
        return
      case 'state':
        this.#changed.add('state').add('app')
        return
      case 'turned':
        this.#changed.add('orientation').add('display')
        return
      case 'timeline':
        this.#addRow('timeline', change.entry)
        return
      case 'banner':
        this.#addRow('banners', pageNotification(change.request))
        return
      case 'log':
        this.#addRow('logs', { at: this.#phone.clock.now(), level: change.level, text: change.text })
        return
      case 'error':
        this.#addRow('errors', { message: change.message, stack: change.stack })
        return
      default:
        this.#changed.add(change.kind)
    }
  }

  /** Rows beyond the newest 500 of a frame are left out: no one could have read them. */
  #addRow<Name extends Exclude<keyof Happenings, 'ops'>>(name: Name, row: Happenings[Name][number]): void {
    const rows: Happenings[Name][number][] = this.#happened[name]
    rows.push(row)
    if (rows.length > MOST_ROWS) rows.shift()
  }

  /** Of several settings of one view in a frame only the last is drawn, so they become one. */
  #addOp(op: UiOp): void {
    const next = this.#pageOp(op)
    if (next.op === 'destroy') this.#sets.delete(next.id)
    if (next.op === 'set') {
      const earlier = this.#sets.get(next.id)
      if (earlier) {
        Object.assign(earlier.properties, next.properties)
        return
      }
      this.#sets.set(next.id, next)
    }
    this.#happened.ops.push(next)
  }

  #pageOp(op: UiOp): PageOp {
    if (op.op !== 'create' && op.op !== 'set') return op
    return { ...op, properties: this.#files.withAddresses(op.properties) }
  }

  #fontsOf({ fonts = [] }: InstalledApp): PageApp['fonts'] {
    return fonts.flatMap(({ file, names, weight }) => {
      const url = this.#files.address({ file, version: 0 })
      return names.map((family) => ({ family, weight, url }))
    })
  }

  #standing(): Standing {
    const { app, state, orientation, display, notifications, screen, network, settings } = this.#phone
    const { pushesPerHour } = settings.current
    const { type, kbps } = network.current
    const icon = app?.icon === undefined ? null : this.#files.address({ file: app.icon, version: 0 })
    return {
      app: app ? { id: app.id, name: app.name, icon, fonts: this.#fontsOf(app) } : null,
      state,
      orientation,
      display,
      notifications: {
        pending: notifications.pending.map(pageNotification),
        delivered: notifications.delivered.map(pageNotification),
      },
      systemAlert: screen.systemAlert,
      network: { type, kbps: Number.isFinite(kbps) ? kbps : null },
      settings: {
        ...settings.current,
        pushesPerHour: Number.isFinite(pushesPerHour) ? pushesPerHour : 'unlimited',
        minimumFetchInterval: this.#phone.minimumFetchInterval,
      },
    }
  }
}

function nothing(): Happenings {
  return { ops: [], timeline: [], banners: [], logs: [], errors: [] }
}

function pageNotification(request: NotificationRequest): PageNotification {
  const { identifier, title, subtitle, body, date, remote } = request
  return { identifier, title, subtitle, body, date, remote }
}
