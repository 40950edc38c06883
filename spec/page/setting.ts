import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Device, DeviceOptions } from 'ti.simulator'
import { type PictureName, pictureNames } from '#demo/images/scenes.js'
import { startServices } from '#demo/services.js'
import { openPage } from './openPage.ts'

export const project = fileURLToPath(new URL('../../..', import.meta.url))

/** KB a second: as fast as the machine can. The network of the phone sets the pace. */
const UNLIMITED = 1_000_000

export interface Setting {
  readonly page: Page
  readonly device: Device
  /** Makes this picture the one that the server has under `latest`. */
  serve(picture: PictureName): void
}

/** Everything that `npm start` starts, and its page with the app in front; all of it ends with the test. */
export async function opened(
  t: TestContext,
  latest: PictureName,
  context: BrowserContextOptions = {},
  device: DeviceOptions = {},
): Promise<Setting> {
  let minute = pictureNames.indexOf(latest)
  const now = () => minute * 60_000
  const services = await startServices({ project, host: '127.0.0.1', port: 0, rate: UNLIMITED, now, device })
  t.after(() => services.stop())
  const page = await openPage(services.url, context)
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  t.after(async () => {
    await page.close()
    assert.deepEqual(complaints, [])
  })
  await page.getByRole('button', { name: /^(Download Image|Bild laden)/ }).waitFor()
  return {
    page,
    device: services.device,
    serve(picture) {
      minute = pictureNames.indexOf(picture)
    },
  }
}
