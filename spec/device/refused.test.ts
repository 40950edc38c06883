import assert from 'node:assert/strict'
import { test } from 'node:test'
import { happened, launched, shownPicture } from './setting.ts'

const REFUSED = [
  ['a page for 404', 'latest?status=404', /the server answered 404 instead of a picture/],
  ['a file that ends too early', 'dunes.jpg?truncate=file', /the picture is incomplete/],
  [
    'a page in place of a picture',
    'dunes.jpg?type=html',
    /the server sent a web page, which the app cannot show/,
  ],
  [
    'a page that calls itself a picture',
    'dunes.jpg?type=disguised',
    /the server sent a web page, which the app cannot show/,
  ],
] as const

for (const [what, address, words] of REFUSED)
  for (const sceneOnBackgroundLaunch of [true, false])
    test(`${what} is refused with a message (scene in the background: ${sceneOnBackgroundLaunch})`, async (t) => {
      const { device } = await launched(t, { sceneOnBackgroundLaunch })
      await device.home()
      await device.push({
        aps: { 'content-available': 1 },
        download_url: `http://127.0.0.1:4180/images/${address}`,
      })
      await device.until(({ event }) => event === 'sessioncompleted')
      await device.open()
      await device.tap({ title: 'Push' })
      assert.match(device.screen.text(), words)
      assert.equal(shownPicture(device), undefined)
      assert.equal(happened(device, 'uncaughtException').length, 0)
    })

test('a connection that breaks again and again is resumed until the picture is whole', async (t) => {
  const { device } = await launched(t)
  await device.push({
    aps: { 'content-available': 1 },
    download_url: 'http://127.0.0.1:4180/images/dunes.jpg?truncate=cut&bytes=100000',
  })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.tap({ title: 'Push' })
  assert.equal(shownPicture(device), 'dunes.jpg')
})

test('a picture of unknown length shows bytes so far and no bar, and is saved', async (t) => {
  const { device } = await launched(t)
  device.network.set({ kbps: 1_000 })
  await device.tap({ title: 'Push' })
  await device.push({
    aps: { 'content-available': 1 },
    download_url: 'http://127.0.0.1:4180/images/dunes.jpg?length=none',
  })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /so far \(size unknown\)/)
  assert.equal(device.screen.find({ type: 'Ti.UI.ProgressBar' }), undefined)
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.equal(shownPicture(device), 'dunes.jpg')
})
