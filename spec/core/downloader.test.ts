import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Request } from '../../app/lib/downloads/core/transfer/downloader.ts'
import { SILENCE_MS } from '../../app/lib/downloads/core/transfer/silence.ts'
import { Phone } from './phone.ts'
import { jpeg } from './picture/jpegSample.ts'
import { errorPage, png } from './picture/samples.ts'
import { statusLine } from './words/told.ts'

const digestOf = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')

test('a picture that arrives is kept under a name of its own, and the promise tells so', async () => {
  const phone = new Phone()
  phone.open()
  const { id, ended } = phone.downloads.start({ trigger: 'foreground', url: 'https://pictures.test/1.png' })
  phone.finish(id, { data: jpeg })
  const transfer = await ended
  assert.equal(transfer.state, 'saved')
  assert.equal(phone.downloads.latestSaved('foreground')?.file, `${id}.jpg`)
  assert.deepEqual([...phone.disk.keys()], [`${id}.jpg`])
})

test('a session takes one task and is let go when that is done', () => {
  const phone = new Phone()
  phone.open()
  const first = phone.start('foreground')
  phone.finish(first)
  const second = phone.start('foreground')
  phone.finish(second)
  assert.deepEqual(phone.sessionCalls, [
    `open ${first}`,
    `finish ${first}`,
    `open ${second}`,
    `finish ${second}`,
  ])
})

test('two downloads at once do not mix though both tasks have the number 1', () => {
  const phone = new Phone()
  phone.open()
  const tapped = phone.start('foreground')
  const pushed = phone.start('silentPush')
  phone.progress(tapped, 10, 100)
  phone.progress(pushed, 50, 100)
  phone.fail(pushed, -1001)
  phone.finish(tapped)
  assert.equal(phone.downloads.latest('foreground')?.state, 'saved')
  assert.equal(phone.downloads.latest('silentPush')?.state, 'failed')
})

test('events of sessions that are not ours change nothing and end no handler', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.downloads.sessionEvents.woken({ sessionId: 'another', handlerId: 'Session-1' })
  phone.finish('another')
  phone.downloads.sessionEvents.drained({ sessionIdentifier: 'another' })
  phone.advance(60_000)
  assert.deepEqual(phone.endedHandlers, [])
  assert.deepEqual(phone.sessionCalls, [`open ${id}`])
  assert.equal(phone.disk.size, 0)
})

test('the event of another task of the session is not taken for ours', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.finish(id, { task: 2 })
  assert.equal(phone.downloads.latest('foreground')?.state, 'running')
})

test('the same order is told that it joined, and its promise resolves with the download that it joined', async () => {
  const phone = new Phone()
  const order = { trigger: 'foreground', url: 'https://pictures.test/1.png' } as const
  const first = phone.downloads.start(order)
  const second = phone.downloads.start(order)
  assert.deepEqual([first.joined, second.joined, second.id], [false, true, first.id])
  phone.finish(first.id)
  assert.equal(await first.ended, await second.ended)
})

test('everything that was ordered is kept, and when, until the picture is there and at the next start', () => {
  const phone = new Phone()
  const request: Request = {
    ...{ trigger: 'backgroundFetch', url: 'https://pictures.test/1.png', etag: '"one"' },
    ...{ sha256: digestOf(png), bytesPromised: png.length },
  }
  const orderedAt = phone.now
  const { id } = phone.downloads.start(request)
  phone.advance(60_000)
  phone.finish(id)
  phone.launch()
  const saved = phone.downloads.latestSaved('backgroundFetch')
  const kept = { ...request, orderedAt, endedAt: orderedAt + 60_000 }
  assert.deepEqual({ ...saved, ...kept }, saved)
})

test('a download that iOS or the app cancelled has ended when it was', () => {
  const phone = new Phone()
  const ends = [
    ['iOS', (id: string) => phone.fail(id, -999)],
    ['app', (id: string) => phone.downloads.cancel(id)],
  ] as const
  for (const [by, end] of ends) {
    const id = phone.start('foreground')
    phone.advance(1_000)
    end(id)
    const latest = phone.downloads.latest('foreground')
    assert.deepEqual(latest?.state === 'cancelled' && [latest.by, latest.endedAt], [by, phone.now])
  }
})

test('the promise of a download resolves with its own end, whichever of several ends first', async () => {
  const phone = new Phone()
  const first = phone.downloads.start({ trigger: 'foreground', url: 'https://pictures.test/1.png' })
  const second = phone.downloads.start({ trigger: 'foreground', url: 'https://pictures.test/2.png' })
  phone.finish(second.id)
  phone.fail(first.id, -999)
  assert.deepEqual([(await first.ended).id, (await second.ended).id], [first.id, second.id])
})

