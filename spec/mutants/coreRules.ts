import type { Patch } from '../patch.ts'

/** A mistake in one rule of the core, and the test that must find it. */
export interface CoreRule extends Patch {
  /** The mistake in words, to be read after "where". */
  readonly fault: string
  /** File below `spec/core`, without `.test.ts`. */
  readonly test: string
}

const push = 'downloads/core/push/pushPayload'
const address = 'downloads/core/push/addressProblem'
const guard = 'downloads/core/session/handlerGuard'
const events = 'downloads/core/session/sessionEvents'
const wakes = 'downloads/core/session/wakes'
const store = 'downloads/core/transfer/store'
const begin = 'downloads/core/transfer/begin'
const downloader = 'downloads/core/transfer/downloader'
const outcome = 'downloads/core/transfer/outcome'
const retry = 'downloads/core/transfer/retry'
const transfer = 'downloads/core/transfer/transfer'
const describe = 'downloads/core/words/describe'
const pace = 'downloads/core/words/pace'

export const CORE_RULES: readonly CoreRule[] = [
  {
    fault: 'an allowed host is compared by its end',
    file: address,
    find: 'rules.allowedHosts.includes(host)',
    put: 'rules.allowedHosts.some((allowed) => host.endsWith(allowed))',
    test: 'push/address',
  },
  {
    fault: 'an allowed host is compared by its beginning',
    file: address,
    find: 'rules.allowedHosts.includes(host)',
    put: 'rules.allowedHosts.some((allowed) => host.startsWith(allowed))',
    test: 'push/address',
  },
  {
    fault: 'http is taken from any allowed host in development',
    file: address,
    find: 'rules.allowLocalHttp && LOCAL_HOST.test(host)',
    put: 'rules.allowLocalHttp',
    test: 'push/address',
  },
  {
    fault: 'an address may name a user',
    file: address,
    find: "characters(authority).indexOf('@')",
    put: '-1',
    test: 'push/address',
  },
  {
    fault: 'a digest may be longer than one is',
    file: push,
    find: 'value.length > most',
    put: 'false',
    test: 'push/pushPayload',
  },
  {
    fault: 'a picture may be promised with more bytes than are taken',
    file: push,
    find: 'isWhole(1, rules.maxBytes)',
    put: 'isWhole(1)',
    test: 'push/pushPayload',
  },
  {
    fault: 'an order is written down after its task was started',
    file: downloader,
    find: '        begin(id);',
    put: '',
    test: 'writingDown',
  },
  {
    fault: 'an order that could not be written down stays in memory',
    file: store,
    find: 'rows.delete(transfer.id);',
    put: '',
    test: 'writingDown',
  },
  {
    fault: 'a change that could not be written down is told to nobody',
    file: store,
    find: 'throwLater(error);',
    put: 'throw error;',
    test: 'writingDown',
  },
  {
    fault: 'old pictures are deleted before the ledger forgets them',
    file: store,
    find: 'const gone = ended.filter((row) => !kept.has(row));',
    put: 'const gone = ended.filter((row) => !kept.has(row)); for (const row of gone) files.remove(fileOf(row) ?? "");',
    test: 'writingDown',
  },
  {
    fault: 'an error of the session leaves an order that later ones join',
    file: begin,
    find: 'throwLater(error);',
    put: 'throw error;',
    test: 'writingDown',
  },
  {
    fault: 'progress goes backwards',
    file: transfer,
    find: '!isCount(bytes) || bytes < transfer.bytes',
    put: '!isCount(bytes)',
    test: 'session/progress',
  },
  {
    fault: '100 % is told before the picture is saved',
    file: describe,
    find: 'Math.min(Math.floor((bytes / total) * 100), 99)',
    put: 'Math.floor((bytes / total) * 100)',
    test: 'session/progress',
  },
  {
    fault: 'the bar is full before the picture is saved',
    file: describe,
    find: 'Math.min(transfer.bytes / transfer.total, 0.99)',
    put: 'transfer.bytes / transfer.total',
    test: 'transfer',
  },
  {
    fault: 'a download as large as the limit is stopped',
    file: events,
    find: 'bytes <= limit',
    put: 'bytes < limit',
    test: 'session/progress',
  },
  {
    fault: 'a download that is too large is let go on',
    file: events,
    find: 'ports.sessions.cancel(transfer.id);',
    put: '',
    test: 'session/progress',
  },
  {
    fault: 'the throttle remembers downloads that ended',
    file: events,
    find: "store.events.on('ended', ({ id }) => throttle.forget(id));",
    put: '',
    test: 'session/leftovers',
  },
  {
    fault: 'the throttle remembers what iOS says after the end',
    file: events,
    find: 'throttle.forget(id);',
    put: '',
    test: 'session/leftovers',
  },
  {
    fault: 'the handlers that were ended are remembered for ever',
    file: guard,
    find: 'createLatest(REMEMBERED)',
    put: 'new Set()',
    test: 'session/leftovers',
  },
  {
    fault: 'the sessions without a handler are remembered for ever',
    file: wakes,
    find: 'createLatest(REMEMBERED)',
    put: 'new Set()',
    test: 'session/leftovers',
  },
  {
    fault: 'the timer of a pause lives on after a cancel',
    file: retry,
    find: 'timers.clear(timer);',
    put: '',
    test: 'retry',
  },
  {
    fault: 'a pause is remembered after a cancel',
    file: retry,
    find: 'pauses.delete(id);',
    put: '',
    test: 'session/leftovers',
  },
  {
    fault: 'a clock that was set back stops the pace',
    file: pace,
    find: 'past < 0',
    put: 'false',
    test: 'words/statusLine',
  },
  {
    fault: 'HTTP 3xx counts as a picture',
    file: outcome,
    find: 'status > 299',
    put: 'status > 399',
    test: 'retry',
  },
  {
    fault: 'a redirect loop is tried again',
    file: retry,
    find: '-1001, -1003',
    put: '-1001, -1007, -1003',
    test: 'retry',
  },
  {
    fault: 'a range that cannot be had is tried again',
    file: retry,
    find: '408, 425',
    put: '408, 416, 425',
    test: 'retry',
  },
]
