import { randomUUID } from 'node:crypto'
import { membersOf } from './api/members.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { languageTag } from './kernel/language/locale.ts'
import { refuseMissing } from './kernel/members.ts'
import { launch, notices, system } from './kernel/os.ts'
import { settle } from './kernel/settle.ts'
import { now } from './kernel/time.ts'
import { setTimeout } from './kernel/timers.ts'
import { Locale } from './Locale.ts'
import { displayCaps } from './Platform/DisplayCaps.ts'
import { appIdentifier, identifierForVendor } from './Platform/identifiers.ts'

const { model, osVersion } = launch.platform
const [major = 0, minor = 0, patch = 0] = osVersion.split('.').map(Number)
/** Schemes that iOS opens without an app of one's own. */
const SCHEMES = /^(https?|tel|sms|mailto|facetime|maps|itms-apps|app-settings):/i

/** Of both models, in bytes. */
const MEMORY = 8 * 2 ** 30

/** https://titaniumsdk.com/api/titanium/platform.html */
export class PlatformModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Platform'
  readonly BATTERY_STATE_UNKNOWN = 0
  readonly BATTERY_STATE_UNPLUGGED = 1
  readonly BATTERY_STATE_CHARGING = 2
  readonly BATTERY_STATE_FULL = 3
  readonly osname = model.startsWith('iPad') ? 'ipad' : 'iphone'
  readonly name = 'iOS'
  readonly version = osVersion
  readonly versionMajor = major
  readonly versionMinor = minor
  readonly versionPatch = patch
  readonly model = model
  readonly manufacturer = 'apple'
  readonly runtime = 'javascriptcore'
  readonly id = appIdentifier
  readonly macaddress = appIdentifier
  readonly identifierForVendor = identifierForVendor
  /** Of an app that asks for neither (PlatformModule.m). */
  readonly identifierForAdvertising = ''
  readonly isAdvertisingTrackingEnabled = false
  readonly locale = Locale.currentLocale
  readonly architecture = 'arm64'
  readonly ostype = '64bit'
  readonly username = model
  readonly displayCaps = displayCaps
  /** The same by the name of its type, as the SDK has it too (PlatformModule.h). */
  readonly DisplayCaps = displayCaps
  readonly processorCount = model.startsWith('iPad') ? 8 : 6
  readonly totalMemory = MEMORY
  readonly availableMemory = MEMORY / 4
  /** The battery is read only while this is true; unread, its level is -1. */
  batteryMonitoring = false

  get batteryState(): number {
    return this.batteryMonitoring ? this.BATTERY_STATE_UNPLUGGED : this.BATTERY_STATE_UNKNOWN
  }

  get batteryLevel(): number {
    return this.batteryMonitoring ? 1 : -1
  }

  /** Seconds since this process began. */
  get uptime(): number {
    return (now() - launch.now) / 1000
  }

  /** In the wireless network, undefined without one. */
  get address(): string | undefined {
    return system.networkType() === 'wifi' ? '192.168.1.2' : undefined
  }

  get netmask(): string | undefined {
    return this.address && '255.255.255.0'
  }

  get dataAddress(): string | undefined {
    return system.networkType() === 'cellular' ? '10.0.0.2' : undefined
  }

  createUUID(): string {
    return randomUUID().toUpperCase()
  }

  is24HourTimeFormat(): boolean {
    const { hourCycle } = new Intl.DateTimeFormat(languageTag, { hour: 'numeric' }).resolvedOptions()
    return hourCycle === 'h23' || hourCycle === 'h24'
  }

  canOpenURL(url: unknown): boolean {
    if (typeof url !== 'string') return false
    const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(url)?.[0].toLowerCase() ?? ''
    return SCHEMES.test(url) || launch.app.urlSchemes.includes(scheme)
  }

  /**
   * True when something will open the address. The callback may take the place of the options. Those that want a universal
   * link find no app for one on this phone.
   */
  openURL(url: unknown, options?: unknown, callback: unknown = options): boolean {
    const universalOnly = Object(options).UIApplicationOpenURLOptionUniversalLinksOnly === true
    const success = typeof url === 'string' && !universalOnly && this.canOpenURL(url)
    if (success) notices.openURL(url)
    if (typeof callback === 'function') setTimeout(() => callback({ success }), 0)
    return success
  }

  /** Who listens to the battery has it read. */
  protected override firstListenerAdded(name: string): void {
    if (name === 'battery') this.batteryMonitoring = true
  }
}

export const Platform = settle(new PlatformModule(), { writable: ['batteryMonitoring'] })
refuseMissing(Platform, 'Ti.Platform', membersOf('Ti.Platform'))
