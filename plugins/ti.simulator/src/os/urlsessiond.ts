import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { ApplicationDelegate } from '../wire/delegate.ts'
import type { JsonObject } from '../wire/json.ts'
import type { UploadOrder } from '../wire/system.ts'
import { allowedByAts } from './ats.ts'
import type { Disk } from './disk.ts'
import { type Outcome, parseSessions, type SessionRecord, type Task } from './sessionRecord.ts'
import { Transfer, type TransferMeans } from './transfer.ts'
import { Upload } from './upload.ts'
import { urlError } from './urlError.ts'

const STORE = 'urlsessiond/sessions.json'

/** What urlsessiond needs of the rest of iOS. */
export interface SessionHost extends TransferMeans {
  readonly disk: Disk
  /** Info.plist of the app. */
  plist(): JsonObject
  /** The app's delegate while its process runs unfrozen. */
  awake(): ApplicationDelegate | undefined
  /** The app's tmp folder. */
  temporary(): string
  /** Every task of a session has ended, and the app does not run: iOS starts or thaws it. */
  wakeForSession(identifier: string): void
  record(event: string, detail: JsonObject): void
}

interface Session extends SessionRecord {
  /** The app's present process has made the session again. */
  connected: boolean
  invalidated: boolean
  /** iOS woke the app for this session and has still to say that all its events are delivered. */
  waking: boolean
}

type Running = Pick<Transfer, 'run' | 'pause' | 'cancel'>

/**
 * Transfers of background sessions, outside of the app's process.
 * https://developer.apple.com/documentation/foundation/downloading-files-in-the-background
 */
export class Urlsessiond {
  readonly #host: SessionHost
  readonly #sessions = new Map<string, Session>()
  readonly #running = new Map<Task, Running>()

