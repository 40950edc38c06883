import { APP, type Mutants } from './Mutant.ts'

const background = 'device/background'
const sessions = 'device/transfers/sessions'

export const transfers: Mutants = {
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
  'swiped-away-for-good': {
    file: 'os/springboard.js',
    find: 'this.#swipedAway = false;',
    put: '',
    test: [background, 'an app that was swiped away and opened again'],
  },
  'wakes-for-each-task': {
    file: 'os/transfers/urlsessiond.js',
    find: 'else if (session.ended)',
    put: 'else',
    test: [sessions, 'iOS wakes the app once for a session'],
  },
  'session-has-no-headers': {
    file: 'os/transfers/urlsessiond.js',
    find: 'headers: session.headers',
    put: 'headers: {}',
    test: [sessions, 'the headers of a session go with'],
  },
  'finish-cancels': {
    file: 'os/transfers/urlsessiond.js',
    find: 'if (cancel)',
    put: 'if (true)',
    test: [sessions, 'a session that is to finish its tasks'],
  },
}
