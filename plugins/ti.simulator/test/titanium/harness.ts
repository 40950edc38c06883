import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Query } from '../../src/glass/query.ts'
import { Screen } from '../../src/glass/screen.ts'
import type { ScreenView } from '../../src/glass/view.ts'
import { AppProcess, type Kernel } from '../../src/os/process.ts'
import { sdkProfile } from '../../src/os/profile.ts'
import { RealClock } from '../../src/os/time/clock.ts'
import type { Json } from '../../src/wire/json.ts'
import type { Containers, Launch } from '../../src/wire/launch.ts'
import { remote } from '../../src/wire/remote.ts'
import type { HttpEvent, HttpOrder, SystemCalls, SystemNotices } from '../../src/wire/system.ts'
import type { Touch, UiOp } from '../../src/wire/ui.ts'

export interface AppOptions {
  /** Further files of Resources. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly properties?: Readonly<Record<string, Json>>
  readonly defaults?: Readonly<Record<string, Json>>
  readonly platform?: Partial<Launch['platform']>
}

/** A process of an app with a bare iOS around it, that notes what it is told. */
export class TestApp {
  readonly screen = new Screen()
  readonly log: string[] = []
  readonly errors: string[] = []
  readonly orders: HttpOrder[] = []
  readonly stored = new Map<string, Json | undefined>()
  /** The batches of changes that the glass was sent. */
  readonly batches: (readonly UiOp[])[] = []
  readonly notices: { readonly name: string; readonly args: readonly unknown[] }[] = []
  readonly containers: Containers
  readonly process: AppProcess
  readonly #timers = new Map<number, NodeJS.Timeout>()

  constructor(containers: Containers, options: AppOptions) {
    this.containers = containers
    const noted = remote<SystemNotices>((name, args) => this.notices.push({ name, args }))
    const notices: Partial<SystemNotices> = {
      ui: (ops) => {
        this.batches.push(ops)
        this.screen.apply(ops)
      },
      log: (level, text) => this.log.push(`[${level.toUpperCase()}] ${text}`),
      uncaught: (message) => this.errors.push(message),
      crash: (reason) => this.errors.push(reason),
      setTimer: (id, ms) => {
        const fire = () => this.process.send({ kind: 'timer', id })
        this.#timers.set(id, setTimeout(fire, ms))
      },
      clearTimer: (id) => clearTimeout(this.#timers.get(id)),
      setDefault: (key, value) => this.stored.set(key, value),
      httpSend: (order) => this.orders.push(order),
    }
    const calls: Partial<SystemCalls> = {
      networkType: () => 'wifi',
      notificationSettings: () => ({ status: 'authorized', options: 4 }),
    }
    const kernel: Kernel = {
      calls: remote<SystemCalls>((name, args) => method(calls, name)(...args)),
      notices: remote<SystemNotices>((name, args) =>
        (name in notices ? method(notices, name) : method(noted, name))(...args),
      ),
      active() {},
      exited() {},
    }
    this.process = new AppProcess(launch(containers, options), kernel, new RealClock())
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    await this.process.kill()
  }

  async touch(query: Query, event: Touch['event'] = 'click', rest: Partial<Touch> = {}): Promise<void> {
    const view = this.view(query)
    this.process.send({ kind: 'touch', touch: { view: view.id, event, ...rest } })
    await this.process.idle()
  }

  async http(event: HttpEvent, id = this.orders.at(-1)?.id ?? 0): Promise<void> {
    this.process.send({ kind: 'http', id, event })
    await this.process.idle()
  }

  view(query: Query): ScreenView {
    const view = this.screen.find(query, { hidden: true })
    if (view) return view
    throw new Error(`There is no such view: ${JSON.stringify(query)}; the log says ${this.log.join('\n')}`)
  }

  /** What the app has written with `report(value)`, which is defined in every app of a test. */
  get reports(): unknown[] {
    const mark = '[REPORT] '
    return this.log
      .filter((line) => line.startsWith(mark))
      .map((line) => JSON.parse(line.slice(mark.length)) as unknown)
  }
}

const REPORT = `global.report = function (value) {
  Ti.API.log('report', JSON.stringify(value === undefined ? '(undefined)' : value));
};
`

/** Starts an app whose app.js is `source` and waits until it is idle. Throws what the app throws. */
export async function startApp(t: TestContext, source: string, options: AppOptions = {}): Promise<TestApp> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'ti-app-')))
  const containers = {
    bundle: join(home, 'bundle'),
    documents: join(home, 'Documents'),
    caches: join(home, 'Library', 'Caches'),
    applicationSupport: join(home, 'Library', 'Application Support'),
    temporary: join(home, 'tmp'),
  }
  for (const folder of Object.values(containers)) mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries({ ...options.files, 'app.js': REPORT + source })) {
    mkdirSync(dirname(join(containers.bundle, name)), { recursive: true })
    writeFileSync(join(containers.bundle, name), content)
  }
  const app = new TestApp(containers, options)
  t.after(async () => {
    await app.stop()
    rmSync(home, { recursive: true, force: true })
  })
  app.process.delegate.didFinishLaunching()
  app.process.delegate.sceneWillConnect()
  app.process.delegate.didBecomeActive()
  await app.process.idle()
  if (app.errors.length > 0) throw new Error(app.errors.join('\n'))
  return app
}

/** Runs `source` as app.js and gives what it has reported. */
export async function reportsOf(t: TestContext, source: string, options?: AppOptions): Promise<unknown[]> {
  return (await startApp(t, source, options)).reports
}

function method(target: object, name: PropertyKey): (...args: readonly unknown[]) => unknown {
  const found: unknown = Reflect.get(target, name)
  if (typeof found === 'function') return (...args) => found(...args)
  throw new Error(`The test's iOS has no ${String(name)}`)
}

function launch(containers: Containers, options: AppOptions): Omit<Launch, 'cells' | 'answers'> {
  return {
    app: {
      id: 'com.example.test',
      name: 'Test',
      version: '1.0',
      guid: '00000000-0000-0000-0000-000000000000',
      publisher: '',
      url: '',
      description: '',
      copyright: '',
      deployType: 'test',
      backgroundModes: [],
      urlSchemes: [],
      usageDescriptions: [],
      userActivityTypes: ['com.example.reading'],
      properties: options.properties ?? {},
      modules: [],
    },
    profile: sdkProfile('13.4'),
    containers,
    platform: {
      model: 'iPhone17,3',
      osVersion: '18.6',
      locale: 'en-US',
      held: 'portrait',
      width: 393,
      height: 852,
      scale: 3,
      darkMode: false,
      textSize: 1,
      timezone: 'UTC',
      ...options.platform,
    },
    defaults: options.defaults ?? {},
    network: 'wifi',
    virtualTime: false,
    processNumber: 1,
    now: Date.now(),
  }
}
