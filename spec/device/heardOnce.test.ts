import assert from 'node:assert/strict'
import { test } from 'node:test'
import { happened, launched } from './setting.ts'

test('everything that iOS and the person do is heard once, and what is ordered once is downloaded once', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  await device.push({
    aps: { 'content-available': 1 },
    download_url: 'http://127.0.0.1:4180/images/dunes.jpg',
  })
  await device.until(({ event, detail }) => event === 'banner' && /completed/.test(JSON.stringify(detail)))
  await device.until(({ event }) => event === 'suspended')
  await device.backgroundFetch()
  await device.clock.advance(60_000)
  await device.notifications.tap({ body: 'Download completed!' })
  await device.clock.advance(1_000)
  await device.tap({ title: 'Log' })
  const log = device.screen.text()
  const logged = (event: string) => log.match(new RegExp(` {2}${event} {2}\\(`, 'g'))?.length ?? 0
  for (const event of [
    ...['downloadcompleted', 'sessioncompleted', 'sessioneventscompleted', 'backgroundtransfer'],
    ...['paused', 'resumed', 'localnotificationaction'],
  ])
    assert.equal(logged(event), happened(device, event).length, `${event} in ${log}`)
  assert.ok(happened(device, 'backgroundtransfer').length > 0)
  assert.equal(happened(device, 'downloadcompleted').length, 3)
  assert.equal(log.match(/\nordered: silentPush\./g)?.length, 1)
  assert.doesNotMatch(log, /\njoined: /)
  assert.equal(log.match(/ {2}silentpush {2}\(background\)\n/g)?.length, 2)
  assert.equal(log.match(/ {2}backgroundfetch {2}\(background\)\n/g)?.length, 2)
  assert.equal(log.match(/push {2}\(\w+\)\nin the background/g)?.length, 1)
  assert.equal(logged('endBackgroundHandler'), happened(device, 'handlerEnded').length)
})
