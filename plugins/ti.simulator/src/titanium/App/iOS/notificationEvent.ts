import type { NotificationRequest } from '../../../wire/delegate.ts'

/**
 * A request as Titanium's `notification` and `localnotificationaction` events carry it; empty text is ''. Its date is the
 * next one (`nextTriggerDate`), which only a repeating notification has.
 */
export function notificationEvent(request: NotificationRequest): object {
  return {
    alertBody: request.body,
    alertTitle: request.title,
    alertSubtitle: request.subtitle,
    alertLaunchImage: request.launchImage,
    badge: request.badge,
    userInfo: request.userInfo,
    category: request.category,
    threadIdentifier: request.threadIdentifier,
    identifier: request.identifier,
    timezone: request.timezone,
    date: request.repeat !== null && request.date !== null ? new Date(request.date) : null,
  }
}
