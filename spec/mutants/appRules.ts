import type { Patch } from '../patch.ts'

/** A mistake in one rule of the app, and the test on the simulated phone that must find it. */
export interface AppRule extends Patch {
  /** The mistake in words, to be read after "where". */
  readonly fault: string
  /** File below `spec/device`, without `.test.ts`; `appSpecs` runs the specs of `spec/app`. */
  readonly test: string
}

const files = 'downloads/ios/files'
const banners = 'downloads/ios/banners'
const listen = 'downloads/ios/listen'
const sessions = 'downloads/ios/sessions'
const fetch = 'triggers/backgroundFetch'
const wakeUps = 'triggers/wakeUps'
const seen = 'triggers/seenPushes'
const interval = 'triggers/fetchInterval'
const push = 'push/push'
const account = 'push/account'
const cloud = 'push/ti.cloud'
const permission = 'screen/permission'
/** Where Alloy puts `app/alloy.ts`. */
const start = 'app'

const screen = (name: string) => `alloy/controllers/${name}`

const QUIET = 'void 0'

export const APP_RULES: readonly AppRule[] = [
  {
    fault: 'a picture has no class of protection',
    file: files,
    find: 'target.setProtectionKey(',
    put: 'void (',
    test: 'appSpecs',
  },
  {
    fault: 'a picture is part of the backup',
    file: files,
    find: 'target.remoteBackup = false',
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'what arrived and is not wanted stays in the temporary folder',
    file: files,
    find: 'data.file?.deleteFile()',
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'files of the app that are no pictures are deleted at its start',
    file: files,
    find: "triggerOf(name.replace(BANNER, ''))",
    put: 'true',
    test: 'appSpecs',
  },
  {
    fault: 'copies for banners are never removed',
    file: files,
    find: 'setTimeout(() => files.remove(copy.name), UNTAKEN_MS)',
    put: QUIET,
    test: 'banners/bannerCopies',
  },
  {
    fault: 'copies for banners outlive an app that was ended',
    file: files,
    find: "name.replace(BANNER, '')",
    put: 'name',
    test: 'banners/bannerCopies',
  },
  {
    fault: 'a banner takes the picture of the app instead of a copy',
    file: files,
    find: 'copy.nativePath :',
    put: 'get(name).nativePath :',
    test: 'banners/bannerTaps',
  },
  {
    fault: 'the start banner of a quick download stays beside its end',
    file: banners,
    find: 'setTimeout(() => center.removeDeliveredNotifications(start), banner.at - Date.now())',
    put: QUIET,
    test: 'banners/bannerTaps',
  },
  {
    fault: 'the banners stay when the app is opened',
    file: listen,
    find: 'banners.clear()',
    put: QUIET,
    test: 'banners/bannerTaps',
  },
  {
    fault: 'two sessions of one identifier are made',
    file: sessions,
    find: 'if (open.has(id)) return',
    put: QUIET,
    test: 'heardOnce',
  },
  {
    fault: '`asking` stays after a fetch that threw',
    file: fetch,
    find: '    asking = false',
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'a fetch begins while another is being decided on',
    file: fetch,
    find: 'asking || ',
    put: '',
    test: 'appSpecs',
  },
  {
    fault: 'a fetch downloads what is there already',
    file: fetch,
    find: 'saved?.etag === etag',
    put: 'false',
    test: 'backgroundFetch',
  },
  {
    fault: 'the question what is new may take a minute',
    file: 'triggers/etagOf',
    find: 'PATIENCE_MS = 10_000',
    put: 'PATIENCE_MS = 60_000',
    test: 'troubles',
  },
  {
    fault: 'the list of fetches grows for ever',
    file: wakeUps,
    find: '.slice(0, MAX_WAKE_UPS)',
    put: '',
    test: 'appSpecs',
  },
  {
    fault: 'the list of pushes grows for ever',
    file: seen,
    find: '.slice(0, MAX_IDS)',
    put: '',
    test: 'appSpecs',
  },
  {
    fault: 'a push is forgotten when it came',
    file: seen,
    find: 'return ids().includes(id);',
    put: 'return false;',
    test: 'troubles',
  },
  {
    fault: 'iOS is asked to fetch though the person switched it off',
    file: interval,
    find: 'fetchInterval.isOn() ?',
    put: 'true ?',
    test: 'backgroundFetch',
  },
  {
    fault: 'iOS is not asked to fetch at the start',
    file: start,
    find: 'fetchInterval.apply()',
    put: QUIET,
    test: 'backgroundFetch',
  },
  {
    fault: '`silentpush` is listened to twice',
    file: start,
    find: "Ti.App.iOS.addEventListener('silentpush', onSilentPush)",
    put: "Ti.App.iOS.addEventListener('silentpush', onSilentPush); Ti.App.iOS.addEventListener('silentpush', onSilentPush)",
    test: 'heardOnce',
  },
  {
    fault: '`backgroundfetch` is listened to twice',
    file: start,
    find: "Ti.App.iOS.addEventListener('backgroundfetch', onBackgroundFetch)",
    put: "Ti.App.iOS.addEventListener('backgroundfetch', onBackgroundFetch); Ti.App.iOS.addEventListener('backgroundfetch', onBackgroundFetch)",
    test: 'heardOnce',
  },
  {
    fault: 'the events of the sessions are listened to twice',
    file: start,
    find: 'listen();',
    put: 'listen(); listen();',
    test: 'heardOnce',
  },
  {
    fault: 'a tap on a banner leads nowhere',
    file: start,
    find: "wantedTab.emit('changed', trigger)",
    put: QUIET,
    test: 'banners/bannerTaps',
  },
  {
    fault: 'a registration that failed is not tried again on return',
    file: start,
    find: "if ('why' in push.state) push.register()",
    put: QUIET,
    test: 'troubles',
  },
  {
    fault: 'the app does not register at its start',
    file: start,
    find: '  push.register()',
    put: QUIET,
    test: 'dashboard/subscription',
  },
  {
    fault: 'the permission is not read again on return',
    file: permission,
    find: "appState.on('returned', read)",
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'the permission is not read again after an answer',
    file: permission,
    find: "Ti.App.iOS.addEventListener('usernotificationsettings', read)",
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'an old 401 logs the new user out',
    file: push,
    find: 'ended && session === Cloud.sessionId',
    put: 'ended',
    test: 'appSpecs',
  },
  {
    fault: 'a second question goes to the dashboard before the first is answered',
    file: push,
    find: 'if (asking) return',
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'a wish to come back is lost while the channel is being left',
    file: push,
    find: "answer.success && wish() === 'leave'",
    put: 'answer.success',
    test: 'appSpecs',
  },
  {
    fault: 'the wish to leave is forgotten at the next start',
    file: push,
    find: "if (wish() === 'left')",
    put: 'if (false)',
    test: 'dashboard/subscription',
  },
  {
    fault: 'a subscription of before the log-in outlives the leaving',
    file: push,
    find: 'answer.success ? byToken() : done(answer)',
    put: 'done(answer)',
    test: 'dashboard/account',
  },
  {
    fault: 'a user may be asked for twice at once',
    file: account,
    find: 'function ask(name, password, send) {',
    put: 'function ask(name, password, send) { account.state = { ...account.state, asking: false };',
    test: 'appSpecs',
  },
  {
    fault: 'the administrator may log in on a phone',
    file: account,
    find: 'missing || name === ADMINISTRATOR',
    put: 'missing',
    test: 'appSpecs',
  },
  {
    fault: 'the session of a user who logged out is kept',
    file: account,
    find: "if (name === '') Cloud.sessionId = undefined",
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'who logs in is not subscribed anew',
    file: account,
    find: "events.emit('switched', undefined)",
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'a call of the cloud that cannot be sent throws',
    file: cloud,
    find: 'failed(0, String(error))',
    put: 'throw error',
    test: 'appSpecs',
  },
  {
    fault: 'parameters are sent as they are',
    file: cloud,
    find: 'encodeURIComponent(value)',
    put: 'value',
    test: 'appSpecs',
  },
  {
    fault: 'a screen is not drawn anew when the app is opened again',
    file: screen('transfer'),
    find: 'whenStale(refresh)',
    put: QUIET,
    test: 'actions',
  },
  {
    fault: 'VoiceOver says each 5 % aloud',
    file: screen('transfer'),
    find: "milestone && milestone !== 'step'",
    put: 'milestone',
    test: 'voiceOver',
  },
  {
    fault: 'Retry is offered for a picture that was saved',
    file: screen('transfer'),
    find: '!underWay && !saved',
    put: '!underWay',
    test: 'appSpecs',
  },
  {
    fault: 'the spinner turns beside the bar',
    file: screen('transfer'),
    find: 'underWay && !known',
    put: 'underWay',
    test: 'appSpecs',
  },
  {
    fault: 'VoiceOver does not say where a picture came from',
    file: screen('transfer'),
    find: '$.picture.accessibilityValue = say(',
    put: 'say(',
    test: 'voiceOver',
  },
  {
    fault: 'the password stays on the screen after the log-in',
    file: screen('account'),
    find: "if (name !== undefined) $.password.value = ''",
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'the buttons of the account can be tapped while the dashboard is asked',
    file: screen('account'),
    find: 'button.enabled = !asking',
    put: 'button.enabled = true',
    test: 'appSpecs',
  },
  {
    fault: 'spaces are part of a user name',
    file: screen('account'),
    find: '$.user.value.trim()',
    put: '$.user.value',
    test: 'appSpecs',
  },
  {
    fault: 'a registration that Apple refused cannot be tried again',
    file: screen('silentPush'),
    find: "state.step === 'failed' || state.step === 'refused'",
    put: "state.step === 'failed'",
    test: 'appSpecs',
  },
  {
    fault: 'the screen lists all fetches that are kept',
    file: screen('backgroundFetch'),
    find: '.slice(0, 5)',
    put: '',
    test: 'appSpecs',
  },
  {
    fault: 'the rows of the log grow for ever',
    file: screen('log'),
    find: '$.section.deleteItemsAt(rows, 1)',
    put: QUIET,
    test: 'log',
  },
  {
    fault: 'what is wrong at the start is told to nobody',
    file: screen('index'),
    find: "alert(problems.join('\\n\\n'))",
    put: QUIET,
    test: 'troubles',
  },
  {
    fault: 'a fetch takes one picture for that of another address',
    file: fetch,
    find: ' && saved.url === url',
    put: '',
    test: 'appSpecs',
  },
  {
    fault: 'banners go though the app was left again before iOS told which there are',
    file: banners,
    find: 'appState.active && ',
    put: '',
    test: 'appSpecs',
  },
  {
    fault: 'iOS is asked to remove an empty list of banners',
    file: banners,
    find: 'if (shown.length > 0) ',
    put: '',
    test: 'appSpecs',
  },
  {
    fault: 'an opening of less than a second counts as a look',
    file: 'downloads/ios/appState',
    find: '  leave() {',
    put: '  leave() { appState.active = false; return;',
    test: 'launch/returns',
  },
  {
    fault: 'the dashboard may take a minute to answer',
    file: cloud,
    find: 'TIMEOUT_MS = 15_000',
    put: 'TIMEOUT_MS = 60_000',
    test: 'appSpecs',
  },
  {
    fault: 'the word undefined is taken for a server',
    file: cloud,
    find: "value === 'undefined' ? '' : value",
    put: 'value',
    test: 'appSpecs',
  },
  {
    fault: 'the server of a deploy type is never asked',
    file: cloud,
    find: "deployType}`, '')",
    put: "deployType}`, '').slice(999)",
    test: 'appSpecs',
  },
  {
    fault: 'a user who logs out leaves the device behind',
    file: account,
    find: 'Cloud.Users.logout({ device_token }',
    put: 'Cloud.Users.logout({}',
    test: 'appSpecs',
  },
  {
    fault: 'the address that opened the app is told whole',
    file: 'boot',
    find: ".split(':')[0]",
    put: '',
    test: 'launch/boot',
  },
  {
    fault: 'VoiceOver does not say why nobody was logged in',
    file: screen('account'),
    find: 'announce(why)',
    put: QUIET,
    test: 'voiceOver',
  },
  {
    fault: 'VoiceOver does not say that the log was copied',
    file: screen('log'),
    find: "announce(L('log_copied'))",
    put: QUIET,
    test: 'voiceOver',
  },
  {
    fault: 'the keyboard stays over the answer of the dashboard',
    file: screen('account'),
    find: '$.password.blur()',
    put: QUIET,
    test: 'appSpecs',
  },
  {
    fault: 'the whole token is on the screen',
    file: screen('silentPush'),
    find: '.slice(0, 8)',
    put: '',
    test: 'appSpecs',
  },
  {
    fault: 'a push in the background is logged as one in the foreground',
    file: push,
    find: "inBackground ? 'in the background'",
    put: "!inBackground ? 'in the background'",
    test: 'appSpecs',
  },
]
