import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { validatePush } from './apple/rules.ts'
import { checkDeviceOptions, type DeviceOptions, LOCALE, SDK } from './deviceOptions.ts'
import { Camera, type Scene } from './glass/camera.ts'
import { HangingBanners } from './glass/hangingBanners.ts'
import type { Point } from './glass/hit.ts'
import { describeQuery, type Query } from './glass/query.ts'
import { Screen } from './glass/screen.ts'
import { fingerOf, type Target } from './glass/target.ts'
import { isField } from './glass/visible.ts'
import { DEPLOY_TYPE } from './install/buildProject.ts'
import { urlSchemes } from './install/readApp.ts'
import { NEVER } from './os/backgroundFetch.ts'
import { Disk } from './os/files/disk.ts'
import { Location } from './os/hardware/location.ts'
import { MODELS, type Model } from './os/hardware/models.ts'
import { attitude, ORIENTATIONS } from './os/hardware/orientation.ts'
import { type Installed, install, installed } from './os/installd.ts'
import { Ios } from './os/ios.ts'
import { Internet } from './os/network/internet.ts'
import { Network } from './os/network/network.ts'
import type { PhoneChange } from './os/phoneChange.ts'
import { sdkProfile } from './os/profile.ts'
import type { WakeOutcome } from './os/runningboard.ts'
import { Settings } from './os/settings.ts'
import { type PhoneClock, RealClock } from './os/time/clock.ts'
import { type AppState, Timeline, type TimelineEntry } from './os/time/timeline.ts'
import { VirtualClock } from './os/time/virtualClock.ts'
import { Waiting, type Within } from './os/time/waiting.ts'
import type { InstalledApp, Phone } from './phone.ts'
import { type AppFont, appFonts } from './wire/appFonts.ts'
import type { NotificationRequest } from './wire/delegate.ts'
import { isJsonObject, type Json, type JsonObject } from './wire/json.ts'
import type { Attitude, Containers, Orientation } from './wire/launch.ts'
import type { Measures } from './wire/messages.ts'
import type { Touch } from './wire/ui.ts'

/** The folders of an app as they are now, each an absolute path, and what it keeps in `Ti.App.Properties`. */
export interface Container extends Containers {
  readonly preferences: Readonly<Record<string, Json>>
}

const IN_WORDS = { rebooted: 'rebooted', replaced: 'given another app', shutDown: 'shut down' }

/**
 * An iPhone with one app on it. A verb resolves when the app's thread is idle and, in virtual time, everything due at
 * that instant has happened. Verbs that need an app throw before `install`.
 */
export class Device implements Phone {
  /** What a person sees of the app, and can touch. */
  readonly screen = new Screen()
  /** The network as the phone sees it; it stays as set over launches and reboots. */
  readonly network = new Network()
  /** Where the phone is; it stays as set over launches and reboots. */
  readonly location: Location
  /** What the user sets in Settings; it stays as set over launches and reboots. */
  readonly settings: Settings
  /** The phone's time. */
  readonly clock: PhoneClock
  readonly #timeline = new Timeline()
  readonly #options: DeviceOptions
  readonly #disk: Disk
  readonly #internet: Internet
  readonly #waiting: Waiting
  readonly #watchers = new Set<(change: PhoneChange) => void>()
  readonly #hanging = new HangingBanners()
  readonly #camera = new Camera(() => this.#scene)
  #processes = 0
  /** What switches the phone off and on now. */
  #changing: Promise<void> = Promise.resolve()
  #off: Promise<void> | undefined
  #orientation: Orientation = 'portrait'
  /** What the window of the app asks for. */
  #asked: readonly Orientation[] | null = null
  #installed: Installed | undefined
  #fonts: readonly AppFont[] = []
  #ios: Ios | undefined

