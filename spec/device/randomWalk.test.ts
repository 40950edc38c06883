import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Device } from 'ti.simulator'
import { banners, endedHandlers, happened, launched } from './setting.ts'

const RUNS = Number(process.env.RANDOM_WALKS ?? 8)
const LONGEST_WALK = 14

const push = (payload: { readonly [key: string]: string | number }) => (device: Device) =>
  device.push({ aps: { 'content-available': 1 }, ...payload })

const picture = (address: string) => push({ download_url: `http://127.0.0.1:4180/images/${address}` })

/** A tap may find the app gone, or covered by a question of iOS: then nobody can tap. */
async function tapIfThere(device: Device, title: string): Promise<void> {
  try {
    await device.tap({ title })
  } catch {}
}

const STEPS: Readonly<Record<string, (device: Device) => unknown>> = {
  tap: (device) => tapIfThere(device, 'Download Image'),
  allow: (device) => tapIfThere(device, 'Allow'),
  cancel: (device) => tapIfThere(device, 'Cancel'),
  retry: (device) => tapIfThere(device, 'Retry'),
  home: (device) => device.home(),
  open: (device) => device.open(),
  evict: (device) => device.evict(),
  forceQuit: (device) => device.forceQuit(),
  reboot: (device) => device.reboot(),
  offline: (device) => device.network.set('offline'),
  wifi: (device) => device.network.set('wifi'),
  slow: (device) => device.network.set({ kbps: 1_500 }),
  fetch: (device) => device.backgroundFetch(),
  pushPicture: picture('dunes.jpg'),
  pushPage: picture('dunes.jpg?type=html'),
  pushCut: picture('dunes.jpg?truncate=cut&bytes=150000'),
  pushBusy: picture('dunes.jpg?status=503'),
  pushHostile: push({ download_url: 'https://elsewhere.example/x.png' }),
  pushWithoutAddress: push({}),
  second: (device) => device.clock.advance(1_000),
  minute: (device) => device.clock.advance(60_000),
}

/** What must hold however the user, iOS and the network behave. */
function assertSound(device: Device): void {
  assert.deepEqual(happened(device, 'uncaughtException'), [])
  assert.deepEqual(happened(device, 'crashed'), [])
  assert.deepEqual(happened(device, 'watchdog'), [])
  const ended = endedHandlers(device)
  assert.deepEqual(ended, [...new Set(ended)], 'a handler was ended twice')
  for (const { detail } of happened(device, 'handlerEnded'))
    assert.ok(
      typeof detail === 'object' &&
        detail !== null &&
        'awakeMs' in detail &&
        Number(detail.awakeMs) <= 25_000,
      `a handler was open too long: ${JSON.stringify(detail)}`,
    )
}

/** Each banner has an identifier of its own: no transfer may announce the same thing twice. */
function assertNoBannerTwice(device: Device): void {
  const shown = happened(device, 'banner').map(({ detail }) => JSON.stringify(detail))
  assert.deepEqual(shown, [...new Set(shown)], `banners: ${banners(device).join(', ')}`)
}

test('whatever the user, iOS and the network do, handlers end once, nothing crashes and all comes to rest', {
  timeout: RUNS * 15_000,
}, async (t) => {
  const walk = fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 3, maxLength: LONGEST_WALK })
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const { device, stop } = await launched(t, { pushesPerHour: 1_000 })
      try {
        for (const step of steps) {
          await STEPS[step]?.(device)
          assertSound(device)
        }
        device.network.set('wifi')
        await device.open()
        await tapIfThere(device, 'Allow')
        await device.clock.advance(10 * 60_000)
        assertSound(device)
        assertNoBannerTwice(device)
        for (const tab of ['Download', 'Fetch', 'Push']) {
          await device.tap({ type: 'Ti.UI.Tab', title: tab })
          assert.doesNotMatch(
            device.screen.text(),
            /Waiting for|Waiting to|Checking the picture| of \d+\.\d MB| so far/,
          )
        }
      } finally {
        await stop()
      }
    }),
    { numRuns: RUNS },
  )
})
