import { inAlloy, inApp, type SeededFault } from './SeededFault.ts'

const DATE = 'date: new Date(Date.now() + 2000)'

export const notificationFaults: readonly SeededFault[] = [
  inApp('notification-dated-now', DATE, 'date: new Date()', 'new Date()'),
  inApp('notification-dated-now', DATE, 'date: Date.now() + 500', 'Date.now() + 500'),
  inAlloy(
    'notification-dated-now',
    'app/controllers/index.js',
    'soon.setSeconds(soon.getSeconds() + 5);',
    '',
    'soon });',
  ),
  inApp('notification-undated', `,\n    ${DATE}`, '', 'Ti.App.iOS.scheduleLocalNotification('),
  inApp(
    'notification-cancel-misses',
    "  Ti.App.iOS.scheduleLocalNotification({\n    identifier: 'download',",
    "  Ti.App.iOS.cancelLocalNotification('download');\n  Ti.App.iOS.scheduleLocalNotification({\n    identifier: 'other',",
    'Ti.App.iOS.cancelLocalNotification(',
  ),
  inApp(
    'notification-permission-missing',
    '  Ti.App.iOS.registerUserNotificationSettings({ types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT] });\n',
    '',
    'Ti.App.iOS.scheduleLocalNotification(',
  ),
]
