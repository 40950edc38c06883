import type { ApplicationDelegate } from '../wire/delegate.ts'
import type { JsonObject } from '../wire/json.ts'
import type { AppProcess } from './process.ts'
import type { Clock } from './time/clock.ts'
import type { AppState } from './time/timeline.ts'

/** ms that an app goes on in the background after it has left the screen. */
const GRACE = 5_000

export interface SpringboardHost {
  readonly clock: Clock
  /** A scene connects on a launch in the background too. */
  readonly sceneOnBackgroundLaunch: boolean
  /** The app is told that it has become active after its JavaScript has started, not before. */
  readonly resumedAtLaunch: boolean
  spawn(): AppProcess
  record(event: string, detail: JsonObject): void
  stateChanged(): void
  /** The app runs again: what waited for it may be delivered. */
  running(): void
  /** The process is gone. */
  ended(reason: string): void
}

/** The life cycle of the one app. https://developer.apple.com/documentation/uikit/managing-your-app-s-life-cycle */
export class Springboard {
  readonly #host: SpringboardHost
  readonly #reasons = new Set<object>()
  #process: AppProcess | undefined
  #state: AppState = 'notRunning'
  #sceneConnected = false
  #swipedAway = false
  #switchedOff = false
  #turn: Promise<unknown> = Promise.resolve()
  #leaveGrace = () => {}

  constructor(host: SpringboardHost) {
    this.#host = host
  }

  get state(): AppState {
    return this.#state
  }

  get process(): AppProcess | undefined {
    return this.#process
  }

  /** The user swiped the app away: iOS does not wake it until it is opened again. */
  get swipedAway(): boolean {
    return this.#swipedAway
  }

  get awake(): ApplicationDelegate | undefined {
    return this.#process && this.#state !== 'suspended' ? this.#process.delegate : undefined
  }

  get foreground(): ApplicationDelegate | undefined {
    return this.#state === 'active' || this.#state === 'inactive' ? this.awake : undefined
  }

  /** Brings the app to the front, whatever it does now. */
  open(before: (delegate: ApplicationDelegate) => void = () => {}): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#switchedOff) return
      this.#swipedAway = false
      if (this.#state === 'active') return before(this.#running().delegate)
      const cold = this.#state === 'notRunning'
      if (cold) this.#start('inactive')
      else this.#thaw()
      const startsLate = !this.#sceneConnected && !this.#host.resumedAtLaunch
      if (!startsLate) this.#connectScene()
      const { delegate } = this.#running()
      before(delegate)
      if (!cold) delegate.willEnterForeground()
      this.#enter('inactive')
      this.#leaveGrace()
      delegate.didBecomeActive()
      if (startsLate) this.#connectScene()
      this.#enter('active')
      this.#host.running()
    })
  }

  home(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.foreground) return
      const { delegate } = this.#running()
      if (this.#state === 'active') delegate.willResignActive()
      delegate.didEnterBackground()
      this.#enter('background')
      const release = this.keepAwake()
      const grace = this.#host.clock.after(GRACE, release)
      this.#leaveGrace = () => {
        grace.cancel()
        release()
      }
    })
  }

  /** Something of iOS covers the app, or does so no longer. */
  async cover(covered: boolean): Promise<void> {
    if (covered && this.#state === 'active') {
      this.#running().delegate.willResignActive()
      this.#enter('inactive')
    } else if (!covered && this.#state === 'inactive') {
      this.#running().delegate.didBecomeActive()
      this.#enter('active')
    }
  }

  /** Starts or thaws the app in the background and runs `work` while it is awake; false where iOS does not. */
  wake(work: (delegate: ApplicationDelegate) => void): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#state === 'notRunning') {
        if (this.#swipedAway || this.#switchedOff) return false
        this.#start('background')
        if (this.#host.sceneOnBackgroundLaunch) this.#connectScene()
      } else this.#thaw()
      const release = this.keepAwake()
      work(this.#running().delegate)
      this.#host.running()
      release()
      return true
    })
  }

  /** The app has one more reason to be awake, until the returned function is called. */
  keepAwake(): () => void {
    const reason = {}
    this.#reasons.add(reason)
    return () => {
      this.#reasons.delete(reason)
      this.#sleepIfIdle()
    }
  }

  /** Ends the process. */
  kill(event: string, detail: JsonObject, options: { readonly swipedAway?: boolean } = {}): Promise<void> {
    return this.#inTurn(async () => {
      const process = this.#process
      if (options.swipedAway) this.#swipedAway = true
      if (!process) return
      this.#host.record(event, detail)
      await this.#end(process, event)
    })
  }

  /** Ends the process, and starts no other: what was asked for and has not begun is not done. */
  switchOff(event: string): Promise<void> {
    this.#switchedOff = true
    return this.kill(event, {})
  }

  /** Resolves when everything asked for so far has been done. */
  async settled(): Promise<void> {
    await this.#turn
  }

  async #end(process: AppProcess, reason: string): Promise<void> {
    this.#process = undefined
    this.#sceneConnected = false
    this.#leaveGrace()
    this.#reasons.clear()
    await process.kill()
    this.#enter('notRunning')
    this.#host.ended(reason)
  }

  #start(state: AppState): void {
    this.#process = this.#host.spawn()
    this.#enter(state)
    this.#host.record('launched', { inBackground: state === 'background' })
    this.#process.delegate.didFinishLaunching()
  }

  #connectScene(): void {
    if (this.#sceneConnected) return
    this.#sceneConnected = true
    this.#running().delegate.sceneWillConnect()
  }

  #thaw(): void {
    if (this.#state !== 'suspended') return
    this.#running().thaw()
    this.#enter('background')
  }

  #sleepIfIdle(): void {
    if (this.#reasons.size > 0 || this.#state !== 'background') return
    this.#inTurn(async () => {
      const process = this.#process
      if (!process || this.#reasons.size > 0 || this.#state !== 'background') return
      if (await process.freeze()) {
        this.#enter('suspended')
        this.#host.record('suspended', {})
        return
      }
      this.#host.record('watchdog', { reason: 'the app did not let itself be suspended' })
      await this.#end(process, 'watchdog')
    })
  }

  #enter(state: AppState): void {
    if (this.#state === state) return
    this.#state = state
    this.#host.stateChanged()
  }

  #running(): AppProcess {
    if (!this.#process) throw new Error('The app does not run')
    return this.#process
  }

  /** One thing after the other; virtual time waits for it. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => {})
    return this.#host.clock.hold(result)
  }
}
