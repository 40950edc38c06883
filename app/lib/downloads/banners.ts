import type { Banner } from './core/ports.js'
import { isTransferId, TRIGGERS, type Trigger } from './core/transfer.js'
import { files } from './files.js'
import { say } from './say.js'

/**
 * What was scheduled since all was removed. The center could be asked for what is shown, but it answers later, and iOS
 * may suspend the app before.
 */
const TOLD = 'banners.told'
const MAX_TOLD = 100
const center = Ti.App.iOS.UserNotificationCenter

/**
 * Local notifications, each with an identifier of its own: the same one would replace the other. None sets the badge.
 * https://titaniumsdk.com/api/titanium/app/ios.html#schedulelocalnotification
 */
export const banners = {
  start(banner: Banner): void {
    schedule(`${banner.id}.start`, banner)
  },

  end(banner: Banner): void {
    // Titanium removes all that is shown or nothing: so only when nothing else would go.
    if (told().every((identifier) => identifier === `${banner.id}.start`)) banners.clear()
    schedule(`${banner.id}.end`, banner)
  },

  withdraw(id: string): void {
    Ti.App.iOS.cancelLocalNotification(`${id}.start`)
    remember(told().filter((identifier) => identifier !== `${id}.start`))
  },

  /** Removes all that is shown. With the argument that the declared type demands, the SDK removes nothing. */
  clear(): void {
    Reflect.apply(center.removeDeliveredNotifications, center, [])
    remember([])
  },

  /** Whose transfer a banner tells of, by the `userInfo` of `localnotificationaction`; undefined for any other. */
  triggerOf(userInfo: unknown): Trigger | undefined {
    if (typeof userInfo !== 'object' || userInfo === null || !('id' in userInfo)) return undefined
    const { id } = userInfo
    if (typeof id !== 'string' || !isTransferId(id)) return undefined
    return TRIGGERS.find((trigger) => id.startsWith(`${trigger}.`))
  },
}

function told(): readonly unknown[] {
  return Ti.App.Properties.getList(TOLD, [])
}

function remember(identifiers: readonly unknown[]): void {
  Ti.App.Properties.setList(TOLD, [...identifiers])
}

function schedule(identifier: string, { id, text, at, file }: Banner): void {
  const [threadIdentifier = id] = id.split('.')
  remember([identifier, ...told()].slice(0, MAX_TOLD))
  const url = file === undefined ? undefined : files.copyForBanner(file)
  Ti.App.iOS.scheduleLocalNotification({
    ...{
      identifier,
      threadIdentifier,
      alertBody: say(text),
      date: new Date(at),
      userInfo: { id: identifier },
    },
    ...(url !== undefined && { attachments: [{ identifier, url }] }),
  })
}
