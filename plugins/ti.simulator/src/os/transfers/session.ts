import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { ApplicationDelegate, NSError } from '../../wire/delegate.ts'
import { isJsonObject } from '../../wire/json.ts'
import type { UploadOrder } from '../../wire/system.ts'
import { urlError } from '../network/urlError.ts'

type Headers = Readonly<Record<string, string>>

export interface Task {
  readonly number: number
  readonly url: string
  /** What an upload or data task sends; a download has none. */
  readonly upload?: UploadOrder
  /** When iOS gives it up, in ms since 1970. */
  readonly until: number
  /** The strong validator of what has been gathered so far. */
  validator?: string | undefined
  /** How it ended; its delegate has not been told yet. */
  outcome?: Outcome
}

export type Outcome =
  | { readonly kind: 'downloaded'; readonly statusCode: number }
  | { readonly kind: 'answered'; readonly statusCode: number; readonly text: string }
  | { readonly kind: 'failed'; readonly error: NSError }

/** What of a session is kept on disk. */
export interface SessionRecord {
  readonly identifier: string
  readonly headers: Headers
  readonly tasks: readonly Task[]
  readonly nextTask: number
}

/** A background session as urlsessiond knows it: it outlives the process of the app, and a reboot. */
export class Session {
  readonly identifier: string
  headers: Headers
  tasks: Task[]
  /** The app's present process has made the session again. */
  connected = false
  /** It takes no further task, and is forgotten with its last one. */
  invalidated = false
  /** iOS woke the app for this session and has still to say that all its events are delivered. */
  waking = false
  readonly #folder: string
  #nextTask: number

  /** @param folder where the bodies of its downloads are gathered */
  constructor(record: SessionRecord, folder: string) {
    this.identifier = record.identifier
    this.headers = record.headers
    this.tasks = [...record.tasks]
    this.#nextTask = record.nextTask
    this.#folder = folder
  }

  /** The app makes the session, for the first time or again; numbers of tasks begin again where none is left. */
  connect(headers: Headers): void {
    this.headers = headers
    this.connected = true
    this.invalidated = false
    if (this.tasks.length === 0) this.#nextTask = 1
  }

  newTask(url: string, until: number, upload?: UploadOrder): Task {
    const task: Task = { number: this.#nextTask, url, until, ...(upload ? { upload } : {}) }
    this.#nextTask += 1
    this.tasks.push(task)
    return task
  }

  get running(): readonly Task[] {
    return this.tasks.filter((task) => !task.outcome)
  }

  /** Every task has ended, and the app has not been told of all. */
  get ended(): boolean {
    return this.tasks.length > 0 && this.running.length === 0
  }

  get record(): SessionRecord {
    const { identifier, headers, tasks } = this
    return { identifier, headers, tasks, nextTask: this.#nextTask }
  }

  /** The file in which the body of a download is gathered. */
  part(task: Task): string {
    const name = Buffer.from(this.identifier).toString('base64url')
    return join(this.#folder, `${name}-${task.number}.part`)
  }

  /** Tells the app of every task that has ended; `temporary` is its tmp folder. */
  tell(delegate: ApplicationDelegate, temporary: string): void {
    for (const task of this.tasks) if (task.outcome) this.#tellOf(task, task.outcome, delegate, temporary)
    this.tasks = [...this.running]
    if (!this.waking || this.tasks.length > 0) return
    this.waking = false
    delegate.didFinishEvents(this.identifier)
  }

  #tellOf(task: Task, outcome: Outcome, delegate: ApplicationDelegate, temporary: string): void {
    const { identifier } = this
    if (outcome.kind === 'failed') {
      delegate.didComplete(identifier, task.number, 0, outcome.error)
      return
    }
    if (outcome.kind === 'downloaded') {
      let file: string
      try {
        file = this.#handOver(task, temporary)
      } catch {
        delegate.didComplete(identifier, task.number, 0, urlError(-3005))
        return
      }
      delegate.didFinishDownloading(identifier, task.number, file)
    } else delegate.didReceiveData(identifier, task.number, outcome.text)
    delegate.didComplete(identifier, task.number, outcome.statusCode, null)
  }

  /** What iOS hands over is found in tmp, where Titanium puts it, and is removed by nobody but the app. */
  #handOver(task: Task, temporary: string): string {
    const random = Math.random().toString(36).slice(2, 8).padEnd(6, '0')
    const file = join(temporary, `CFNetworkDownload_${random}.tmp`)
    mkdirSync(temporary, { recursive: true })
    renameSync(this.part(task), file)
    return file
  }
}

/** @throws {Error} when the file was not written by urlsessiond. */
export function parseSessions(content: unknown): SessionRecord[] {
  if (content === undefined) return []
  const valid =
    Array.isArray(content) &&
    content.every(
      (each) => isJsonObject(each) && typeof each.identifier === 'string' && Array.isArray(each.tasks),
    )
  if (!valid) throw new Error('urlsessiond.json does not hold sessions')
  return content
}
