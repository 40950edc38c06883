import type { Banner } from '../core/ports.js'
import { hasFields } from '../core/support/hasFields.js'
import { type Trigger, triggerOf } from '../core/transfer/transfer.js'
import { appState } from './appState.js'
import { files } from './files.js'
import { onOwnThread } from './onOwnThread.js'
import { say } from './say.js'

const center = Ti.App.iOS.UserNotificationCenter

/**
 * Local notifications, each with an identifier of its own: the same one would replace the other. None sets the badge.
 * https://titaniumsdk.com/api/titanium/app/ios.html#schedulelocalnotification
 */
export const banners = {
  /** Shows that a transfer has begun. */
  start(banner: Banner): void {
    schedule(`${banner.id}.start`, banner)
  },

  /** Shows how a transfer ended, in the place of its start banner. */
  end(banner: Banner): void {
    const start = [{ identifier: `${banner.id}.start` }]
    center.removeDeliveredNotifications(start)
    // That of a quick download is still to be shown.
    setTimeout(() => center.removeDeliveredNotifications(start), banner.at - Date.now())
    schedule(`${banner.id}.end`, banner)
  },

  /** Takes back the start banner of a transfer, if it is not shown yet. */
  withdraw(id: string): void {
    Ti.App.iOS.cancelLocalNotification(`${id}.start`)
  },

  /** Removes what is shown of the transfers or still to come, and nothing else. */
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

  /** Whose transfer a banner tells of, by the `userInfo` of `localnotificationaction`; undefined for any other. */
  triggerOf(userInfo: unknown): Trigger | undefined {
    return hasFields(userInfo, { id: 'string' }) ? triggerOf(userInfo.id) : undefined
  },
}

/** Those of the transfers. The center answers late: who has left the app again wants to be told. */
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
