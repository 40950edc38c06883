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
const rows = 'downloads/core/transfer/ledgerRows'
const silence = 'downloads/core/transfer/silence'
const announcer = 'downloads/core/words/announcer'
const dates = 'downloads/core/words/bannerDates'
const milestones = 'downloads/core/words/milestones'
const throttle = 'downloads/core/support/throttle'
const emitter = 'downloads/core/support/emitter'
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
    put: '{}',
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
  {
    fault: 'a handler is ended later than 25 s',
    file: guard,
    find: '25_000',
    put: '29_000',
    test: 'session/handlers',
  },
  {
    fault: 'the handler that iOS hands over twice is held twice',
    file: guard,
    find: 'open.has(handlerId) || ended.has(handlerId)',
    put: 'open.has(handlerId)',
    test: 'session/handlers',
  },
  {
    fault: 'the sessions are not made again at a start',
    file: downloader,
    find: '            sessions.open(id);',
    put: '',
    test: 'downloader',
  },
  {
    fault: 'a try that waited is watched as a download of an earlier run',
    file: downloader,
    find: "if (state !== 'waiting')",
    put: 'if (true)',
    test: 'silence',
  },
  {
    fault: 'a promise resolves with the end of another download',
    file: downloader,
    find: 'transfer.id !== id',
    put: 'false',
    test: 'downloader',
  },
  {
    fault: 'a session is let go in the background before its events are told',
    file: downloader,
    find: 'ports.active() && sessions.finish(id)',
    put: 'sessions.finish(id)',
    test: 'sessions',
  },
  {
    fault: 'a download is tried again however old it is',
    file: downloader,
    find: 'now() - transfer.orderedAt > EXPIRES_AFTER_MS',
    put: 'false',
    test: 'silence',
  },
  {
    fault: 'sessions without a download are kept when the app is opened',
    file: downloader,
    find: 'sessions.keepOnly(underWay().map(({ id }) => id));',
    put: '',
    test: 'upkeep',
  },
  {
    fault: 'a silent download is given up offline',
    file: silence,
    find: '!online()',
    put: 'false',
    test: 'silence',
  },
  {
    fault: 'a download that iOS has spoken of is given up',
    file: silence,
    find: 'heard: (id) => waiting.delete(id)',
    put: 'heard: (id) => waiting.has(id)',
    test: 'silence',
  },
  {
    fault: 'the time before the last return counts as silence',
    file: silence,
    find: '        pause();',
    put: '',
    test: 'silence',
  },
  {
    fault: 'the latest of two downloads is the one that changed last',
    file: store,
    find: 'rows.set(id, after);',
    put: 'rows.delete(id); rows.set(id, after);',
    test: 'downloader',
  },
  {
    fault: 'mere progress is written down',
    file: store,
    find: '!isProgress || before.state !== after.state',
    put: 'true',
    test: 'writingDown',
  },
  {
    fault: 'a task is not written down that its progress tells',
    file: store,
    find: '!isProgress || before.state !== after.state',
    put: '!isProgress',
    test: 'writingDown',
  },
  {
    fault: 'a file that arrived is deleted when its download is announced',
    file: store,
    find: 'fileOf(before) !== fileOf(after)',
    put: 'true',
    test: 'storage',
  },
  {
    fault: 'pictures are kept without end',
    file: store,
    find: '.slice(-limits().keepPictures)',
    put: '',
    test: 'upkeep',
  },
  {
    fault: 'a picture is told of whose file is gone',
    file: store,
    find: '!isSaved(row) || there.includes(row.file)',
    put: 'true',
    test: 'upkeep',
  },
  {
    fault: 'a kind of failure is lost at the next start',
    file: rows,
    find: 'notAnImage: {}, ',
    put: '',
    test: 'ledgerRows',
  },
  {
    fault: 'a transfer is announced twice',
    file: transfer,
    find: 'transfer.announcedFor === undefined',
    put: 'true',
    test: 'changes',
  },
  {
    fault: 'a late event changes a transfer that waits',
    file: transfer,
    find: "transfer.state === 'waiting' && change.type !== 'started'",
    put: 'false',
    test: 'changes',
  },
  {
    fault: 'an event of another task counts',
    file: transfer,
    find: 'running.task !== change.task',
    put: 'false',
    test: 'transfer',
  },
  {
    fault: 'a size that is less than what has come counts',
    file: transfer,
    find: 'known !== undefined && known >= bytes',
    put: 'known !== undefined',
    test: 'changes',
  },
  {
    fault: 'a download that ended is announced when the app is left',
    file: announcer,
    find: '!transfer || hasEnded(transfer) || active()',
    put: '!transfer || active()',
    test: 'words/banners',
  },
  {
    fault: 'the end of a cancelled download is told by a banner',
    file: announcer,
    find: "active() || transfer.state === 'cancelled'",
    put: 'active()',
    test: 'words/banners',
  },
  {
    fault: 'a banner tells what is being looked at',
    file: announcer,
    find: "active() || transfer.state === 'cancelled'",
    put: "transfer.state === 'cancelled'",
    test: 'words/banners',
  },
  {
    fault: 'a banner is due at once',
    file: dates,
    find: '(now + 2000) / 1000',
    put: 'now / 1000',
    test: 'words/banners',
  },
  {
    fault: 'a task that begins anew goes on with the old pace',
    file: pace,
    find: 'bytes < last.bytes',
    put: 'false',
    test: 'words/pace',
  },
  {
    fault: 'a pace includes the time in which nobody looked',
    file: pace,
    find: 'past > 2 * WINDOW_MS',
    put: 'false',
    test: 'words/pace',
  },
  {
    fault: 'a pace never forgets how it began',
    file: pace,
    find: 'now - later.at >= WINDOW_MS',
    put: 'false',
    test: 'words/pace',
  },
  {
    fault: 'a time left is told of what hardly moves',
    file: pace,
    find: 'bytesPerSecond < STALLED',
    put: 'false',
    test: 'words/pace',
  },
  {
    fault: 'VoiceOver says each step aloud',
    file: milestones,
    find: "? 'step' : 'quarter'",
    put: "? 'quarter' : 'quarter'",
    test: 'words/milestones',
  },
  {
    fault: 'each packet of the network is told',
    file: events,
    find: 'PROGRESS_EVERY_MS = 1_500',
    put: 'PROGRESS_EVERY_MS = 0',
    test: 'session/progress',
  },
  {
    fault: 'a clock that was set back silences progress',
    file: throttle,
    find: 'now >= before && ',
    put: '',
    test: 'throttle',
  },
  {
    fault: 'a further try is due at once',
    file: retry,
    find: 'now() + pause',
    put: 'now()',
    test: 'retry',
  },
  {
    fault: 'a suspended app waits for its next try',
    file: retry,
    find: 'active() || wakes.covers(id, pause)',
    put: 'true',
    test: 'retry',
  },
  {
    fault: 'what waits is forgotten when the app is left',
    file: retry,
    find: "if (state === 'waiting')",
    put: 'if (false)',
    test: 'retry',
  },
  {
    fault: 'a handler is kept for a pause that is longer than it',
    file: wakes,
    find: 'past + ms < HANDLER_LIMIT_MS',
    put: 'true',
    test: 'retry',
  },
  {
    fault: 'a fragment may come twice in an address',
    file: address,
    find: "rest.indexOf('#', fragment + 1)",
    put: '-1',
    test: 'push/address',
  },
  {
    fault: 'a character may be in an address that no address has',
    file: address,
    find: 'firstNot(AFTER_HOST, rest)',
    put: 'undefined',
    test: 'push/address',
  },
  {
    fault: 'a listener that throws stops the others',
    file: emitter,
    find: 'failed(error);',
    put: 'throw error;',
    test: 'emitter',
  },
]
