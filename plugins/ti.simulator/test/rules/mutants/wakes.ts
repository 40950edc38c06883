import { APP, type Mutants } from './Mutant.ts'

const handlers = 'device/handlers'
const push = 'device/push'
const registration = 'device/pushRegistration'
const settings = 'device/settings'

export const wakes: Mutants = {
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
  'half-an-hour': {
    file: 'os/apsd.js',
    find: 'HOUR = 60 * 60',
    put: 'HOUR = 30 * 60',
    test: [push, 'what is held back comes when an hour has passed'],
  },
  'held-back-for-good': {
    file: 'os/apsd.js',
    find: 'if (payload)\n            void this.#tellApp(payload);',
    put: '',
    test: [push, 'a push that is held back is told once'],
  },
  'looked-at-app-is-woken': {
    file: 'os/apsd.js',
    find: 'if (this.#host.inForeground())\n            return this.#tellApp(payload);',
    put: '',
    test: [push, 'a push to an app that the user looks at'],
  },
  'shown-or-woken': {
    file: 'os/apsd.js',
    find: 'if (wakes(payload))',
    put: 'if (!shown && wakes(payload))',
    test: [push, 'a push with "content-available" and an alert'],
  },
  'registration-lost-offline': {
    file: 'os/apsd.js',
    find: 'this.#waiting = true;',
    put: '',
    test: [registration, 'a registration without a network waits'],
  },
  'registered-for-good': {
    file: 'os/apsd.js',
    find: 'this.#service?.unregister(this.#token);',
    put: ';',
    test: [registration, 'an app that unregisters is gone'],
  },
  'refresh-off-hides-push': {
    file: 'os/runningboard.js',
    find: "(kind === 'silentpush' && springboard.foreground !== undefined)",
    put: 'false',
    test: [settings, 'with Background App Refresh off a push reaches'],
  },
}
