import type { Banner } from '../core/ports.js'
import { hasFields } from '../core/support/hasFields.js'
import { type Trigger, triggerOf } from '../core/transfer/transfer.js'
import { appState } from './appState.js'
import { files } from './files.js'
import { onOwnThread } from './onOwnThread.js'
import { say } from './say.js'

const center = Ti.App.iOS.UserNotificationCenter

/**
 * The local notifications of the transfers. Each has an identifier of its own, because one would replace another of the same
 * identifier. None of them sets the badge.
 * https://titaniumsdk.com/api/titanium/app/ios.html#schedulelocalnotification
 */
export const banners = {
  /** Shows that a transfer has begun. */
  start(banner: Banner): void {
    schedule(`${banner.id}.start`, banner)
  },

  /** Shows how a transfer ended, and removes its start banner. */
  end(banner: Banner): void {
    const start = [{ identifier: `${banner.id}.start` }]
    center.removeDeliveredNotifications(start)
    // The start banner of a quick download is shown only later.
    setTimeout(() => center.removeDeliveredNotifications(start), banner.at - Date.now())
    schedule(`${banner.id}.end`, banner)
  },

  /** Cancels the start banner of a transfer, if it has not been shown yet. */
  withdraw(id: string): void {
    Ti.App.iOS.cancelLocalNotification(`${id}.start`)
  },

  /** Removes the banners of the transfers, shown or still to come, and no other. */
  clear(): void {
    center.getPendingNotifications(
      onOwnThread((answer) => {
        for (const { identifier } of ours(answer)) Ti.App.iOS.cancelLocalNotification(identifier)
      }),
    )
    center.getDeliveredNotifications(
      onOwnThread((answer) => {
        const shown = ours(answer)
        // An empty list would remove the notifications of the whole app.
        if (shown.length > 0) center.removeDeliveredNotifications(shown)
      }),
    )
  },

  /**
   * The trigger of the transfer that a banner tells of; undefined for another notification.
   * @param userInfo of the event `localnotificationaction`
   */
  triggerOf(userInfo: unknown): Trigger | undefined {
    return hasFields(userInfo, { id: 'string' }) ? triggerOf(userInfo.id) : undefined
  },
}

/** The notifications of the transfers; none where the app was left again before the center answered, as they are wanted then. */
function ours({ notifications = [] }: UserNotificationCallbackResponse): UserNotificationDictionary[] {
  return notifications.filter(({ userInfo }) => appState.active && banners.triggerOf(userInfo))
}

function schedule(identifier: string, { id, text, at, file }: Banner): void {
  const url = file === undefined ? undefined : files.copyForBanner(file)
  Ti.App.iOS.scheduleLocalNotification({
    ...{
      identifier,
      threadIdentifier: triggerOf(id) ?? id,
      alertBody: say(text),
      date: new Date(at),
      userInfo: { id: identifier },
    },
    ...(url !== undefined && { attachments: [{ identifier, url }] }),
  })
}
