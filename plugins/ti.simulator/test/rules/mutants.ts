/** A rule of README's table, broken in one place. */
export interface Mutant {
  /** A compiled file of `dist/src`; what runs in the app's thread is all in `titanium.js`. */
  readonly file: string
  /** Text that is there once. */
  readonly find: string
  readonly put: string
  /** The test that must fail: its file in `test`, and how its name begins. */
  readonly test: readonly [file: string, name: string]
}

const APP = 'titanium.js'
const [background, handlers, push] = ['device/background', 'device/handlers', 'device/push']
const [notifications, remote, settings] = [
  'device/notifications/notifications',
  'device/notifications/remoteNotifications',
  'device/settings',
]

/** By their names, which README's table has too. */
export const MUTANTS: Readonly<Record<string, Mutant>> = {
  'no-pause': {
    file: APP,
    find: 'App.system("pause");',
    put: '',
    test: [background, 'leaving the screen fires pause and paused'],
  },
  'long-grace': {
    file: 'os/springboard.js',
    find: 'GRACE = 5_000',
    put: 'GRACE = 9_000',
    test: [background, 'an app is suspended 5 s after'],
  },
  'never-frozen': {
    file: APP,
    find: 'Atomics.wait(cells, RUN_CELL, FROZEN)',
    put: '',
    test: [background, 'no timer of a suspended app runs'],
  },
  'background-app-is-touched': {
    file: 'device.js',
    find: 'if (!this.#inBackground)',
    put: '',
    test: [background, 'nobody can tap what an app in the background shows'],
  },
  'network-told-twice': {
    file: 'os/ios.js',
    find: ' || type === this.#networkTold',
    put: '',
    test: [background, 'a suspended app is told of the network'],
  },
  'session-wakes-nobody': {
    file: 'os/transfers/urlsessiond.js',
    find: "this.#host.runningboard.wake({ kind: 'backgroundtransfer', session: session.identifier })",
    put: 'void 0',
    test: [background, 'a download goes on while the app is suspended'],
  },
  'force-quit-spares-transfers': {
    file: 'os/ios.js',
    find: "if (reason === 'forceQuit')",
    put: 'if (false)',
    test: [background, 'swiping the app away ends its transfers'],
  },
  'swiped-away-app-wakes': {
    file: 'os/springboard.js',
    find: 'if (this.#swipedAway || ',
    put: 'if (',
    test: [background, 'an app that was swiped away is not woken'],
  },
  'no-range': {
    file: 'os/transfers/transfer.js',
    find: 'this.#validator && !this.#asksForPart ? this.#received : 0',
    put: '0',
    test: [background, 'a lost network is waited out'],
  },
  'no-if-range': {
    file: 'os/transfers/transfer.js',
    find: ", 'if-range': this.#validator",
    put: '',
    test: ['device/transfers/resume', 'the rest of a file is asked for on the condition'],
  },
  'range-not-satisfiable-ends': {
    file: 'os/transfers/transfer.js',
    find: 'answer.status !== 206 && answer.status !== 416',
    put: 'answer.status !== 206 && answer.status !== 0',
    test: ['device/transfers/resume', 'a server that has no such rest any more'],
  },
  'rate-for-each': {
    file: 'os/network/network.js',
    find: 'Math.floor(bytes / Math.max(1, this.#busy))',
    put: 'Math.floor(bytes)',
    test: ['device/transfers/resume', 'two transfers share the rate'],
  },
  'not-found-fails': {
    file: 'os/transfers/urlsessiond.js',
    find: "{ kind: 'downloaded', statusCode })",
    put: "statusCode < 400 ? { kind: 'downloaded', statusCode } : { kind: 'failed', error: urlError(-1) })",
    test: ['device/transfers/transfers', 'a page for 404 counts as a success'],
  },
  'unknown-length-is-0': {
    file: APP,
    find: 'UNKNOWN_SIZE = 2 ** 64',
    put: 'UNKNOWN_SIZE = 0',
    test: ['device/transfers/transfers', 'an answer of unknown length'],
  },
  'session-first': {
    file: 'os/transfers/session.js',
    find: 'const { identifier } = this;\n',
    put: 'const { identifier } = this;\n        delegate.didComplete(identifier, task.number, 200, null);\n',
    test: ['device/transfers/resume', 'downloadcompleted comes before sessioncompleted'],
  },
  'ats-off': {
    file: 'os/network/ats.js',
    find: 'return ats.NSAllowsArbitraryLoads === true && !local',
    put: 'return true',
    test: ['device/transfers/transfers', 'App Transport Security refuses http'],
  },
  'ats-for-all-subdomains': {
    file: 'os/network/ats.js',
    find: 'rule.NSIncludesSubdomains === true && ',
    put: '',
    test: ['os/ats', 'an exception of App Transport Security'],
  },
  'fetch-without-mode': {
    file: 'os/runningboard.js',
    find: 'mode !== undefined && !backgroundModes(this.#host.app()).includes(mode)',
    put: 'false',
    test: [handlers, 'without UIBackgroundModes the listener is ignored'],
  },
  'fetch-without-interval': {
    file: 'os/backgroundFetch.js',
    find: 'this.#interval >= NEVER',
    put: 'false',
    test: [handlers, 'an app that asked for no fetch interval'],
  },
  'fetch-beside-task-scheduler': {
    file: 'os/backgroundFetch.js',
    find: "'BGTaskSchedulerPermittedIdentifiers' in this.#host.app().plist",
    put: 'false',
    test: [handlers, 'BGTaskSchedulerPermittedIdentifiers switches'],
  },
  'fetch-too-soon': {
    file: 'os/backgroundFetch.js',
    find: 'passed < this.#interval',
    put: 'false',
    test: [settings, 'between two fetches lies the interval'],
  },
  'interval-lost-by-reboot': {
    file: 'os/backgroundFetch.js',
    find: 'this.#host.disk.keep(STORE, { interval: seconds });',
    put: '',
    test: [settings, 'the interval is kept over a reboot'],
  },
  'low-power-wakes': {
    file: 'os/settings.js',
    find: 'if (this.#current.lowPowerMode)',
    put: 'if (false)',
    test: [settings, 'with {"lowPowerMode":true} at the start'],
  },
  'refresh-off-wakes': {
    file: 'os/settings.js',
    find: 'if (!this.#current.backgroundAppRefresh)',
    put: 'if (false)',
    test: [settings, 'with {"backgroundAppRefresh":false} later'],
  },
  'budget-of-40-s': {
    file: 'os/runningboard.js',
    find: 'BUDGET = 30_000',
    put: 'BUDGET = 40_000',
    test: [handlers, 'an app that blocks its thread'],
  },
  'sdk-waits-25-s': {
    file: APP,
    find: '= 29e3',
    put: '= 25e3',
    test: [handlers, 'a handler that is never ended'],
  },
  'handlers-stay-open': {
    file: APP,
    find: 'flushHandlers();',
    put: '',
    test: [handlers, 'opening the app fails the handlers'],
  },
  'every-push-wakes': {
    file: 'os/apsd.js',
    find: 'this.#wakes.length < this.#perHour()',
    put: 'true',
    test: [push, 'a fourth silent push within the hour'],
  },
  'silentpush-alone': {
    file: APP,
    find: 'whenBooted("pushReceived", () => pushReceived(userInfo, inBackground));',
    put: '',
    test: [push, 'a silent push wakes the suspended app'],
  },
  'apns-looks-in-another-order': {
    file: 'apple/rules.js',
    find: "if (method !== 'POST')",
    put: 'if (false)',
    test: ['apple/reasons', 'of several faults the answer names the one'],
  },
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
    test: [notifications, 'a daily notification whose date is days ahead'],
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
    test: [notifications, 'in the foreground there is an event'],
  },
  'shown-without-permission': {
    file: 'os/notifications/usernotifications.js',
    find: "return this.#status === 'authorized' || this.#status === 'provisional'",
    put: 'return true',
    test: [notifications, 'without permission nothing is shown'],
  },
  'asks-again': {
    file: 'os/notifications/usernotifications.js',
    find: "else if (this.#status === 'notDetermined')",
    put: 'else if (true)',
    test: [notifications, 'iOS asks once'],
  },
  'replaces-nothing': {
    file: 'os/notifications/usernotifications.js',
    find: 'this.#delivered.filter((each) => each.identifier !== identifier)',
    put: 'this.#delivered',
    test: [notifications, 'a notification takes the place'],
  },
  'attached-file-is-copied': {
    file: 'os/notifications/attachments.js',
    find: 'renameSync(file, taken)',
    put: 'copyFileSync(file, taken)',
    test: [notifications, 'iOS takes an attached file'],
  },
  'attaches-any-size': {
    file: 'os/notifications/attachments.js',
    find: 'size <= megabytes * 1_000_000',
    put: 'true',
    test: [notifications, 'a notification with a file that iOS does not attach'],
  },
  'own-scheme-unknown': {
    file: 'install/readApp.js',
    find: 'schemes.map((scheme) => String(scheme).toLowerCase())',
    put: '[]',
    test: ['device/openUrl', 'an address of the app'],
  },
  'never-turns': {
    file: 'os/hardware/orientation.js',
    find: 'supported.includes(held) ? held',
    put: 'false ? held',
    test: ['device/orientation', 'an app that supports it turns'],
  },
  'locale-without-keywords': {
    file: APP,
    find: 'launch.platform.locale.replaceAll("_", "-")',
    put: 'launch.platform.locale.split("@")[0]',
    test: ['device/locale', 'a phone speaks its language'],
  },
  'progress-bar-shown': {
    file: APP,
    find: '__name(this, "ProgressBar");\n  }\n  [initial]() {\n    return { visible: false',
    put: '__name(this, "ProgressBar");\n  }\n  [initial]() {\n    return { visible: true',
    test: ['titanium/UI/controls', 'a progress bar and an activity indicator are hidden'],
  },
  'picture-loads-late': {
    file: APP,
    find: 'this.#showLocal(image);',
    put: 'queueMicrotask(() => this.#showLocal(image));',
    test: ['titanium/UI/imageView', 'a local picture is loaded while'],
  },
  'no-heic': {
    file: APP,
    find: '"heif", "heic", ',
    put: '',
    test: ['titanium/Blob', 'a picture of each format that iOS shows'],
  },
  'two-dialogs': {
    file: APP,
    find: 'if (shown) {',
    put: 'if (false) {',
    test: ['titanium/UI/dialogs', 'a second dialog is dropped'],
  },
  overwrites: {
    file: APP,
    find: 'fs2.constants.COPYFILE_EXCL',
    put: '0',
    test: ['titanium/Filesystem', 'text overwrites, a blob of a file does not'],
  },
  'text-readable-when-locked': {
    file: APP,
    find: 'fs2.writeFileSync(this.#path, data);\n      setProtection(this.#path, PROTECTION_COMPLETE);',
    put: 'fs2.writeFileSync(this.#path, data);',
    test: ['titanium/Filesystem', 'text is written in the class of a locked phone'],
  },
  'properties-in-memory': {
    file: 'os/defaults.js',
    find: 'this.#disk.keep(STORE, this.#values);',
    put: '',
    test: [background, 'what the app keeps in its properties'],
  },
  'tiapp-writable': {
    file: APP,
    find: 'if (isFixed(key)) {',
    put: 'if (false) {',
    test: ['titanium/App/Properties', 'properties of tiapp.xml are read-only'],
  },
  'no-layout': {
    file: 'page/browser/glass/layout.js',
    find: "layout === 'vertical' || layout === 'horizontal' ? layout : 'composite'",
    put: "'composite'",
    test: ['page/layout', 'views are laid out by the rules'],
  },
}