  private constructor(options: DeviceOptions) {
    this.#options = options
    this.location = new Location(options.location ?? null)
    this.settings = new Settings(options)
    this.#disk = new Disk(options.disk)
    this.#internet = new Internet(options)
    const clock =
      options.clock === 'virtual' ? new VirtualClock(options.start ?? Date.now()) : new RealClock()
    this.#waiting = new Waiting(clock, this.#timeline, () => this.#ios?.springboard)
    this.clock = Object.assign(clock, {
      advance: async (ms: number) => {
        this.#refuseWhenOff()
        await this.#waiting.advance(ms)
      },
      set: async (date: Date | number) => {
        this.#refuseWhenOff()
        await this.#waiting.setClock(date)
      },
    })
    this.#disk.onFailure = (file, message) =>
      this.#timeline.add({
        at: this.clock.now(),
        appState: this.state,
        event: 'diskFailed',
        detail: { file, message },
      })
    this.#timeline.onEntry((entry) => this.#show({ kind: 'timeline', entry }))
    this.network.onChange(() => {
      this.#refuseWhenOff()
      this.#show({ kind: 'network' })
    })
    this.settings.onChange(() => {
      this.#refuseWhenOff()
      this.#show({ kind: 'settings' })
    })
    this.#installed = installed(this.#disk)
    if (this.#installed) this.#start(this.#installed)
  }

  /**
   * Switches a phone on.
   * @throws {Error} for an option that there is not, or a value that is none, and for a disk that is damaged.
   */
  static async boot(options: DeviceOptions = {}): Promise<Device> {
    checkDeviceOptions(options)
    return new Device(options)
  }

  /** How the phone is held; it stays so over launches and reboots. */
  get orientation(): Orientation {
    return this.#orientation
  }

  /** The size of the screen in points, as it lies under the app. */
  get display(): { readonly width: number; readonly height: number } {
    const { width, height } = this.#attitude
    return { width, height }
  }

  get #attitude(): Attitude {
    return attitude(this.#model, this.#orientation, this.#installed?.app, this.#asked)
  }

  get #model(): Model {
    const model = MODELS[this.#options.model ?? 'iPhone']
    return { ...model, osVersion: this.#options.osVersion ?? model.osVersion }
  }

  /** https://developer.apple.com/documentation/uikit/managing-your-app-s-life-cycle */
  get state(): AppState {
    return this.#ios?.springboard.state ?? 'notRunning'
  }

  /** Seconds that the app wants between two background fetches, as it said itself; `'never'` where it has not. */
  get minimumFetchInterval(): number | 'never' {
    const seconds = this.#ios?.backgroundFetch.minimumInterval ?? NEVER
    return seconds < NEVER ? seconds : 'never'
  }

  /** What happened, oldest first; the newest 10,000 rows. */
  get timeline(): readonly TimelineEntry[] {
    return this.#timeline.entries
  }

  /** The app that is installed. */
  get app(): InstalledApp | undefined {
    if (!this.#installed) return undefined
    const { app, projectDir } = this.#installed
    const icon = ['DefaultIcon-ios.png', 'DefaultIcon.png']
      .map((name) => join(projectDir ?? '', name))
      .find((file) => existsSync(file))
    return {
      id: app.id,
      name: app.name,
      fonts: this.#fonts,
      ...(projectDir !== undefined && icon ? { icon } : {}),
    }
  }

  /**
   * What the app has stored, to look at from outside, as Xcode's Download Container does. `install` moves it.
   * @throws {Error} before `install`.
   */
  get container(): Container {
    const { hardware, defaults } = this.#phone()
    return { ...hardware.installed.containers, preferences: defaults.all }
  }

  /** Scheduled and shown notifications. Tapping one opens the app. */
  get notifications() {
    const daemon = this.#ios?.notifications
    return {
      pending: daemon?.pending ?? [],
      delivered: daemon?.delivered ?? [],
      /** The number on the app's icon; 0 is none. */
      badge: daemon?.badge ?? 0,
      /** @throws {Error} when none that matches is shown. */
      tap: (match: Partial<NotificationRequest>): Promise<void> =>
        this.#verb('notifications.tap', async (ios) => {
          await ios.notifications.tap(match)
          ios.apsd.appOpened()
        }),
    }
  }

  /**
   * Builds a Titanium project, Alloy or classic, and puts it on the phone.
   * @param path the project, or an `.app` folder that the simulator's build steps made
   * @throws {InstallError} that says what stops the build, and where.
   */
  install(path: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#ios?.stop('replaced')
      const { version } = sdkProfile(this.#options.sdk ?? SDK)
      try {
        const fresh = await install(this.#disk, path, version, this.#options.deployType ?? DEPLOY_TYPE)
        this.#installed = fresh
        this.#compareSdk(fresh.sdkVersion, version)
      } catch (error) {
        if (this.#installed) this.#start(this.#installed)
        throw error
      }
      this.#start(this.#installed).backgroundFetch.setMinimumInterval(NEVER)
      this.#show({ kind: 'settings' })
      this.#show({ kind: 'turned' })
    })
  }

  /**
   * Starts the app; resolves when its first window is open.
   * @throws {Error} when none opens within 60 s, and at once when the app ends, or throws before it has opened one.
   */
  async launch(within: Within = {}): Promise<void> {
    const before = this.#timeline.count
    await this.open()
    const thrown = () => this.#timeline.since(before).find(({ event }) => event === 'uncaughtException')
    await this.#waiting.until(
      () => this.screen.roots.length > 0 || this.state === 'notRunning' || thrown() !== undefined,
      'the first window',
      within,
    )
    if (this.screen.roots.length > 0) return
    const detail = thrown()?.detail
    if (isJsonObject(detail))
      throw new Error(`The app threw at its start: ${detail.message}\n${detail.stack}`)
    throw new Error(`The app ended at its start.\n${this.#waiting.lastRows()}`)
  }

  /** The user taps the app's icon: it starts, or comes to the front. Does nothing to an app that is there already. */
  open(): Promise<void> {
    return this.#verb('open', async (ios) => {
      await ios.springboard.open()
      ios.apsd.appOpened()
    })
  }

  /**
   * Somebody taps an address of the app's own scheme, in a message or a page: the app comes to the front, and hears
   * `handleurl`. https://developer.apple.com/documentation/xcode/defining-a-custom-url-scheme-for-your-app
   * @throws {Error} with the app's schemes for an address of another.
   */
  openURL(url: string): Promise<void> {
    return this.#verb('openURL', async (ios) => {
      const schemes = urlSchemes(ios.hardware.installed.app)
      if (!(await ios.openURL(url)))
        throw new Error(
          `The app does not open ${JSON.stringify(url)}: the schemes in its CFBundleURLTypes are ${schemes.join(', ') || 'none'}.`,
        )
      ios.apsd.appOpened()
    })
  }

  /** The user goes to the home screen. The app is suspended 5 s later, unless something keeps it awake. */
  home(): Promise<void> {
    return this.#verb('home', (ios) => ios.springboard.home())
  }

  /** The user swipes the app away: transfers end, and iOS wakes it no more until the next launch. */
  forceQuit(): Promise<void> {
    return this.#verb('forceQuit', (ios) => ios.springboard.kill('forceQuit', {}, { swipedAway: true }))
  }

  /** iOS needs the memory of the suspended app: the process is gone, its transfers go on. */
  evict(): Promise<void> {
    return this.#verb('evict', (ios) => ios.springboard.kill('evicted', {}))
  }

  /** The phone is switched off and on again. Started transfers go on; the app runs when it is opened or woken. */
  reboot(): Promise<void> {
    return this.#inTurn(async () => {
      const ios = this.#phone()
      await ios.stop('rebooted')
      this.#start(ios.hardware.installed)
      await this.#waiting.settle()
    })
  }

  /**
   * As iOS would grant a background fetch; the app leaves the screen for it. Resolves when the app has ended it, or with
   * why it was not woken.
   */
  async backgroundFetch(within: Within = {}): Promise<WakeOutcome> {
    return this.#waiting.forResult(this.#phone().backgroundFetch.fetch(), 'the background fetch', within)
  }

  /**
   * A push by the rules of APNs, straight to this phone: `{ aps: { 'content-available': 1 }, … }`.
   * @throws {Refusal} for what Apple's service would not take.
   */
  async push(payload: JsonObject, within: Within = {}): Promise<WakeOutcome> {
    const ios = this.#phone()
    const aps = isJsonObject(payload.aps) ? payload.aps : {}
    const background = !['alert', 'badge', 'sound'].some((key) => key in aps)
    validatePush(
      {
        'apns-topic': ios.hardware.installed.app.id,
        'apns-push-type': background ? 'background' : 'alert',
        'apns-priority': background ? '5' : '10',
      },
      JSON.stringify(payload),
    )
    return this.#waiting.forResult(ios.apsd.receive(payload), 'the push', within)
  }

  /**
   * Taps what a person sees, or what is at a point of the screen: `{ x, y }`, from its upper left corner.
   * @throws {Error} that says what is on the screen instead, or what covers it.
   */
  async tap(query: Query | Point): Promise<void> {
    const target = this.#touchable(query)
    if (target.kind === 'systemAlert') await this.tapSystemAlert(target.button)
    else await this.#touch(fingerOf(target.touch))
  }

  /**
   * Types a text into the field that matches, in place of what it holds.
   * @throws {Error} as `tap` does, and where that is no field.
   */
  async type(query: Query, text: string): Promise<void> {
    const target = this.#touchable(query)
    if (target.kind === 'systemAlert' || !isField(target.view))
      throw new Error(
        `Cannot type into ${describeQuery(query)}: that is no TextField, TextArea or SearchBar.`,
      )
    await this.touch({ view: target.view.id, event: 'change', value: text })
  }

  /** What a finger does to one view, by the view's number in `screen.tree()`; lost on an app that is not on the screen. */
  touch(touch: Touch): Promise<void> {
    return this.#touch([touch])
  }

  #touch(touches: readonly Touch[]): Promise<void> {
    return this.#verb('touch', async (ios) => {
      if (this.#inBackground) return
      for (const touch of touches) ios.springboard.process?.send({ kind: 'touch', touch })
    })
  }

  /**
   * Turns the phone upright, or on its side with the camera to the left. The app's screen turns with it where tiapp.xml
   * supports that.
   */
  async rotate(orientation: Orientation): Promise<void> {
    if (!ORIENTATIONS.includes(orientation))
      throw new TypeError(`rotate takes 'portrait' or 'landscape', not ${JSON.stringify(orientation)}`)
    this.#refuseWhenOff()
    this.#orientation = orientation
    this.#turned()
    await this.#waiting.settle()
  }

  /** Answers the question that iOS asks over the app, if it asks one. @param button from 0, as in `screen.systemAlert` */
  async tapSystemAlert(button: number): Promise<void> {
    await this.#verb('tapSystemAlert', async (ios) => {
      if (this.screen.systemAlert) await ios.answerPermission(button)
    })
  }

  /**
   * The first row that matches, of those after the one that the last `until` returned.
   * @throws {Error} with the last rows of the timeline when none comes within 60 s.
   */
  async until(matches: (entry: TimelineEntry) => boolean, within: Within = {}): Promise<TimelineEntry> {
    this.#refuseWhenOff()
    return this.#waiting.untilEntry(matches, within)
  }

  /**
   * What the app's JavaScript cost since the last call, or since its process began.
   * @throws {Error} while the app is suspended or does not run.
   */
  async measure(): Promise<Measures> {
    const measures = await this.#phone().springboard.process?.measure()
    if (!measures) throw new Error(`There is nothing to measure: the app is ${this.state}. Open it first.`)
    return measures
  }

  /**
   * A picture of the screen as it is now: a PNG in the pixels of the phone, drawn without a browser. The appearance and
   * the size of text are those of `settings`.
   */
  async screenshot(): Promise<Buffer> {
    this.#refuseWhenOff()
    await this.#waiting.settle()
    return this.#camera.screen()
  }

  get #scene(): Scene {
    const { model, scale } = this.#model
    const now = this.clock.now()
    return {
      screen: this.screen,
      inFront: this.state === 'active' || this.state === 'inactive',
      app: this.app,
      now,
      network: this.network.type,
      banners: this.#hanging.at(now, this.notifications.delivered),
      model,
      scale,
      display: this.display,
      settings: this.settings.current,
    }
  }

  /** Calls the listener with every change from now on; the result stops it. */
  watch(listener: (change: PhoneChange) => void): () => void {
    this.#watchers.add(listener)
    return () => this.#watchers.delete(listener)
  }

  /**
   * Ends the app and every transfer, and removes the storage unless `disk` was given. What still waits for the phone
   * fails; every verb after it throws. A second call does nothing more.
   */
  shutdown(): Promise<void> {
    this.#off ??= this.#changing.then(async () => {
      await this.#ios?.stop('shutDown')
      this.#waiting.end()
      await this.#internet.close()
      await this.#disk.dispose()
      this.#watchers.clear()
    })
    return this.#off
  }

  /** What switches the phone off and on happens one after the other. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#changing.then(() => {
      this.#refuseWhenOff()
      return work()
    })
    this.#changing = done.catch(() => {})
    return done
  }

  /** @throws {Error} where the phone is switched off before the verb is done. */
  async #verb<Result>(name: string, work: (ios: Ios) => Promise<Result>): Promise<void> {
    const ios = this.#phone()
    await work(ios)
    await this.#waiting.settle()
    if (ios.stopped)
      throw new Error(`${name} was cut short: the phone was ${IN_WORDS[ios.stopped]} meanwhile.`)
  }

  get #inBackground(): boolean {
    return this.state === 'background' || this.state === 'suspended'
  }

  /** Patches of one version of the SDK are alike. */
  #compareSdk(asked: string | undefined, version: string): void {
    const minor = (text: string) => text.split('.').slice(0, 2).join('.')
    if (asked === undefined || minor(asked) === minor(version)) return
    const detail = { asked, runsAs: version }
    this.#timeline.add({ at: this.clock.now(), appState: this.state, event: 'otherSdk', detail })
    const text = `tiapp.xml asks for Titanium SDK ${asked}; the app runs as with ${version}.`
    this.#show({ kind: 'log', level: 'warn', text })
  }

  #touchable(query: Query | Point): Target {
    const target = isPoint(query) ? this.#camera.targetAt(query) : this.screen.touchable(query)
    if (target.kind === 'view' && this.#inBackground)
      throw new Error(
        `Cannot tap ${describeQuery(query)}: the app is in the background. Call device.open() first.`,
      )
    return target
  }

  #refuseWhenOff(): void {
    if (this.#off) throw new Error('The phone is off: shutdown() was called. Device.boot() gives another.')
  }

  #start(app: Installed): Ios {
    this.#fonts = appFonts(join(app.containers.bundle, 'fonts'))
    this.#ios = new Ios({
      clock: this.clock,
      disk: this.#disk,
      network: this.network,
      internet: this.#internet,
      location: this.location,
      timeline: this.#timeline,
      screen: this.screen,
      camera: this.#camera,
      installed: app,
      profile: sdkProfile(this.#options.sdk ?? SDK),
      model: this.#model,
      attitude: () => this.#attitude,
      turnOnlyTo: (asked) => {
        this.#asked = asked
        this.#turned()
      },
      sceneOnBackgroundLaunch: this.#options.sceneOnBackgroundLaunch ?? true,
      resumedAtLaunch: this.#options.resumedAtLaunch ?? true,
      pushService: this.#options.pushService,
      pushEntitlement: this.#options.pushEntitlement ?? true,
      settings: this.settings,
      locale: this.#options.locale ?? LOCALE,
      nextProcess: () => {
        this.#processes += 1
        return this.#processes
      },
      active: () => this.#waiting.noteActivity(),
      show: (change) => this.#show(change),
    })
    return this.#ios
  }

  #turned(): void {
    this.#ios?.turned()
    this.#show({ kind: 'turned' })
  }

  #show(change: PhoneChange): void {
    if (change.kind === 'banner') this.#hanging.add(change.request, this.clock.now())
    for (const watcher of this.#watchers) watcher(change)
  }

  #phone(): Ios {
    this.#refuseWhenOff()
    if (!this.#ios) throw new Error('There is no app on the phone. Call device.install(projectDir) first.')
    if (this.#ios.stopped)
      throw new Error(`The phone is being ${IN_WORDS[this.#ios.stopped]}. Wait until that is done.`)
    return this.#ios
  }
}

function isPoint(query: Query | Point): query is Point {
  return Object.keys(query).length === 2 && typeof query.x === 'number' && typeof query.y === 'number'
}
