import { createHash, randomUUID } from 'node:crypto'
import { membersOf } from './api/members.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { languageTag } from './kernel/locale.ts'
import { refuseMissing } from './kernel/members.ts'
import { launch, notices } from './kernel/os.ts'
import { now } from './kernel/time.ts'
import { setTimeout } from './kernel/timers.ts'
import { Locale } from './Locale.ts'
import { displayCaps } from './Platform/DisplayCaps.ts'

const { model, osVersion } = launch.platform
const [major = 0, minor = 0, patch = 0] = osVersion.split('.').map(Number)
/** iOS gives each vendor's apps on a device one identifier. https://developer.apple.com/documentation/uikit/uidevice/identifierforvendor */
const vendor = createHash('sha256').update(`${launch.app.publisher} ${model}`).digest('hex').toUpperCase()
const identifier = [
  vendor.slice(0, 8),
  vendor.slice(8, 12),
  vendor.slice(12, 16),
  vendor.slice(16, 20),
  vendor.slice(20, 32),
].join('-')
/** Schemes that iOS opens without an app of one's own. */
const SCHEMES = /^(https?|tel|sms|mailto|facetime|maps|itms-apps|app-settings):/i

/** https://titaniumsdk.com/api/titanium/platform.html */
export class PlatformModule extends KrollProxy {
  override readonly apiName = 'Ti.Platform'
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
  readonly id = identifier
  readonly identifierForVendor = identifier
  readonly locale = Locale.currentLocale
  readonly architecture = 'arm64'
  readonly ostype = '64bit'
  readonly username = model
  readonly displayCaps = displayCaps
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
}

export const Platform = new PlatformModule()
refuseMissing(Platform, 'Ti.Platform', membersOf('Ti.Platform'))
