import { type Entry, journal } from '/journal'
import { downloads } from '/service'
import { config } from '/settings/config'
import { seenPushes } from '/triggers/seenPushes'
import { onSilentPush } from '/triggers/silentPush'
import { same, yes } from './expect'

let pushes = 0

/** @returns what the log says of the push. Fails unless its handler is ended once. */
async function push(payload: object): Promise<string[]> {
  const handlerId = `SilentPush-spec-${++pushes}`
  const event = { aps: { 'content-available': 1 }, ...payload, handlerId }
  const told: Entry[] = []
  const off = journal.on('added', (entry) => told.push(entry))
  await onSilentPush(event)
  off()
  same(told.filter(({ event, detail }) => event === 'endBackgroundHandler' && detail === handlerId).length, 1)
  return told.map(({ detail }) => detail)
}

/** Nobody listens there. */
const ALLOWED = 'http://127.0.0.1:9/1.png'

describe('A silent push', () => {
  for (const [what, payload] of Object.entries({
    'without an address': {},
    'to a host that is not allowed': { download_url: 'https://elsewhere.invalid/1.png' },
    'with an address that is no text': { download_url: { url: 'https://elsewhere.invalid/1.png' } },
    'with an address that is too long': { download_url: `${ALLOWED}${'1'.repeat(2048)}` },
    'with credentials before the host': { download_url: 'http://127.0.0.1@elsewhere.invalid/1.png' },
    'with an address of another kind': { download_url: 'file:///private/1.png' },
    'with an id that is none': { download_url: ALLOWED, id: 'a b' },
    'with a digest that is none': { download_url: ALLOWED, sha256: 'abc' },
    'with a size that is none': { download_url: ALLOWED, bytes: -1 },
    'with a larger picture than is taken': { download_url: ALLOWED, bytes: config().maxBytes + 1 },
  })) {
    it(`${what} starts nothing, is logged, and its handler is ended`, async () => {
      const before = downloads.latest('silentPush')?.id
      const told = await push(payload)
      same(downloads.latest('silentPush')?.id, before)
      yes(
        told.some((detail) => detail.startsWith('refused: ')),
        `the log says ${told.join(', ')}`,
      )
    })
  }

  it('with everything right starts one download, of a picture with that digest and size', async () => {
    await push({ download_url: ALLOWED, sha256: 'AB'.repeat(32), bytes: 1000 })
    const transfer = downloads.latest('silentPush')
    same([transfer?.url, transfer?.sha256, transfer?.bytesPromised], [ALLOWED, 'ab'.repeat(32), 1000])
    downloads.cancel(transfer?.id ?? '')
  })

  it('that is accepted is logged as ordered, one for the same picture as joined, and in the end what came of it', async () => {
    const told: string[] = []
    const off = journal.on('added', ({ event, detail }) => told.push(`${event} ${detail}`))
    const ordered: string[] = []
    for (const download_url of [ALLOWED, `${ALLOWED}?other`]) {
      await push({ download_url })
      ordered.push(downloads.latest('silentPush')?.id ?? '')
    }
    const [id = '', other = ''] = ordered
    await push({ download_url: ALLOWED })
    for (const one of ordered) downloads.cancel(one)
    off()
    const end = L('cancelled_by_app')
    same(
      told.filter((line) => /ordered|joined|cancelled/.test(line)),
      [`silentpush ordered: ${id}`, `silentpush ordered: ${other}`, `silentpush joined: ${id}`].concat(
        ordered.map((one) => `cancelled ${one}: ${end}`),
      ),
    )
  })

  it('cannot name the handler that is ended', async () => {
    const told = await push({ handlerId: 'another' })
    yes(!told.includes('another'), 'it named it')
  })

  it('is remembered by its id, of which the oldest go', () => {
    const kept = Ti.App.Properties.getList('silentPush.seen', [])
    for (let count = 0; count < 150; count += 1) {
      yes(!seenPushes.has(`spec-${count}`), `${count} is new`)
      seenPushes.add(`spec-${count}`)
    }
    same(Ti.App.Properties.getList('silentPush.seen', []).length, 100)
    yes(seenPushes.has('spec-149'), 'the newest is forgotten')
    Ti.App.Properties.setList('silentPush.seen', kept)
  })

  it('that comes a second time starts nothing', async () => {
    const payload = { download_url: ALLOWED, id: `spec-${Date.now()}` }
    await push(payload)
    const first = downloads.latest('silentPush')?.id ?? ''
    downloads.cancel(first)
    yes(
      (await push(payload)).some((detail) => detail.endsWith('came before')),
      'the log does not say so',
    )
    same(downloads.latest('silentPush')?.id, first)
  })
})
