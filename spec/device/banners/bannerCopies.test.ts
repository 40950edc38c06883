import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Device } from 'ti.simulator'
import { happened, launched } from '../setting.ts'

const PUSH = { aps: { 'content-available': 1 }, download_url: 'http://127.0.0.1:4180/images/dunes.jpg' }

/** Copies of pictures that were made for a banner. */
function copies(device: Device): string[] {
  const folder = join(device.container.documents, 'downloads')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('banner.')) : []
}

async function pushedWhereBannersAreRefused(device: Device): Promise<void> {
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Don’t Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.home()
  await device.push(PUSH)
  await device.until(({ event }) => event === 'downloadcompleted')
  await device.clock.advance(100)
}

test('the copy of a picture for a banner that iOS does not take, as banners are refused, is deleted soon after', async (t) => {
  const { device } = await launched(t)
  await pushedWhereBannersAreRefused(device)
  assert.equal(copies(device).length, 1)
  await device.open()
  await device.clock.advance(5_000)
  assert.deepEqual(copies(device), [])
})

test('the copy of a picture for a banner that an app left behind as it was ended is deleted at its next start', async (t) => {
  const { device } = await launched(t)
  await pushedWhereBannersAreRefused(device)
  await device.evict()
  assert.equal(copies(device).length, 1)
  await device.launch()
  assert.deepEqual(copies(device), [])
})

test('a banner brings its picture, of which iOS takes a copy and the app keeps its own', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.home()
  await device.push(PUSH)
  await device.until(({ event }) => event === 'notificationScheduled')
  await device.until(({ event, detail }) => event === 'banner' && /completed/.test(JSON.stringify(detail)))
  assert.deepEqual(copies(device), [])
  assert.equal(device.notifications.delivered.at(-1)?.attachments.length, 1)
  assert.equal(happened(device, 'uncaughtException').length, 0)
})
