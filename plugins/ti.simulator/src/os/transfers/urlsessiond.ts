import { mkdirSync } from 'node:fs'
import type { ApplicationDelegate } from '../../wire/delegate.ts'
import type { JsonObject } from '../../wire/json.ts'
import type { UploadOrder } from '../../wire/system.ts'
import type { Disk } from '../files/disk.ts'
import type { NetworkMeans } from '../network/means.ts'
import { urlError } from '../network/urlError.ts'
import type { RunningBoard } from '../runningboard.ts'
import type { Timer } from '../time/clock.ts'
import { type Outcome, parseSessions, Session, type Task } from './session.ts'
import { Transfer } from './transfer.ts'
import { Upload } from './upload.ts'

/**
 * timeoutIntervalForResource, in ms, which Titanium leaves as it is.
 * https://developer.apple.com/documentation/foundation/urlsessionconfiguration/timeoutintervalforresource
 */
const RESOURCE_TIMEOUT = 7 * 24 * 60 * 60 * 1000
const FOLDER = 'urlsessiond'
const STORE = `${FOLDER}/sessions.json`

/** What urlsessiond needs of the rest of iOS. */
export interface SessionHost extends NetworkMeans {
  readonly disk: Disk
  readonly runningboard: Pick<RunningBoard, 'wake'>
  /** The app's delegate while its process runs unfrozen. */
  awake(): ApplicationDelegate | undefined
  /** The app's tmp folder. */
  temporary(): string
  record(event: string, detail: JsonObject): void
}

type Running = Pick<Transfer, 'run' | 'pause' | 'cancel'>
interface Timed {
  readonly transfer: Running
  readonly deadline: Timer
}

/**
 * Transfers of background sessions, outside of the app's process.
 * https://developer.apple.com/documentation/foundation/downloading-files-in-the-background
 */
export class Urlsessiond {
  readonly #host: SessionHost
  readonly #folder: string
  readonly #sessions = new Map<string, Session>()
  readonly #running = new Map<Task, Timed>()

  constructor(host: SessionHost) {
    this.#host = host
    this.#folder = host.disk.resolve(FOLDER)
    mkdirSync(this.#folder, { recursive: true })
    for (const record of parseSessions(host.disk.read(STORE)))
      this.#sessions.set(record.identifier, new Session(record, this.#folder))
  }

  /** Goes on with what a reboot interrupted. */
  resume(): void {
    for (const session of this.#sessions.values())
      for (const task of session.running) this.#run(session, task)
  }

  /** Stands still, as the phone does when it is switched off. */
  stop(): void {
    for (const { transfer, deadline } of this.#running.values()) {
      deadline.cancel()
      transfer.pause()
    }
    this.#running.clear()
  }

  networkChanged(online: boolean): void {
    for (const { transfer } of this.#running.values())
      if (online) transfer.run()
      else transfer.pause()
  }

  /** The app makes a session; one that it has made already in this process is only warned of. */
  create(identifier: string, headers: Readonly<Record<string, string>>): void {
    const known = this.#sessions.get(identifier)
    if (known?.connected && !known.invalidated) {
      const warning = `A background URLSession with identifier ${identifier} already exists!`
      this.#host.record('duplicateSession', { identifier, warning })
      return
    }
    const session = known ?? new Session({ identifier, headers, tasks: [], nextTask: 1 }, this.#folder)
    session.connect(headers)
    this.#sessions.set(identifier, session)
    this.#save()
    this.deliver()
  }

  download(identifier: string, url: string): number {
    const session = this.#session(identifier)
    return this.#start(session, session.newTask(url, this.#until))
  }

  upload(order: UploadOrder): number {
    const session = this.#session(order.session)
    return this.#start(session, session.newTask(order.url, this.#until, order))
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
      session.tell(delegate, this.#host.temporary())
      this.#forgetWhenDone(session)
    }
    this.#save()
  }

  #start(session: Session, task: Task): number {
    this.#save()
    const refusal = this.#host.loader.refusal(task.url)
    if (refusal) this.#end(session, task, { kind: 'failed', error: urlError(refusal) })
    else this.#run(session, task)
    return task.number
  }

  get #until(): number {
    return this.#host.clock.now() + RESOURCE_TIMEOUT
  }

  #run(session: Session, task: Task): void {
    const { clock } = this.#host
    const transfer = task.upload
      ? this.#uploading(session, task, task.upload)
      : this.#downloading(session, task)
    const deadline = clock.after(Math.max(0, task.until - clock.now()), () => {
      transfer.cancel()
      this.#end(session, task, { kind: 'failed', error: urlError(-1001) })
    })
    this.#running.set(task, { transfer, deadline })
    transfer.run()
  }

  #uploading(session: Session, task: Task, order: UploadOrder): Running {
    const end = (outcome: Outcome) => this.#end(session, task, outcome)
    return new Upload(order, this.#host, end, (bytes, total, expected) =>
      this.#listener(session)?.didSendBodyData({
        session: session.identifier,
        task: task.number,
        bytes,
        total,
        expected,
      }),
    )
  }

  #downloading(session: Session, task: Task): Running {
    const { url, validator } = task
    return new Transfer(
      { url, validator, headers: session.headers, file: session.part(task) },
      {
        progress: (bytes, total, expected) =>
          this.#listener(session)?.didWriteData({
            session: session.identifier,
            task: task.number,
            bytes,
            total,
            expected,
          }),
        validated: (given) => {
          task.validator = given
          this.#save()
        },
        finished: (statusCode) => this.#end(session, task, { kind: 'downloaded', statusCode }),
        failed: (code) => this.#end(session, task, { kind: 'failed', error: urlError(code) }),
      },
      this.#host,
    )
  }

  #end(session: Session, task: Task, outcome: Outcome): void {
    this.#running.get(task)?.deadline.cancel()
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
    if (this.#listener(session)) this.deliver()
    else if (session.ended)
      void this.#host.runningboard.wake({ kind: 'backgroundtransfer', session: session.identifier })
  }

  /** The app, as far as it runs and has made this session. */
  #listener(session: Session): ApplicationDelegate | undefined {
    return session.connected ? this.#host.awake() : undefined
  }

  #cancelTasks(session: Session): void {
    for (const task of session.running) {
      const running = this.#running.get(task)
      running?.deadline.cancel()
      running?.transfer.cancel()
      this.#running.delete(task)
      task.outcome = { kind: 'failed', error: urlError(-999) }
    }
    this.#save()
    this.deliver()
  }

  #session(identifier: string): Session {
    const session = this.#sessions.get(identifier)
    if (!session) throw new Error(`There is no session "${identifier}"`)
    return session
  }

  #forgetWhenDone(session: Session): void {
    if (!session.invalidated || session.tasks.length > 0) return
    this.#sessions.delete(session.identifier)
    this.#save()
  }

  #save(): void {
    const records = [...this.#sessions.values()].map(({ record }) => record)
    this.#host.disk.keep(STORE, JSON.parse(JSON.stringify(records)))
  }
}
