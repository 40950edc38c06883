import type { Device, Query } from 'ti.simulator'
import type { Site } from './site.ts'

interface Place {
  readonly device: Device
  readonly site: Site
  /** The project that is installed. */
  readonly project: string
}

const DAY = 86_400_000

type Step = (place: Place) => unknown

const push =
  (payload: { readonly [key: string]: string | number | { readonly [key: string]: string } }): Step =>
  ({ device }) =>
    device.push({ aps: { 'content-available': 1 }, ...payload })

const picture = (name: string, more: Readonly<Record<string, string | number>> = {}) =>
  push({ download_url: `http://127.0.0.1:4180/images/${name}`, ...more })

/** What is there to touch may be missing, be disabled, or be covered by a question of iOS: then nobody can touch it. */
const ifThere = async (touch: () => Promise<void>): Promise<void> => {
  try {
    await touch()
  } catch (error) {
    if (!(error instanceof Error) || !/^(Cannot t|Nothing on the screen)/.test(error.message)) throw error
  }
}

const tap =
  (...queries: readonly Query[]): Step =>
  ({ device }) =>
    ifThere(async () => {
      for (const query of queries) await device.tap(query)
    })

const pushTab = { type: 'Ti.UI.Tab', title: 'Push' }

const enter =
  (button: string): Step =>
  ({ device }) =>
    ifThere(async () => {
      await device.tap(pushTab)
      await device.type({ label: 'User name' }, 'maria')
      await device.type({ label: 'Password' }, 'correct horse')
      await device.tap({ title: button })
    })

const pass =
  (ms: number): Step =>
  ({ device }) =>
    device.clock.advance(ms)

const setClock =
  (by: number): Step =>
  ({ device }) =>
    device.clock.set(device.clock.now() + by)

/** Whatever may happen to the app, by name: what fast-check prints of a walk that fails can be walked again. */
export const STEPS: Readonly<Record<string, Step>> = {
  download: tap({ type: 'Ti.UI.Button', title: /^Download/ }),
  cancel: tap({ type: 'Ti.UI.Button', title: /^Cancel/ }),
  retry: tap({ type: 'Ti.UI.Button', title: /^Retry/ }),
  firstTab: tap({ type: 'Ti.UI.Tab', title: 'Download' }),
  fetchTab: tap({ type: 'Ti.UI.Tab', title: 'Fetch' }),
  pushTab: tap(pushTab),
  switchFetch: tap({ type: 'Ti.UI.Tab', title: 'Fetch' }, { type: 'Ti.UI.Switch' }),
  tryAgain: tap(pushTab, { title: 'Try Again' }),
  subscribe: tap(pushTab, { title: 'Subscribe' }),
  unsubscribe: tap(pushTab, { title: 'Unsubscribe' }),
  createAccount: enter('Create Account'),
  logIn: enter('Log In'),
  logOut: tap(pushTab, { title: 'Log Out' }),
  copyLog: tap({ type: 'Ti.UI.Tab', title: 'Log' }, { title: 'Copy Log' }),
  allow: tap({ title: 'Allow' }),
  refuse: tap({ title: 'Don’t Allow' }),
  banner: async ({ device }) => {
    const newest = device.notifications.delivered.at(-1)
    if (newest) await device.notifications.tap(newest)
  },
  home: ({ device }) => device.home(),
  open: ({ device }) => device.open(),
  evict: ({ device }) => device.evict(),
  forceQuit: ({ device }) => device.forceQuit(),
  reboot: ({ device }) => device.reboot(),
  // An update moves the app's folders.
  update: ({ device, project }) => device.install(project),
  offline: ({ device }) => device.network.set('offline'),
  wifi: ({ device }) => device.network.set('wifi'),
  slow: ({ device }) => device.network.set({ kbps: 100 }),
  breaksOff: ({ device }) => device.network.set({ kbps: 1_000, failAfterBytes: 50_000 }),
  fetch: ({ device }) => device.backgroundFetch(),
  newPicture: ({ site }) => site.renew(),
  siteGone: ({ site }) => site.answerAs('gone'),
  siteBusy: ({ site }) => site.answerAs('busy'),
  siteHalf: ({ site }) => site.answerAs('half'),
  siteWell: ({ site }) => site.answerAs(),
  push: picture('latest'),
  pushOther: picture('other'),
  pushRepeated: picture('latest', { id: 'once' }),
  pushPage: picture('page'),
  pushGone: picture('gone'),
  pushBusy: picture('busy'),
  pushHalf: picture('half'),
  pushWrongSum: picture('latest', { sha256: '0'.repeat(64) }),
  pushElsewhere: push({ download_url: 'https://elsewhere.example/x.png' }),
  pushSpoof: push({ download_url: 'file:///etc/passwd', id: 7, type: 'backgroundfetch', source: 'me' }),
  // Titanium takes the key for the handler it names: the app hears nothing, and Titanium ends its own after 29 s.
  pushHandler: picture('latest', { handlerId: 'Fetch-1' }),
  pushNumbers: push({ download_url: 5, sha256: 5, bytes: -1 }),
  pushEmpty: push({}),
  moment: pass(1_000),
  halfMinute: pass(30_000),
  days: pass(3 * DAY),
  // The user sets the clock, or a time server does: timers run on as before.
  clockOn: setClock(DAY),
  clockFarOn: setClock(10 * DAY),
  clockBack: setClock(-DAY),
  clockBackALittle: setClock(-1_500),
}
