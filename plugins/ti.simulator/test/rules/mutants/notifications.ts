import type { Mutants } from './Mutant.ts'

const tests = 'device/notifications/notifications'
const remote = 'device/notifications/remoteNotifications'
const scheduled = 'device/notifications/scheduled'

export const notifications: Mutants = {
  'badge-is-no-alert': {
    file: 'os/notifications/remoteNotification.js',
    find: ' && badge === null',
    put: '',
    test: [remote, 'a push with a badge alone'],
  },
  'keys-are-texts': {
    file: 'os/notifications/remoteNotification.js',
    find: 'texts.get(key) ?? key',
    put: 'key',
    test: [remote, 'the keys of a push name texts of the app'],
  },
  'repeats-add-up': {
    file: 'os/notifications/usernotifications.js',
    find: 'nextTriggerDate(repeat, this.#host.clock.now(), timezone)',
    put: 'Math.max(date, this.#host.clock.now() + 86_400_000)',
    test: [tests, 'a daily notification whose date is days ahead'],
  },
  'month-of-31-days': {
    file: 'os/notifications/calendarTrigger.js',
    find: 'month.add({ months: 1 }).toPlainDate({ day: 1 })',
    put: 'month.toPlainDate({ day: month.daysInMonth })',
    test: ['os/calendarTrigger', 'where a month has no day 31'],
  },
  'past-notification-fires': {
    file: 'os/notifications/usernotifications.js',
    find: 'date === null || date <= this.#host.clock.now()',
    put: 'date === null',
    test: ['device/classic/classicForeground', 'a notification dated now'],
  },
  'banner-over-app': {
    file: 'os/notifications/usernotifications.js',
    find: 'foreground && !request.userInfo.showInForeground',
    put: 'false',
    test: [tests, 'in the foreground there is an event'],
  },
  'shown-without-permission': {
    file: 'os/notifications/usernotifications.js',
    find: "return this.#status === 'authorized' || this.#status === 'provisional'",
    put: 'return true',
    test: [tests, 'without permission nothing is shown'],
  },
  'asks-again': {
    file: 'os/notifications/usernotifications.js',
    find: "else if (this.#status === 'notDetermined')",
    put: 'else if (true)',
    test: [tests, 'iOS asks once'],
  },
  'replaces-nothing': {
    file: 'os/notifications/usernotifications.js',
    find: 'this.#delivered.filter((each) => each.identifier !== identifier)',
    put: 'this.#delivered',
    test: [tests, 'a notification takes the place'],
  },
  'attached-file-is-copied': {
    file: 'os/notifications/attachments.js',
    find: 'renameSync(file, taken)',
    put: 'copyFileSync(file, taken)',
    test: [tests, 'iOS takes an attached file'],
  },
  'attaches-any-size': {
    file: 'os/notifications/attachments.js',
    find: 'size <= megabytes * 1_000_000',
    put: 'true',
    test: [tests, 'a notification with a file that iOS does not attach'],
  },
  'sixty-five-wait': {
    file: 'os/notifications/usernotifications.js',
    find: 'MOST_PENDING = 64',
    put: 'MOST_PENDING = 65',
    test: [scheduled, 'iOS keeps the soonest 64 notifications'],
  },
  'first-made-wait': {
    file: 'os/notifications/usernotifications.js',
    find: '.sort((a, b) => (a.date ?? 0) - (b.date ?? 0))',
    put: '',
    test: [scheduled, 'iOS keeps the soonest 64 notifications'],
  },
  'cancelled-comes': {
    file: 'os/notifications/usernotifications.js',
    find: 'this.#timers.get(identifier)?.cancel();',
    put: '',
    test: [scheduled, 'a notification that was cancelled'],
  },
  'provisional-asks': {
    file: 'os/notifications/usernotifications.js',
    find: 'options & PROVISIONAL',
    put: 'false',
    test: [scheduled, 'a provisional permission asks nobody'],
  },
  'provisional-is-loud': {
    file: 'os/notifications/usernotifications.js',
    find: "if (this.#status === 'authorized')\n            this.#host.showBanner",
    put: 'this.#host.showBanner',
    test: [scheduled, 'a provisional permission asks nobody'],
  },
  'bundle-loses-file': {
    file: 'os/notifications/attachments.js',
    find: 'if (file.startsWith(bundle))',
    put: 'if (false)',
    test: [scheduled, 'a file of the bundle is attached by a copy'],
  },
}
