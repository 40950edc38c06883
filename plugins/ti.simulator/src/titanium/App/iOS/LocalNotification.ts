import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { NotificationRequest } from '../../../wire/delegate.ts'
import type { JsonObject } from '../../../wire/json.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { launch, notices } from '../../kernel/os.ts'

const REPEATS = ['daily', 'weekly', 'monthly', 'yearly'] as const

const text = (value: unknown) => (value === undefined || value === null ? '' : String(value))

function dueTime(date: unknown): number | undefined {
  const ms = date instanceof Date ? date.getTime() : typeof date === 'number' ? date : Number.NaN
  return Number.isFinite(ms) ? ms - (ms % 1000) : undefined
}

/** Without an `id` of its own, the notification's userInfo is given its identifier as one. */
function userInfoWithId(userInfo: unknown, identifier: string): JsonObject {
  const own = typeof userInfo === 'object' && userInfo !== null ? JSON.parse(JSON.stringify(userInfo)) : {}
  return 'id' in own ? own : { ...own, id: identifier }
}

/** A name that there is not is nil to `timeZoneWithName:`, and the phone's own time zone counts. */
function timezoneOf(name: unknown): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text(name) }).resolvedOptions().timeZone
  } catch {
    return launch.platform.timezone
  }
}

function attachmentsOf(list: unknown): NotificationRequest['attachments'] {
  if (!Array.isArray(list)) return []
  return list.flatMap((each) => {
    const url = text(each?.url)
    const file = url.startsWith('file:') ? fileURLToPath(url) : url
    if (existsSync(file)) return [{ identifier: text(each.identifier), file }]
    nativeLog('error', `A notification attachment whose "url" is no file is left out: "${url}"`)
    return []
  })
}

/** https://titaniumsdk.com/api/titanium/app/ios/localnotification.html */
export class LocalNotification extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS.LocalNotification'
  readonly #userInfo: JsonObject

  private constructor(userInfo: JsonObject) {
    super()
    this.#userInfo = userInfo
  }

  /**
   * Becomes a calendar trigger of whole seconds, so that a `date` of "now" has passed and never fires. With `repeat` the
   * trigger has some parts of the date alone, and may fire before it.
   * Without a `date` nothing is scheduled: the SDK logs it and returns undefined.
   */
  static schedule(parameters: object): LocalNotification | undefined {
    const given = new Map<string, unknown>(Object.entries(parameters))
    if (given.has('region'))
      throw new Error('scheduleLocalNotification: "region" is not simulated; use "date"')
    const date = dueTime(given.get('date'))
    if (date === undefined) {
      nativeLog(
        'error',
        'Ti.App.iOS.scheduleLocalNotification needs a "date" (Date, or Number of ms) or a "region"',
      )
      return undefined
    }
    const identifier = text(given.get('identifier')) || randomUUID().toUpperCase()
    const userInfo = userInfoWithId(given.get('userInfo'), identifier)
    const badge = given.get('badge')
    const every = REPEATS.find((each) => each === given.get('repeat'))
    notices.scheduleNotification({
      identifier,
      userInfo,
      date,
      title: text(given.get('alertTitle')),
      subtitle: text(given.get('alertSubtitle')),
      body: text(given.get('alertBody')),
      badge: typeof badge === 'number' ? badge : null,
      sound: text(given.get('sound')) || null,
      category: text(given.get('category')),
      threadIdentifier: text(given.get('threadIdentifier')),
      launchImage: text(given.get('alertLaunchImage')),
      attachments: attachmentsOf(given.get('attachments')),
      repeat: every ? { every, like: date } : null,
      timezone: timezoneOf(given.get('timezone')),
      remote: false,
    })
    return new LocalNotification(userInfo)
  }

  cancel(): void {
    notices.cancelNotifications([text(this.#userInfo.id)])
  }
}
