import type { Device } from 'ti.simulator'

export interface Step {
  readonly name: string
  /** One of the screens that are looked at on their side too. */
  readonly turned?: boolean
  /** What lies below is looked at, by scrolling to the end of the screen. */
  readonly below?: boolean
  /** @param reach lets the phone reach the demo server, which it cannot at its start */
  act(device: Device, reach: () => void): unknown
}

const tab = (device: Device, title: string) => device.tap({ type: 'Ti.UI.Tab', title })
const download = (device: Device) => device.tap({ type: 'Ti.UI.Button', title: /^Download/ })
const push = (device: Device, address: string) =>
  device.push({ aps: { 'content-available': 1 }, download_url: `http://127.0.0.1:4180/images/${address}` })
const slow = (device: Device) => device.network.set({ kbps: 1_000 })

/** ms: so long the app is looked at between two steps, and long enough for any picture over Wi-Fi. */
const A_WHILE = 5_000
const A_MINUTE = 60_000

async function ended(device: Device): Promise<void> {
  device.network.set('wifi')
  await device.clock.advance(A_MINUTE)
}

/** A button whose work is the dashboard's to confirm. */
async function answered(device: Device, title: string): Promise<void> {
  await device.tap({ title })
  await device.clock.advance(A_WHILE)
}

/** A slow download for a push, until it is under way. */
async function pushSlowly(device: Device, address: string): Promise<void> {
  slow(device)
  await push(device, address)
  await device.clock.advance(A_WHILE)
}

/** Every screen in every state that stays long enough to be seen, on a phone whose owner allows banners. */
export const STORY: readonly Step[] = [
  { name: 'push-subscribing', act: (device) => tab(device, 'Push') },
  { name: 'push-unanswered', act: (device) => device.clock.advance(A_WHILE) },
  {
    name: 'push-subscribed',
    turned: true,
    async act(device, reach) {
      reach()
      await answered(device, 'Try Again')
    },
  },
  { name: 'push-account', below: true, act: () => {} },
  {
    name: 'push-account-wrong',
    below: true,
    async act(device) {
      await device.type({ label: 'User name' }, 'maria')
      await device.type({ label: 'Password' }, 'not hers')
      await answered(device, 'Log In')
    },
  },
  { name: 'push-logged-in', below: true, act: (device) => answered(device, 'Create Account') },
  { name: 'push-unsubscribed', act: (device) => answered(device, 'Unsubscribe') },
  {
    name: 'push-registering',
    async act(device) {
      await answered(device, 'Subscribe')
      await device.forceQuit()
      device.network.set('offline')
      await device.launch()
      await tab(device, 'Push')
    },
  },
  {
    name: 'download-idle',
    async act(device) {
      await ended(device)
      await tab(device, 'Download')
    },
  },
  { name: 'download-question', act: download },
  {
    name: 'download-running',
    turned: true,
    async act(device) {
      slow(device)
      await device.tap({ title: 'Allow' })
      await device.clock.advance(A_WHILE)
    },
  },
  {
    name: 'download-offline',
    async act(device) {
      device.network.set('offline')
      await device.clock.advance(A_WHILE)
    },
  },
  { name: 'download-saved', turned: true, act: ended },
  {
    name: 'download-cancelled',
    async act(device) {
      slow(device)
      await download(device)
      await device.clock.advance(1_000)
      await device.tap({ title: 'Cancel' })
    },
  },
  { name: 'fetch-idle', act: (device) => tab(device, 'Fetch') },
  {
    name: 'fetch-saved',
    turned: true,
    async act(device) {
      for (const _ of [1, 2, 3]) {
        await device.backgroundFetch()
        await ended(device)
      }
      await device.open()
    },
  },
  { name: 'fetch-off', act: (device) => device.tap({ type: 'Ti.UI.Switch' }) },
  {
    name: 'push-running',
    async act(device) {
      await tab(device, 'Push')
      await pushSlowly(device, 'coast.png')
    },
  },
  { name: 'push-saved', act: ended },
  {
    name: 'push-unknown-length',
    act: (device) => pushSlowly(device, 'coast.png?length=none'),
  },
  {
    name: 'push-retrying',
    async act(device) {
      await ended(device)
      await push(device, 'coast.png?status=503')
      await device.clock.advance(1_000)
    },
  },
  {
    name: 'push-failed',
    async act(device) {
      await ended(device)
      await push(device, 'coast.png?status=404')
      await device.clock.advance(A_WHILE)
    },
  },
  {
    name: 'push-no-image',
    async act(device) {
      await push(device, 'coast.png?type=disguised')
      await device.clock.advance(A_WHILE)
    },
  },
  {
    name: 'push-stopped',
    async act(device) {
      await pushSlowly(device, 'coast.png')
      await device.forceQuit()
      await device.launch()
      await tab(device, 'Push')
    },
  },
  {
    name: 'home-banner',
    async act(device) {
      device.network.set('wifi')
      await device.home()
      await push(device, 'dunes.jpg')
      await device.clock.advance(A_WHILE)
    },
  },
  { name: 'home', act: (device) => device.clock.advance(A_MINUTE) },
  {
    name: 'log',
    turned: true,
    async act(device) {
      await device.open()
      await tab(device, 'Log')
    },
  },
  { name: 'log-shared', act: (device) => device.tap({ title: 'Share Log' }) },
]

/** On a phone whose owner does not want banners, of an app that is not signed for push. */
export const REFUSAL: readonly Step[] = [
  {
    name: 'refused-download',
    async act(device, reach) {
      reach()
      await download(device)
      await device.tap({ title: 'Don’t Allow' })
      await ended(device)
    },
  },
  { name: 'refused-fetch', act: (device) => tab(device, 'Fetch') },
  { name: 'refused-push', act: (device) => tab(device, 'Push') },
]
