import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type TestContext, test } from 'node:test'
import type { Device, DeviceOptions } from 'ti.simulator'
import { ENCODED } from '../encoded.ts'
import { banners, launched } from './setting.ts'

const STARTED = 'Background download initiated ...'
const COMPLETED = 'Download completed!'

/** One picture of each format, by its extension. */
const PICTURES = new Map(ENCODED.map(([, extension, file]) => [extension, file]))
const picture = (extension: string) => PICTURES.get(extension) ?? assert.fail(`no ${extension}`)

/** The app in the background, which may show banners, and a server of this machine for the files that pushes name. */
async function setting(t: TestContext, options?: DeviceOptions) {
  const { device } = await launched(t, options)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.home()
  let file: Buffer = Buffer.alloc(0)
  const server = createServer((_request, response) => response.end(file))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const address = server.address()
  const download_url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/picture`

  /** @returns what the banner said in the end. */
  async function push(answer: Buffer, more: Record<string, string | number> = {}): Promise<string> {
    file = answer
    const before = banners(device).length
    await device.push({ aps: { 'content-available': 1 }, download_url, ...more })
    await device.until(() =>
      banners(device)
        .slice(before)
        .some((text) => text !== STARTED),
    )
    return banners(device).at(-1) ?? ''
  }

  return { device, push }
}

/** The bytes of the picture on the screen of pushes. */
async function shown(device: Device): Promise<Buffer> {
  await device.open()
  await device.tap({ title: 'Push' })
  const file = device.screen.find({ type: 'Ti.UI.ImageView' })?.image?.file
  await device.home()
  return file === undefined ? Buffer.alloc(0) : readFileSync(file)
}

test('a picture of each format is downloaded in the background, announced and shown', async (t) => {
  const { device, push } = await setting(t)
  for (const [extension, file] of PICTURES) {
    assert.equal(await push(file), COMPLETED, extension)
    assert.ok((await shown(device)).equals(file), extension)
  }
})

test('a picture of each format without its last byte is refused, and the picture before it stays', async (t) => {
  const { device, push } = await setting(t)
  await push(picture('png'))
  for (const [extension, file] of PICTURES) {
    assert.match(await push(file.subarray(0, -1)), /the picture is incomplete/, extension)
    assert.ok((await shown(device)).equals(picture('png')), extension)
  }
})

test('before iOS 16 AVIF is refused by name, and everything else is taken', async (t) => {
  const { push } = await setting(t, { osVersion: '15.8' })
  for (const [extension, file] of PICTURES)
    assert.match(
      await push(file),
      extension === 'avif' ? /AVIF needs iOS 16 or later/ : new RegExp(COMPLETED),
      extension,
    )
})

test('a picture behind 600 KB of metadata is shown', async (t) => {
  const { device, push } = await setting(t)
  const jpeg = picture('jpg')
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, 0xff, 0xff]), Buffer.alloc(65_533)])
  const segments = Array.from({ length: 10 }, () => segment)
  const file = Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
  assert.equal(await push(file), COMPLETED)
  assert.ok((await shown(device)).equals(file))
})

test('what cannot be shown is called by its name', async (t) => {
  const { push } = await setting(t)
  const tiff = Buffer.from(`II*\0${'\0'.repeat(100)}`)
  assert.match(await push(tiff), /the server sent a TIFF picture, which the app cannot show/)
  const empty = Buffer.from('GIF89a\0\0\0\0\0\0\0,\0\0\0\0\0\0\0\0\0\x02\x01d\0;', 'latin1')
  assert.match(await push(empty), /iOS cannot read the picture/)
})

test('a picture of more than 10 MB is compared with the digest of the push, in capital letters too', async (t) => {
  const { device, push } = await setting(t)
  const file = Buffer.concat([picture('png'), Buffer.alloc(11_000_000)])
  const sha256 = createHash('sha256').update(file).digest('hex').toUpperCase()
  assert.equal(await push(file, { sha256, bytes: file.length }), COMPLETED)
  assert.ok((await shown(device)).equals(file))
  assert.match(await push(file, { sha256: '0'.repeat(64) }), /the picture does not match its checksum/)
})
