import { createHash } from 'node:crypto'
import type { Ports } from '../../app/lib/downloads/core/ports.ts'
import { createHandlerGuard, type HandlerGuard } from '../../app/lib/downloads/core/session/handlerGuard.ts'
import { createEmitter, type Emitter } from '../../app/lib/downloads/core/support/emitter.ts'
import { createDownloader, type Downloader } from '../../app/lib/downloads/core/transfer/downloader.ts'
import { readRows, writeRows } from '../../app/lib/downloads/core/transfer/ledgerRows.ts'
import type { StoreEvents } from '../../app/lib/downloads/core/transfer/store.ts'
import type { Ended, Trigger } from '../../app/lib/downloads/core/transfer/transfer.ts'
import { arrived } from './picture/file.ts'
import { png } from './picture/samples.ts'
import { told } from './words/told.ts'

interface Banner {
  readonly id: string
  readonly text: string
  readonly at: number
  readonly start: boolean
  readonly file?: string
}

/** What a server answers. */
interface Answer {
  readonly data?: Uint8Array
  readonly status?: number
  readonly task?: number
}

/** A phone without Titanium: what outlives the app is here, and `launch` gives it another life. */
export class Phone {
  now = 1_760_000_000_000
  active = false
  online = true
  maxBytes = 1000
  keepPictures = 1
  retryAfterMs: readonly number[] = []
  /** How many files that arrived were thrown away. */
  discarded = 0
  /** Whether the disk takes what arrives. */
  takes = true
  /** Whether a file can be renamed. */
  renames = true
  taskNumber: () => number | undefined = () => 1
  /** Called before the transfers are written down; it may refuse by throwing. */
  beforeSave: () => void = () => {}
  readonly disk = new Map<string, Uint8Array>()
  readonly banners: Banner[] = []
  readonly endedHandlers: string[] = []
  readonly ended: Ended[] = []
  /** What the app did to sessions, e.g. `open foreground.1`. */
  readonly sessionCalls: string[] = []
  /** How many listeners of the service's events there are. */
  listeners = 0
  downloads: Downloader<Uint8Array>
  handlers: HandlerGuard
  private ledger = '[]'
  private ids = 0
  timers = new Map<number, { readonly due: number; readonly run: () => void }>()
  private timerIds = 0
  sessions = new Set<string>()

  constructor() {
    ;({ downloads: this.downloads, handlers: this.handlers } = this.launch())
  }

  /** Ends the app's life, if any, and starts it anew in the background, as iOS does. */
  launch(): { downloads: Downloader<Uint8Array>; handlers: HandlerGuard } {
    this.active = false
    this.timers = new Map()
    this.sessions = new Set()
    this.handlers = createHandlerGuard((id) => this.endedHandlers.push(id), this.clock())
    this.listeners = 0
    this.downloads = createDownloader(this.ports(), this.handlers, this.countedEmitter())
    this.downloads.on('ended', (transfer) => this.ended.push(transfer))
    this.downloads.restore()
    return this
  }

  open(): void {
    this.active = true
    this.downloads.appReturned()
  }

  home(): void {
    this.active = false
    this.downloads.appLeft()
  }

  advance(ms: number): void {
    const until = this.now + ms
    for (let next = this.nextTimer(until); next; next = this.nextTimer(until)) {
      this.now = next.due
      this.timers.delete(next.id)
      next.run()
    }
    this.now = until
  }

  /** The clock is set; timers do not go by it. */
  setClock(by: number): void {
    this.now += by
    for (const [id, timer] of this.timers) this.timers.set(id, { ...timer, due: timer.due + by })
  }

  start(trigger: Trigger, url = 'https://pictures.test/1.png', sha256?: string): string {
    return this.downloads.start({ trigger, url, ...(sha256 !== undefined && { sha256 }) }).id
  }