test('the same order joins the download that is under way, another address does not', () => {
  const phone = new Phone()
  assert.equal(phone.start('foreground'), phone.start('foreground'))
  assert.notEqual(phone.start('foreground'), phone.start('foreground', 'https://pictures.test/2.png'))
})

test('a second order after the end is a new download', () => {
  const phone = new Phone()
  const first = phone.start('foreground')
  phone.finish(first)
  const second = phone.start('foreground')
  phone.finish(second)
  assert.notEqual(first, second)
  assert.deepEqual([...phone.disk.keys()], [`${second}.png`])
})

for (const [what, answer, kind] of [
  ['an error page', { status: 404, data: errorPage }, 'http'],
  ['a picture with an error status', { status: 500, data: png }, 'http'],
  ['a page with a good status', { data: errorPage }, 'otherFormat'],
  ['a picture that breaks off', { data: png.subarray(0, -1) }, 'truncated'],
  ['a picture larger than allowed', { data: new Uint8Array(1001) }, 'tooLarge'],
] as const) {
  test(`${what} is refused, told and not kept; the earlier picture stays`, () => {
    const phone = new Phone()
    const before = phone.start('foreground')
    phone.finish(before)
    phone.finish(phone.start('foreground'), answer)
    const latest = phone.downloads.latest('foreground')
    assert.equal(latest?.state === 'failed' && latest.reason.kind, kind)
    assert.match(latest ? statusLine(latest) : '', /^transfer_failed failure_\w+/)
    assert.deepEqual([...phone.disk.keys()], [`${before}.png`])
    assert.equal(phone.downloads.latestSaved('foreground')?.file, `${before}.png`)
  })
}

test('a picture is kept only when it has the digest that was announced', () => {
  const phone = new Phone()
  phone.finish(phone.start('silentPush', 'https://pictures.test/1.png', digestOf(png)))
  assert.equal(phone.downloads.latest('silentPush')?.state, 'saved')
  phone.finish(phone.start('silentPush', 'https://pictures.test/1.png', digestOf(jpeg)))
  const latest = phone.downloads.latest('silentPush')
  assert.equal(latest?.state === 'failed' && latest.reason.kind, 'checksum')
})

test('a picture is kept only when it has as many bytes as were announced, which also make a size known', () => {
  const phone = new Phone()
  const order = { trigger: 'silentPush', url: 'https://pictures.test/1.png' } as const
  const { id } = phone.downloads.start({ ...order, bytesPromised: png.length })
  phone.progress(id, 1, 2 ** 64)
  const underWay = phone.downloads.latest('silentPush')
  assert.equal(underWay?.state === 'running' && underWay.total, png.length)
  phone.finish(id)
  assert.equal(phone.downloads.latest('silentPush')?.state, 'saved')
  phone.finish(phone.downloads.start({ ...order, bytesPromised: png.length + 1 }).id)
  const latest = phone.downloads.latest('silentPush')
  assert.equal(latest?.state === 'failed' && latest.reason.kind, 'otherSize')
})

test('what turns out to be larger than any picture is stopped on the way, whether its size is told or not', () => {
  const phone = new Phone()
  for (const total of [1001, 2 ** 64]) {
    const id = phone.start('silentPush', `https://pictures.test/${total}.png`)
    phone.progress(id, 1, total)
    phone.advance(2_000)
    phone.progress(id, 1001, total)
    const latest = phone.downloads.latest('silentPush')
    assert.equal(latest?.state === 'failed' && latest.reason.kind, 'tooLarge')
    assert.ok(phone.sessionCalls.includes(`cancel ${id}`))
  }
})

test('the same order joins the one under way, also behind a newer one; with another digest or size it is another order', () => {
  const phone = new Phone()
  const first = phone.start('silentPush', 'https://pictures.test/1.png')
  const second = phone.start('silentPush', 'https://pictures.test/2.png')
  assert.equal(phone.start('silentPush', 'https://pictures.test/1.png'), first)
  assert.equal(phone.start('silentPush', 'https://pictures.test/2.png'), second)
  assert.notEqual(phone.start('silentPush', 'https://pictures.test/1.png', digestOf(png)), first)
  const sized = { trigger: 'silentPush', url: 'https://pictures.test/1.png', bytesPromised: 9 } as const
  assert.notEqual(phone.downloads.start(sized).id, first)
})

