import { urlSchemes } from '../install/readApp.ts'
import type { Json, JsonObject } from '../wire/json.ts'
import type { Display } from '../wire/launch.ts'
import { localeOf } from '../wire/locale.ts'
import { textsOfPhone } from '../wire/localizedTexts.ts'
import type { NetworkType } from '../wire/networkType.ts'
import { Apsd } from './apsd.ts'
import { BackgroundFetch } from './backgroundFetch.ts'
import type { Daemons } from './daemons.ts'
import { Defaults } from './defaults.ts'
import type { Hardware } from './hardware/hardware.ts'
import { kernelOf } from './kernel.ts'
import { launchOf } from './launch.ts'
import { Cookies } from './network/cookies.ts'
import { Http } from './network/http.ts'
import { Sockets } from './network/sockets.ts'
import { UrlLoader } from './network/urlLoader.ts'
import { UserNotifications } from './notifications/usernotifications.ts'
import { Records } from './privacy/records.ts'
import { Tccd } from './privacy/tccd.ts'
import { AppProcess } from './process.ts'
import { Questions } from './questions.ts'
import { RunningBoard } from './runningboard.ts'
import { Springboard } from './springboard.ts'
import { Urlsessiond } from './transfers/urlsessiond.ts'

/** Why iOS ends. */
export type Stop = 'rebooted' | 'replaced' | 'shutDown'

/** iOS from its start to its end: the daemons, and what each needs of the others. */
export class Ios implements Daemons {
  readonly hardware: Hardware
  readonly defaults: Defaults
  readonly springboard: Springboard
  readonly runningboard: RunningBoard
  readonly urlsessiond: Urlsessiond
  readonly notifications: UserNotifications
  readonly backgroundFetch: BackgroundFetch
  readonly apsd: Apsd
  readonly http: Http
  readonly sockets: Sockets
  readonly cookies: Cookies
  readonly tccd: Tccd
  readonly records: Records
  readonly #questions: Questions
  readonly #leaveLocation: () => void
  /** It was moved since the app was told. */
  #moved = false
  readonly #leaveNetwork: () => void
  readonly #leaveSettings: () => void
  /** What the app's process knows of the network. */
  #networkTold: NetworkType | undefined
  #stopped: Stop | undefined