  /** What iOS tells of a download that went well, or of one that a server answered otherwise. */
  finish(id: string, { data = png, status = 200, task = 1 }: Answer = {}): void {
    this.downloads.sessionEvents.arrived({ sessionIdentifier: id, taskIdentifier: task, data })
    this.answer(id, status, task)
  }

  answer(id: string, statusCode: number, task = 1): void {
    const event = { sessionIdentifier: id, taskIdentifier: task, success: true, statusCode } as const
    this.downloads.sessionEvents.completed(event)
  }

  fail(id: string, errorCode: number, task = 1): void {
    const event = {
      sessionIdentifier: id,
      taskIdentifier: task,
      success: false,
      errorCode,
      message: 'so',
    } as const
    this.downloads.sessionEvents.completed(event)
  }

  progress(id: string, bytes: number, total: number, task = 1): void {
    this.downloads.sessionEvents.progressed({
      sessionIdentifier: id,
      taskIdentifier: task,
      totalBytesWritten: bytes,
      totalBytesExpectedToWrite: total,
    })
  }

  private countedEmitter(): Emitter<StoreEvents> {
    const events = createEmitter<StoreEvents>()
    return {
      emit: events.emit,
      on: (name, listener) => {
        const off = events.on(name, listener)
        this.listeners += 1
        return () => {
          this.listeners -= 1
          off()
        }
      },
    }
  }

  private nextTimer(until: number) {
    return [...this.timers]
      .map(([id, timer]) => ({ id, ...timer }))
      .filter(({ due }) => due <= until)
      .sort((left, right) => left.due - right.due)[0]
  }

  private clock(): Ports<Uint8Array>['timers'] {
    return {
      set: (run, afterMs) => {
        this.timers.set(++this.timerIds, { due: this.now + afterMs, run })
        return this.timerIds
      },
      clear: (timer) => this.timers.delete(timer),
    }
  }

  private ports(): Ports<Uint8Array> {
    const call = (what: string, id: string) => this.sessionCalls.push(`${what} ${id}`)
    return {
      sessions: {
        open: (id) => !this.sessions.has(id) && this.sessions.add(id) && call('open', id),
        download: (id) => (this.sessions.has(id) ? this.taskNumber() : undefined),
        finish: (id) => this.sessions.delete(id) && call('finish', id),
        cancel: (id) => this.sessions.delete(id) && call('cancel', id),
        keepOnly: (ids) => {
          for (const id of this.sessions)
            if (!ids.includes(id) && this.sessions.delete(id)) call('finish', id)
        },
      },
      ledger: {
        load: () => readRows(this.ledger),
        save: (transfers) => {
          this.beforeSave()
          this.ledger = writeRows(transfers)
        },
      },
      files: {
        take: (data, name) => this.takes && this.disk.set(name, data).has(name),
        discard: () => {
          this.discarded += 1
        },
        look: (name) => {
          const data = this.disk.get(name)
          return data && arrived(data, { sha256: () => createHash('sha256').update(data).digest('hex') })
        },
        rename: (name, to) => {
          const data = this.disk.get(name)
          return (
            this.renames && data !== undefined && this.disk.delete(name) && this.disk.set(to, data).has(to)
          )
        },
        remove: (name) => this.disk.delete(name),
        keepOnly: (names) => {
          for (const name of this.disk.keys()) if (!names.includes(name)) this.disk.delete(name)
          return names.filter((name) => this.disk.has(name))
        },
      },
      banners: {
        start: ({ id, at, text }) => this.banners.push({ id, at, text: told(text), start: true }),
        end: ({ id, at, text, file }) =>
          this.banners.push({ id, at, text: told(text), start: false, ...(file && { file }) }),
        withdraw: (id) => {
          const at = this.banners.findIndex(
            (banner) => banner.id === id && banner.start && banner.at > this.now,
          )
          if (at >= 0) this.banners.splice(at, 1)
        },
      },
      timers: this.clock(),
      active: () => this.active,
      online: () => this.online,
      now: () => this.now,
      newId: () => String(++this.ids),
      limits: () => this,
      iosVersion: 18,
    }
  }
}