test('of two downloads under way the latest is the one ordered last, whichever of them changed last', () => {
  const phone = new Phone()
  const first = phone.start('foreground', 'https://pictures.test/1.png')
  const second = phone.start('foreground', 'https://pictures.test/2.png')
  phone.progress(first, 1, 10)
  assert.equal(phone.downloads.latest('foreground')?.id, second)
})

test('of several downloads the latest is the one under way, and of those that ended the one that ended last', () => {
  const phone = new Phone()
  const first = phone.start('silentPush', 'https://pictures.test/1.png')
  const second = phone.start('silentPush', 'https://pictures.test/2.png')
  phone.finish(second)
  assert.equal(phone.downloads.latest('silentPush')?.id, first)
  phone.finish(first)
  for (const launch of [false, true]) {
    if (launch) phone.launch()
    assert.equal(phone.downloads.latest('silentPush')?.id, first)
    assert.equal(phone.downloads.latestSaved('silentPush')?.id, first)
  }
})

test('an order that iOS does not take fails at once', async () => {
  const phone = new Phone()
  phone.taskNumber = () => undefined
  const { ended } = phone.downloads.start({ trigger: 'foreground', url: '' })
  const transfer = await ended
  assert.equal(transfer.state === 'failed' && transfer.reason.kind, 'notStarted')
})

test('cancelling one download leaves the other alone', () => {
  const phone = new Phone()
  phone.open()
  const tapped = phone.start('foreground')
  const pushed = phone.start('silentPush')
  phone.downloads.cancel(tapped)
  phone.fail(tapped, -999)
  phone.finish(pushed)
  assert.equal(phone.downloads.latest('foreground')?.state, 'cancelled')
  assert.equal(phone.downloads.latest('silentPush')?.state, 'saved')
  assert.ok(phone.sessionCalls.includes(`cancel ${tapped}`))
  assert.ok(!phone.sessionCalls.includes(`cancel ${pushed}`))
})

test('after a relaunch every session is made again, and two that finished meanwhile both end', () => {
  const phone = new Phone()
  const fetched = phone.start('backgroundFetch')
  const pushed = phone.start('silentPush')
  phone.sessionCalls.length = 0
  phone.launch()
  assert.deepEqual(phone.sessionCalls, [`open ${fetched}`, `open ${pushed}`])
  phone.finish(fetched)
  phone.finish(pushed)
  assert.equal(phone.downloads.latest('backgroundFetch')?.state, 'saved')
  assert.equal(phone.downloads.latest('silentPush')?.state, 'saved')
})

test('what was saved before a relaunch is found after it', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.finish(id)
  phone.disk.set('left over.part', png)
  phone.launch()
  assert.equal(phone.downloads.latestSaved('foreground')?.file, `${id}.png`)
  assert.deepEqual([...phone.disk.keys()], [`${id}.png`])
})

test('what a force-quit stopped is told at the next launch', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.launch()
  phone.open()
  phone.fail(id, -999)
  const latest = phone.downloads.latest('foreground')
  assert.match(latest ? statusLine(latest) : '', /^cancelled_by_ios$/)
})

test('a transfer of an earlier run of which iOS never speaks is given up, but only online and in the foreground', () => {
  const phone = new Phone()
  phone.start('foreground')
  phone.launch()
  phone.advance(SILENCE_MS * 2)
  phone.open()
  phone.online = false
  phone.advance(SILENCE_MS)
  assert.equal(phone.downloads.latest('foreground')?.state, 'running')
  phone.online = true
  phone.home()
  phone.advance(SILENCE_MS)
  phone.open()
  phone.advance(SILENCE_MS - 1)
  assert.equal(phone.downloads.latest('foreground')?.state, 'running')
  phone.advance(1)
  const latest = phone.downloads.latest('foreground')
  assert.equal(latest?.state === 'failed' && latest.reason.kind, 'lost')
})

test('a transfer of an earlier run that still makes progress is not given up', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.launch()
  phone.open()
  phone.progress(id, 1, 10)
  phone.advance(SILENCE_MS * 3)
  assert.equal(phone.downloads.latest('foreground')?.state, 'running')
})

test('a file that arrived just before the app died is not lost', () => {
  const phone = new Phone()
  const id = phone.start('foreground')
  phone.downloads.sessionEvents.arrived({ sessionIdentifier: id, taskIdentifier: 1, data: png })
  phone.launch()
  phone.open()
  phone.advance(SILENCE_MS)
  assert.equal(phone.downloads.latestSaved('foreground')?.file, `${id}.png`)
})
