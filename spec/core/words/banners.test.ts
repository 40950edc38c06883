import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endBannerDate, startBannerDate } from '../../../app/lib/downloads/core/words/bannerDates.ts'
import { Phone } from '../phone.ts'
import { errorPage, samples } from '../picture/samples.ts'

test('a banner is due on a whole second at least two seconds ahead', () => {
  assert.equal(startBannerDate(10_000), 12_000)
  assert.equal(startBannerDate(10_001), 13_000)
})

test('the end banner is due after the start banner, even for a download that took no time', () => {
  assert.equal(endBannerDate(10_000, 12_000), 13_000)
  assert.equal(endBannerDate(20_000, 12_000), 22_000)
  assert.equal(endBannerDate(10_000, undefined), 12_000)
})

test('a start banner that the clock, set back, has moved far off is taken back, and the end is told in time', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.setClock(-86_400_000)
  phone.finish(id)
  assert.deepEqual(
    phone.banners.map(({ text, at }) => [text, at - phone.now]),
    [['banner_completed', 2_000]],
  )
})

test('the app is kept awake until the start banner of a quick download can be removed, and no longer', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.finish(id)
  const { sessionEvents } = phone.downloads
  sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  sessionEvents.drained({ sessionIdentifier: id })
  phone.advance(2_999)
  assert.deepEqual(phone.endedHandlers, [])
  phone.advance(1)
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
})

test('a download in the background is announced once when it starts and once when it ends', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.home()
  phone.finish(id)
  assert.deepEqual(
    phone.banners.map(({ text }) => text),
    ['banner_started', 'banner_completed'],
  )
})

test('a tapped download is announced when the app is left, and its end is told', () => {
  const phone = new Phone()
  phone.open()
  const id = phone.start('foreground')
  assert.deepEqual(phone.banners, [])
  phone.home()
  phone.finish(id)
  assert.deepEqual(
    phone.banners.map(({ text }) => text),
    ['banner_started', 'banner_completed'],
  )
})

test('who looks at the app gets no banner, and the start banner that was due is taken back', () => {
  const phone = new Phone()
  phone.open()
  const id = phone.start('foreground')
  phone.home()
  phone.open()
  phone.finish(id)
  assert.deepEqual(phone.banners, [])
})

test('the end banner of a failed download says why', () => {
  const phone = new Phone()
  phone.finish(phone.start('backgroundFetch'), { status: 404, data: errorPage })
  assert.match(phone.banners[1]?.text ?? '', /^transfer_failed failure_http 404/)
})

test('a download announced before a relaunch is not announced again', () => {
  const phone = new Phone()
  phone.start('silentPush')
  phone.launch()
  phone.home()
  assert.equal(phone.banners.length, 1)
})

test('the end banner shows the picture where iOS lets a notification carry it', () => {
  const withPicture = Object.entries(samples).filter(([, data]) => {
    const phone = new Phone()
    phone.finish(phone.start('silentPush'), { data })
    return phone.banners[1]?.file !== undefined
  })
  assert.deepEqual(
    withPicture.map(([extension]) => extension),
    ['jpg', 'png', 'gif'],
  )
})

test('the end banner of a picture above 10 MB goes without it', () => {
  const files = [10_000_000, 10_000_001].map((size) => {
    const phone = new Phone()
    phone.maxBytes = size
    const data = new Uint8Array(size)
    data.set(samples.png)
    phone.finish(phone.start('silentPush'), { data })
    return phone.banners[1]?.file
  })
  assert.deepEqual(
    files.map((file) => file !== undefined),
    [true, false],
  )
})

test('a download that ended while somebody looked at the app is not announced when the app is left', () => {
  const phone = new Phone()
  phone.open()
  phone.finish(phone.start('foreground'))
  phone.finish(phone.start('silentPush'), { status: 404, data: errorPage })
  phone.home()
  assert.deepEqual(phone.banners, [])
})

test('a download that iOS stopped in the background takes its start banner along, and its end is not told', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  assert.equal(phone.banners.length, 1)
  phone.fail(id, -999)
  assert.deepEqual(phone.banners, [])
})

test('the end of a download that was never announced is told two seconds later', () => {
  const phone = new Phone()
  phone.open()
  const id = phone.start('foreground')
  phone.active = false
  phone.finish(id)
  assert.deepEqual(
    phone.banners.map(({ text, at, file }) => [text, at - phone.now, file]),
    [['banner_completed', 2_000, `${id}.png`]],
  )
})