  constructor(host: SessionHost) {
    this.#host = host
    mkdirSync(host.disk.resolve('urlsessiond'), { recursive: true })
    for (const record of parseSessions(host.disk.read(STORE)))
      this.#sessions.set(record.identifier, {
        ...record,
        connected: false,
        invalidated: false,
        waking: false,
      })
    host.network.onChange(() => this.#networkChanged())
  }

  /** Goes on with what a reboot interrupted. */
  resume(): void {
    for (const session of this.#sessions.values())
      for (const task of session.tasks.filter((each) => !each.outcome)) this.#download(session, task)
  }

  /** Stands still, as the phone does when it is switched off. */
  stop(): void {
    for (const transfer of this.#running.values()) transfer.pause()
    this.#running.clear()
  }

  get sessionsToWake(): string[] {
    return [...this.#sessions.values()]
      .filter((session) => ended(session))
      .map((session) => session.identifier)
  }

  create(identifier: string, headers: Readonly<Record<string, string>>): void {
    const known = this.#sessions.get(identifier)
    if (known?.connected && !known.invalidated) {
      this.#host.record('duplicateSession', {
        identifier,
        warning: `A background URLSession with identifier ${identifier} already exists!`,
      })
      return
    }
    const session: Session = known ?? {
      identifier,
      headers,
      tasks: [],
      nextTask: 1,
      connected: true,
      invalidated: false,
      waking: false,
    }
    Object.assign(session, { headers, connected: true, invalidated: false })
    if (session.tasks.length === 0) session.nextTask = 1
    this.#sessions.set(identifier, session)
    this.#save()
    this.deliver()
  }

  download(identifier: string, url: string): number {
    const session = this.#connected(identifier)
    const task = this.#newTask(session, url)
    const refusal = this.#refusal(url)
    if (refusal) this.#end(session, task, { kind: 'failed', error: urlError(refusal) })
    else this.#download(session, task)
    return task.number
  }

  upload(order: UploadOrder): number {
    const session = this.#connected(order.session)
    const task = this.#newTask(session, order.url)
    const refusal = this.#refusal(order.url)
    if (refusal) this.#end(session, task, { kind: 'failed', error: urlError(refusal) })
    else {
      const upload = new Upload(
        order,
        (outcome) => this.#end(session, task, outcome),
        (bytes, total, expected) =>
          this.#host
            .awake()
            ?.didSendBodyData({ session: session.identifier, task: task.number, bytes, total, expected }),
        this.#host,
      )
      this.#running.set(task, upload)
      upload.run()
    }
    return task.number
  }

  invalidate(identifier: string, cancel: boolean): void {
    const session = this.#sessions.get(identifier)
    if (!session) return
    session.invalidated = true
    if (cancel) this.#cancelTasks(session)
    this.#forgetWhenDone(session)
  }

  /** The user swiped the app away: iOS ends its transfers, and tells so when the app next makes the session. */
  forceQuit(): void {
    for (const session of this.#sessions.values()) this.#cancelTasks(session)
    this.processEnded()
  }

  processEnded(): void {
    for (const session of this.#sessions.values()) {
      session.connected = false
      session.waking = false
      this.#forgetWhenDone(session)
    }
  }

  /** The app was started or thawed for this session. */
  woken(identifier: string): void {
    const session = this.#sessions.get(identifier)
    if (session) session.waking = true
    this.deliver()
  }

  /** Tells the app what it has missed, as far as it runs and has made its sessions. */
  deliver(): void {
    const delegate = this.#host.awake()
    if (!delegate) return
    for (const session of [...this.#sessions.values()].filter((each) => each.connected)) {
      for (const task of session.tasks.filter((each) => each.outcome)) this.#tell(delegate, session, task)
      session.tasks = session.tasks.filter((task) => !task.outcome)
      if (session.waking && session.tasks.length === 0) {
        session.waking = false
        delegate.didFinishEvents(session.identifier)
      }
      this.#forgetWhenDone(session)
    }
    this.#save()
  }

  #tell(delegate: ApplicationDelegate, session: Session, task: Task): void {
    const { identifier } = session
    const outcome = task.outcome
    if (!outcome) return
    if (outcome.kind === 'failed') {
      delegate.didComplete(identifier, task.number, 0, outcome.error)
      return
    }
    if (outcome.kind === 'downloaded')
      delegate.didFinishDownloading(identifier, task.number, this.#handOver(session, task))
    else delegate.didReceiveData(identifier, task.number, outcome.text)
    delegate.didComplete(identifier, task.number, outcome.statusCode, null)
  }

  /** What iOS hands over is found in tmp, where Titanium puts it, and is removed by nobody but the app. */
  #handOver(session: Session, task: Task): string {
    const random = Math.random().toString(36).slice(2, 8).padEnd(6, '0')
    const file = join(this.#host.temporary(), `CFNetworkDownload_${random}.tmp`)
    const part = this.#part(session, task)
    mkdirSync(this.#host.temporary(), { recursive: true })
    renameSync(part, file)
    return file
  }

  #download(session: Session, task: Task): void {
    const { identifier } = session
    const transfer = new Transfer(
      { url: task.url, headers: session.headers, file: this.#part(session, task), validator: task.validator },
      {
        progress: (bytes, total, expected) => {
          if (session.connected)
            this.#host
              .awake()
              ?.didWriteData({ session: identifier, task: task.number, bytes, total, expected })
        },
        validated: (validator) => {
          task.validator = validator
          this.#save()
        },
        finished: (statusCode) => this.#end(session, task, { kind: 'downloaded', statusCode }),
        failed: (code) => this.#end(session, task, { kind: 'failed', error: urlError(code) }),
      },
      this.#host,
    )
    this.#running.set(task, transfer)
    transfer.run()
  }

  #end(session: Session, task: Task, outcome: Outcome): void {
    this.#running.delete(task)
    if (task.outcome) return
    task.outcome = outcome
    this.#host.record('transferEnded', {
      sessionIdentifier: session.identifier,
      taskIdentifier: task.number,
      outcome: outcome.kind,
      ...(outcome.kind === 'failed' ? { ...outcome.error } : { statusCode: outcome.statusCode }),
    })
    this.#save()
    if (this.#host.awake() && session.connected) this.deliver()
    else if (ended(session)) this.#host.wakeForSession(session.identifier)
  }

  #cancelTasks(session: Session): void {
    for (const task of session.tasks.filter((each) => !each.outcome)) {
      this.#running.get(task)?.cancel()
      this.#running.delete(task)
      task.outcome = { kind: 'failed', error: urlError(-999) }
    }
    this.#save()
    this.deliver()
  }

  #networkChanged(): void {
    for (const transfer of this.#running.values())
      if (this.#host.network.online) transfer.run()
      else transfer.pause()
  }

  #newTask(session: Session, url: string): Task {
    const task: Task = { number: session.nextTask, url }
    session.nextTask += 1
    session.tasks.push(task)
    this.#save()
    return task
  }

  #connected(identifier: string): Session {
    const session = this.#sessions.get(identifier)
    if (!session) throw new Error(`There is no session "${identifier}"`)
    return session
  }

  #refusal(address: string): -1002 | -1022 | undefined {
    if (!URL.canParse(address)) return -1002
    const url = new URL(address)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return -1002
    return allowedByAts(url, this.#host.plist()) ? undefined : -1022
  }

  #forgetWhenDone(session: Session): void {
    if (!session.invalidated || session.tasks.length > 0) return
    this.#sessions.delete(session.identifier)
    this.#save()
  }

  #part(session: Session, task: Task): string {
    const name = Buffer.from(session.identifier).toString('base64url')
    return this.#host.disk.resolve('urlsessiond', `${name}-${task.number}.part`)
  }

  #save(): void {
    const records = [...this.#sessions.values()].map(({ identifier, headers, tasks, nextTask }) => ({
      identifier,
      headers,
      tasks,
      nextTask,
    }))
    this.#host.disk.write(STORE, JSON.parse(JSON.stringify(records)))
  }
}

const ended = (session: Session) => session.tasks.length > 0 && session.tasks.every((task) => task.outcome)
