import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Device, DeviceOptions } from 'ti.simulator'
import { recognise, sampleGrid } from '#demo/images/grid.js'
import { type Services, startServices } from '#demo/services.js'

/** This project, or the copy of its app that spec/mutants tests. */
export const project = process.env.DEVICE_PROJECT ?? fileURLToPath(new URL('../../..', import.meta.url))

/** A fixed day, so that no test depends on today's. */
const START = Date.UTC(2026, 0, 15, 9, 30)
/** KB a second: as fast as the machine can. The network of the phone sets the pace. */
const UNLIMITED = 1_000_000

/** A network on which a picture of 2 MB takes about 16 s: longer than the app stays awake in the background. */
export const SLOW = { kbps: 1_000 }

/** The app on a phone in virtual time, with everything `npm start` starts; all of it ends with the test. */
export async function launched(t: TestContext, options: DeviceOptions = {}): Promise<Services> {
  const services = await startServices({
    project,
    host: '127.0.0.1',
    port: 0,
    rate: UNLIMITED,
    device: { clock: 'virtual', start: START, ...options },
  })
  t.after(() => services.stop())
  return services
}

/** The name of the demo picture that the glass shows now; undefined for any other picture. */
export function shownPicture(device: Device): string | undefined {
  const file = device.screen.find({ type: 'Ti.UI.ImageView' })?.image?.file
  return file === undefined ? undefined : nameOf(readFileSync(file))
}

/** By the digest of the bytes: to look at all the pixels of a picture takes longer than to download it. */
const names = new Map<string, string | undefined>()

function nameOf(picture: Buffer): string | undefined {
  const digest = createHash('sha256').update(picture).digest('hex')
  if (!names.has(digest)) names.set(digest, recognise(sampleGrid(picture)))
  return names.get(digest)
}

/** The rows of the timeline with this event. */
export function happened(device: Device, event: string) {
  return device.timeline.filter((entry) => entry.event === event)
}

/** The texts of the banners so far, in order. */
export function banners(device: Device): string[] {
  return happened(device, 'banner').map(({ detail }) =>
    typeof detail === 'object' && detail !== null && 'alertBody' in detail ? String(detail.alertBody) : '',
  )
}

/** Ended handlers by id; a handler that was ended twice counts two. */
export function endedHandlers(device: Device): string[] {
  return happened(device, 'handlerEnded').map(({ detail }) =>
    typeof detail === 'object' && detail !== null && 'handlerId' in detail ? String(detail.handlerId) : '',
  )
}