  constructor(hardware: Hardware) {
    this.hardware = hardware
    const { clock, disk, network, internet, screen } = hardware
    const record = (event: string, detail: JsonObject) => this.record(event, detail)
    const awake = () => this.springboard.awake
    const app = () => hardware.installed.app
    this.cookies = new Cookies(disk, clock, app().id)
    const loader = new UrlLoader(internet, this.cookies, () => app().plist)
    const means = { clock, network, loader }
    this.defaults = new Defaults(disk)
    this.springboard = new Springboard({
      clock,
      record,
      sceneOnBackgroundLaunch: hardware.sceneOnBackgroundLaunch,
      resumedAtLaunch: hardware.resumedAtLaunch,
      spawn: () => this.#spawn(),
      stateChanged: () => {
        hardware.show({ kind: 'state', state: this.springboard.state })
        this.#tellReachability()
      },
      running: () => {
        this.turned()
        this.#tellMove()
        this.#tellDisplay()
        this.urlsessiond.deliver()
      },
      ended: (reason) => this.#processEnded(reason),
    })
    this.runningboard = new RunningBoard({
      clock,
      app,
      springboard: this.springboard,
      settings: hardware.settings,
      stopped: () => this.#stopped,
      wokenForSession: (session) => this.urlsessiond.woken(session),
    })
    const { runningboard } = this
    this.urlsessiond = new Urlsessiond({
      ...means,
      disk,
      record,
      awake,
      runningboard,
      temporary: () => hardware.installed.containers.temporary,
    })
    this.#questions = new Questions({
      show: (alert) => {
        screen.systemAlert = alert
        hardware.show({ kind: 'systemAlert' })
      },
      cover: (covered) => this.springboard.cover(covered),
    })
    this.records = new Records(disk)
    this.tccd = new Tccd({
      disk,
      app,
      ask: (alert, answered) => this.#questions.ask(alert, answered),
      tell: (service, status) => awake()?.didAnswerAccess(service, status),
      crash: (reason) => void this.springboard.kill('crashed', { reason }),
      record,
    })
    this.notifications = new UserNotifications({
      clock,
      disk,
      record,
      awake,
      bundle: () => hardware.installed.containers.bundle,
      foreground: () => this.springboard.foreground,
      askForPermission: () => this.#askForPermission(),
      openWith: (deliver) => this.springboard.open(deliver),
      showBanner: (request) => hardware.show({ kind: 'banner', request }),
      changed: () => hardware.show({ kind: 'notifications' }),
    })
    this.apsd = new Apsd(
      {
        clock,
        network,
        disk,
        record,
        awake,
        entitled: hardware.pushEntitlement,
        runningboard,
        topic: () => app().id,
        texts: () => this.#texts(),
        inForeground: () => this.springboard.foreground !== undefined,
        present: (request) => this.notifications.present(request),
      },
      hardware.pushService,
      () => hardware.settings.current.pushesPerHour,
    )
    this.backgroundFetch = new BackgroundFetch({
      disk,
      clock,
      record,
      app,
      runningboard,
      home: () => this.springboard.home(),
    })
    this.sockets = new Sockets({
      clock,
      network,
      place: (address) => internet.place(address),
      tell: (id, event) => this.springboard.process?.send({ kind: 'socket', id, event }),
    })
    this.http = new Http({
      ...means,
      tell: (id, event) => this.springboard.process?.send({ kind: 'http', id, event }),
    })
    this.#leaveNetwork = network.onChange(() => this.#networkChanged())
    this.#leaveLocation = hardware.location.onChange(() => {
      this.#moved = true
      this.#tellMove()
    })
    this.#leaveSettings = hardware.settings.onChange(() => {
      this.record('settings', { ...hardware.settings.current })
      this.#tellDisplay()
    })
    screen.reset()
    this.urlsessiond.resume()
    this.apsd.start()
  }

  record(event: string, detail: Json): void {
    const { clock, timeline } = this.hardware
    timeline.add({ at: clock.now(), appState: this.springboard.state, event, detail })
  }

  /**
   * Opens an address, which brings the app to the front where its scheme is one of the app's own. Resolves with whether it is.
   * @param source bundle id of the app that opens it
   */
  async openURL(url: string, source?: string): Promise<boolean> {
    this.record('openURL', { url })
    const scheme = url.slice(0, url.indexOf(':')).toLowerCase()
    if (!urlSchemes(this.hardware.installed.app).includes(scheme)) return false
    await this.springboard.open((delegate) => delegate.openURL(url, source))
    return true
  }

  /** The phone was turned. An app in the background hears of it when it comes to the front. */
  turned(): void {
    this.springboard.foreground?.orientationChanged(this.hardware.attitude())
  }

  get #display(): Display {
    const { appearance, textSize } = this.hardware.settings.current
    return { darkMode: appearance === 'dark', textSize }
  }

  /** An app in the background hears of it when it comes to the front, as it does of a turn. */
  #tellDisplay(): void {
    this.springboard.foreground?.displayChanged(this.#display)
  }

  async answerPermission(button: number): Promise<void> {
    await this.#questions.answer(button)
  }

  /** Why it stands still, if it does. */
  get stopped(): Stop | undefined {
    return this.#stopped
  }

  /** Stands still, as a phone that is switched off. */
  async stop(reason: Stop): Promise<void> {
    this.#leaveNetwork()
    this.#leaveLocation()
    this.#leaveSettings()
    this.#stopped = reason
    await this.springboard.switchOff(reason)
    this.urlsessiond.stop()
    this.notifications.stop()
    this.apsd.stop()
  }

  /** A suspended app is told when it runs again, of the last place alone. */
  #tellMove(): void {
    if (!this.#moved || !this.springboard.awake) return
    this.#moved = false
    this.springboard.awake.didMove()
  }

  #networkChanged(): void {
    const { online } = this.hardware.network
    this.urlsessiond.networkChanged(online)
    this.apsd.networkChanged(online)
    this.http.networkChanged(online)
    this.#tellReachability()
  }

  /**
   * A suspended app is told when it runs again, once and of the net change;
   * https://developer.apple.com/documentation/uikit/processing-queued-notifications
   */
  #tellReachability(): void {
    const { type } = this.hardware.network
    if (!this.springboard.awake || type === this.#networkTold) return
    this.#networkTold = type
    this.springboard.awake.reachabilityChanged(type)
  }

  #spawn(): AppProcess {
    const { installed, profile, model, locale, clock, network } = this.hardware
    const { calls, notices, release } = kernelOf(this)
    this.#networkTold = network.type
    const exited = (process: AppProcess) => {
      release()
      this.#exited(process)
    }
    return new AppProcess(
      launchOf(
        installed,
        profile,
        model,
        this.hardware.attitude(),
        this.#display,
        locale,
        clock,
        network.type,
        this.defaults.all,
        this.hardware.nextProcess(),
      ),
      { calls, notices, active: () => this.hardware.active(), exited },
      clock,
    )
  }

  #exited(process: AppProcess): void {
    if (this.springboard.process === process)
      void this.springboard.kill('crashed', { reason: 'the process ended' })
  }

  #processEnded(reason: string): void {
    this.http.abortAll()
    this.sockets.closeAll()
    this.cookies.processEnded()
    this.tccd.processEnded()
    if (reason === 'forceQuit') this.urlsessiond.forceQuit()
    else this.urlsessiond.processEnded()
    this.runningboard.processEnded(reason)
    this.hardware.turnOnlyTo(null)
    this.hardware.screen.reset()
    this.hardware.show({ kind: 'reset' })
  }

  #texts(): ReadonlyMap<string, string> {
    const { installed, locale } = this.hardware
    try {
      return textsOfPhone(installed.containers.bundle, localeOf(locale))
    } catch (error) {
      this.record('textsDamaged', { reason: String(error) })
      return new Map()
    }
  }

  #askForPermission(): void {
    const alert = {
      title: `“${this.hardware.installed.app.name}” Would Like to Send You Notifications`,
      message:
        'Notifications may include alerts, sounds and icon badges. These can be configured in Settings.',
      buttons: ['Don’t Allow', 'Allow'],
    }
    this.#questions.ask(alert, (button) => this.notifications.answer(button === 1))
  }
}
