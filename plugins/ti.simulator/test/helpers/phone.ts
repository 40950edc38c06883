import { isAbsolute } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Device, type DeviceOptions } from '../../src/index.ts'
import { type PictureServer, servePictures } from './pictureServer.ts'

const PICTURES = 'pictures.example.com'
/** A fixed day, so that no test depends on today's. */
const START = Date.UTC(2026, 0, 15, 9, 30)

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../../test/fixtures/${name}`, import.meta.url))
}

export interface Setting {
  readonly device: Device
  readonly server: PictureServer
}

/** A phone in virtual time with a fixture's app, whose pictures come from a real server; both end with the test. */
export async function phoneWith(
  t: TestContext,
  app: string,
  { server, ...options }: DeviceOptions & { readonly server?: PictureServer } = {},
): Promise<Setting> {
  const pictures = server ?? (await servePictures())
  const device = await Device.boot({
    clock: 'virtual',
    start: START,
    hosts: { [PICTURES]: pictures.host },
    ...options,
  })
  t.after(async () => {
    await device.shutdown()
    await pictures.stop()
  })
  await device.install(isAbsolute(app) ? app : fixture(app))
  return { device, server: pictures }
}

/** The names of the timeline's rows, in order, of those named. */
export function rows(device: Device, ...events: string[]): string[] {
  return device.timeline.filter(({ event }) => events.includes(event)).map(({ event }) => event)
}
