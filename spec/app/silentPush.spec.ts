import { type Entry, journal } from '/journal'
import { downloads } from '/service'
import { onSilentPush } from '/triggers/silentPush'
import { same, yes } from './expect'

let pushes = 0

/** @returns what the log says of the push. Fails unless its handler is ended once. */
async function push(payload: object): Promise<string[]> {
  const handlerId = `SilentPush-spec-${++pushes}`
  const event = { aps: { 'content-available': 1 }, ...payload, handlerId }
  const told: Entry[] = []
  const off = journal.onAdded((entry) => told.push(entry))
  await onSilentPush(event)
  off()
  same(told.filter(({ event, detail }) => event === 'endBackgroundHandler' && detail === handlerId).length, 1)
  return told.map(({ detail }) => detail)
}

describe('A silent push', () => {
  for (const [what, payload] of Object.entries({
    'without an address': {},
    'to a host that is not allowed': { download_url: 'https://elsewhere.invalid/1.png' },
    'with an address that is no text': { download_url: { url: 'https://elsewhere.invalid/1.png' } },
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

  it('that comes a second time starts nothing', async () => {
    const payload = { download_url: 'http://127.0.0.1:9/1.png', id: `spec-${Date.now()}` }
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
