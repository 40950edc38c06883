import type { CoreRule } from './rule.ts'

const guard = 'downloads/core/session/handlerGuard'
const events = 'downloads/core/session/sessionEvents'
const wakes = 'downloads/core/session/wakes'
const silence = 'downloads/core/transfer/silence'
const downloader = 'downloads/core/transfer/downloader'
const emitter = 'downloads/core/support/emitter'
const pace = 'downloads/core/words/pace'
const address = 'downloads/core/push/addressProblem'
const push = 'downloads/core/push/pushPayload'

export const WAKE_RULES: readonly CoreRule[] = [
  {
    fault: 'a handler is ended before its work is done',
    file: guard,
    find: 'await work()',
    put: 'work()',
    test: 'session/handlers',
  },
  {
    fault: 'a session that nobody knows is never let go',
    file: events,
    find: 'if (!transfer || hasEnded(transfer))',
    put: 'if (transfer && hasEnded(transfer))',
    test: 'session/handlers',
  },
  {
    fault: 'one session alone may be told before its handler comes',
    file: wakes,
    find: 'REMEMBERED = 100',
    put: 'REMEMBERED = 1',
    test: 'session/handlers',
  },
  {
    fault: 'a download that was ordered again is given up again',
    file: silence,
    find: 'waiting.clear();',
    put: '',
    test: 'silence',
  },
  {
    fault: 'a picture of another size is the same order',
    file: downloader,
    find: "'sha256', 'bytesPromised']",
    put: "'sha256']",
    test: 'downloader',
  },
  {
    fault: 'a listener that was taken off goes on hearing',
    file: emitter,
    find: 'named.delete(listener)',
    put: 'undefined',
    test: 'emitter',
  },
  {
    fault: 'a time left is rounded down',
    file: pace,
    find: 'Math.ceil(',
    put: 'Math.floor(',
    test: 'words/pace',
  },
  {
    fault: 'a host may have an underscore',
    file: address,
    find: '/^[a-z0-9.-]$/i',
    put: '/^[a-z0-9._-]$/i',
    test: 'push/address',
  },
  {
    fault: 'a host may have one more dot at its end',
    file: address,
    find: 'rules.allowedHosts.includes(host)',
    put: "rules.allowedHosts.includes(host.replace(/\\.$/, ''))",
    test: 'push/address',
  },
  {
    fault: 'an id may have a slash',
    file: push,
    find: '[\\w.:-]',
    put: '[\\w.:/-]',
    test: 'push/pushPayload',
  },
]
