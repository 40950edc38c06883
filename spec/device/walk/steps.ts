import type { Device, Query } from 'ti.simulator'
import type { Site } from './site.ts'

interface Place {
  readonly device: Device
  readonly site: Site
  /** The project that is installed. */
  readonly project: string
}

type Step = (place: Place) => unknown

const push =
  (payload: { readonly [key: string]: string | number | { readonly [key: string]: string } }): Step =>
  ({ device }) =>
    device.push({ aps: { 'content-available': 1 }, ...payload })

const picture = (name: string, more: Readonly<Record<string, string | number>> = {}) =>
  push({ download_url: `http://127.0.0.1:4180/images/${name}`, ...more })

/** A button may not be there, be disabled, or be covered by a question of iOS: then nobody can tap it. */
const tap =
  (query: Query): Step =>
  async ({ device }) => {
    try {
      await device.tap(query)
    } catch (error) {
      if (!(error instanceof Error) || !/^(Cannot tap|Nothing on the screen)/.test(error.message)) throw error
    }
  }

const pass =
  (ms: number): Step =>
  ({ device }) =>
    device.clock.advance(ms)

/** Whatever may happen to the app, by name: what fast-check prints of a walk that fails can be walked again. */
export const STEPS: Readonly<Record<string, Step>> = {
  download: tap({ type: 'Ti.UI.Button', title: /^Download/ }),
  cancel: tap({ type: 'Ti.UI.Button', title: /^Cancel/ }),
  retry: tap({ type: 'Ti.UI.Button', title: /^Retry/ }),
  otherTab: tap({ type: 'Ti.UI.Tab', title: /^(Fetch|Push)$/ }),
  firstTab: tap({ type: 'Ti.UI.Tab', title: 'Download' }),
  allow: tap({ title: 'Allow' }),
  refuse: tap({ title: 'Don’t Allow' }),
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
  pushNumbers: push({ download_url: 5, sha256: 5, bytes: -1 }),
  pushEmpty: push({}),
  moment: pass(1_000),
  halfMinute: pass(30_000),
  // The phone slept, or its clock was set: all that was due is late.
  days: pass(3 * 86_400_000),
}
