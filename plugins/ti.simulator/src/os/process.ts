import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import process from 'node:process'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { ApplicationDelegate } from '../wire/delegate.ts'
import type { Launch } from '../wire/launch.ts'
import {
  ANSWER_CELL,
  type Answer,
  CELLS,
  type DelegateCall,
  type Envelope,
  FROZEN,
  type FromApp,
  type Measures,
  RUN_CELL,
  RUNNING,
  type ToApp,
} from '../wire/messages.ts'
import { remote } from '../wire/remote.ts'
import type { SystemCalls, SystemNotices } from '../wire/system.ts'
import type { Clock } from './time/clock.ts'

/** `titanium/main.ts` and all it imports in one file: its hundred modules by themselves would double the time of a launch. */
const MAIN = new URL('../titanium.js', import.meta.url)
/** Real ms in which a thread has to stop when told to. */
const SUSPEND_LIMIT = 1_000

/** What a process may ask of iOS. */
export interface Kernel {
  readonly calls: SystemCalls
  readonly notices: SystemNotices
  /** Called with every message of the app. */
  active(): void
  exited(process: AppProcess): void
}

/** Node starts no thread in a folder that was deleted; whoever deleted it has no more use for it as the current one. */
function leaveDeletedFolder(): void {
  if (!existsSync(currentFolder())) process.chdir(tmpdir())
}

function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    return ''
  }
}

/** One process of the app: a thread of its own that can be frozen, and killed at any time. */
export class AppProcess {
  readonly delegate: ApplicationDelegate
  readonly #worker: Worker
  readonly #cells: Int32Array
  readonly #answers = new MessageChannel()
  readonly #kernel: Kernel
  readonly #clock: Clock
  readonly #idle = new Map<number, () => void>()
  readonly #measuring = new Map<number, (measures: Measures | undefined) => void>()
  #asked = 0
  #onFrozen: (() => void) | undefined
  #alive = true
  #frozen = false

  constructor(launch: Omit<Launch, 'cells' | 'answers'>, kernel: Kernel, clock: Clock) {
    this.#kernel = kernel
    this.#clock = clock
    const cells = new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT)
    this.#cells = new Int32Array(cells)
    leaveDeletedFolder()
    this.#worker = new Worker(MAIN, {
      workerData: { ...launch, cells, answers: this.#answers.port2 } satisfies Launch,
      transferList: [this.#answers.port2],
      stdout: false,
      // What Node was started with is the host's own: an app cannot run with `--input-type` or `--frozen-intrinsics`.
      execArgv: [],
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    this.#worker.on('message', (message: FromApp) => this.#receive(message))
    this.#worker.on('error', (error) => kernel.notices.crash(`${error.stack ?? error.message}`))
    this.#worker.on('exit', () => this.#exited())
    this.delegate = remote<ApplicationDelegate>((name, args) =>
      this.send({ kind: 'delegate', call: { name, args } as DelegateCall }),
    )
  }

  get alive(): boolean {
    return this.#alive
  }

  get frozen(): boolean {
    return this.#frozen
  }

  send(message: ToApp): void {
    if (!this.#alive) return
    this.#worker.postMessage({ now: this.#clock.now(), message } satisfies Envelope)
  }

  /** Resolves when the app has nothing more to do at this instant; at once while it is frozen or gone. */
  idle(): Promise<void> {
    if (!this.#alive || this.#frozen) return Promise.resolve()
    this.#asked += 1
    const ask = this.#asked
    return new Promise((resolve) => {
      this.#idle.set(ask, resolve)
      this.send({ kind: 'areYouIdle', ask })
    })
  }

  /** What the app did since it was last asked; undefined where it is frozen or gone. */
  measure(): Promise<Measures | undefined> {
    if (!this.#alive || this.#frozen) return Promise.resolve(undefined)
    this.#asked += 1
    const ask = this.#asked
    return new Promise((resolve) => {
      this.#measuring.set(ask, resolve)
      this.send({ kind: 'measure', ask })
    })
  }

  /** Stops the thread, timers and all. False where it did not let itself be stopped within 1 s of real time. */
  async freeze(): Promise<boolean> {
    let limit: NodeJS.Timeout | undefined
    const frozen = await new Promise<boolean>((resolve) => {
      this.#onFrozen = () => resolve(true)
      limit = setTimeout(() => resolve(false), SUSPEND_LIMIT)
      this.send({ kind: 'suspend' })
    })
    clearTimeout(limit)
    return frozen
  }

  thaw(): void {
    this.#frozen = false
    Atomics.store(this.#cells, RUN_CELL, RUNNING)
    Atomics.notify(this.#cells, RUN_CELL)
  }

  async kill(): Promise<void> {
    this.#alive = false
    await this.#worker.terminate()
  }

  #receive(message: FromApp): void {
    switch (message.kind) {
      case 'idle':
        this.#idle.get(message.ask)?.()
        this.#idle.delete(message.ask)
        return
      case 'measured':
        this.#measuring.get(message.ask)?.(message.measures)
        this.#measuring.delete(message.ask)
        return
      case 'frozen':
        this.#frozen = Atomics.load(this.#cells, RUN_CELL) === FROZEN
        this.#releaseIdle()
        this.#onFrozen?.()
        return
      case 'notice': {
        this.#kernel.active()
        if (!this.#alive) return
        const method: (...args: never[]) => void = this.#kernel.notices[message.notice.name]
        ;(method as (...args: unknown[]) => void)(...message.notice.args)
        return
      }
      case 'call':
        this.#kernel.active()
        if (this.#alive) this.#answer(message.call)
    }
  }

  #answer(call: Extract<FromApp, { kind: 'call' }>['call']): void {
    const method: (...args: never[]) => unknown = this.#kernel.calls[call.name]
    this.#answers.port1.postMessage(attempt(() => (method as (...args: unknown[]) => unknown)(...call.args)))
    Atomics.store(this.#cells, ANSWER_CELL, 1)
    Atomics.notify(this.#cells, ANSWER_CELL)
  }

  #releaseIdle(): void {
    for (const resolve of this.#idle.values()) resolve()
    this.#idle.clear()
    for (const resolve of this.#measuring.values()) resolve(undefined)
    this.#measuring.clear()
  }

  #exited(): void {
    this.#alive = false
    this.#answers.port1.close()
    this.#releaseIdle()
    this.#kernel.exited(this)
  }
}

function attempt(work: () => unknown): Answer {
  try {
    return { value: work() }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
