import type { Transfer } from '/downloads/index'
import { files } from '/downloads/ios/files'
import { ledger } from '/downloads/ios/ledger'
import { downloads } from '/service'
import { config } from '/settings/config'
import { deliver, order } from './delivery'
import { same, yes } from './expect'
import { arrivedPicture } from './picture'

/** What became of it, or of which state it still is. */
function outcome(transfer: Transfer | undefined): string | undefined {
  return transfer?.state === 'failed' ? transfer.reason.kind : transfer?.state
}

describe('The download service', () => {
  it('tells that an order without an address was not taken', async () => {
    const { ended } = downloads.start({ trigger: 'foreground', url: '' })
    same(outcome(await ended), 'notStarted')
  })

  it('cancels a download at once, and one of several without harm to the others', async () => {
    const [one, two] = [order({ trigger: 'foreground' }), order({ trigger: 'silentPush' })]
    downloads.cancel(one.id)
    const transfer = await one.ended
    same(transfer.state === 'cancelled' && transfer.by, 'app')
    two.arrive()
    two.complete()
    same(outcome(await two.ended), 'saved')
  })

  it('joins the same order that is under way, and takes it anew when it has ended', async () => {
    const one = order({ trigger: 'foreground' })
    same(order({ trigger: 'foreground', url: one.url }).id, one.id)
    downloads.cancel(one.id)
    const again = downloads.retry(one.id)
    yes(again !== undefined && again.id !== one.id, 'it was not ordered anew')
    same(downloads.latest('foreground')?.url, one.url)
    downloads.cancel(again?.id ?? '')
  })

  it('tells each change to who listens, until the listener is taken off', async () => {
    const told: string[] = []
    const off = downloads.on('changed', ({ state }) => told.push(state))
    await deliver({ trigger: 'foreground' })
    off()
    await deliver({ trigger: 'foreground' })
    same(told, ['queued', 'running', 'running', 'saved'])
  })

  it('takes no notice of an event of another task, nor of another session', async () => {
    const { id, ended } = order({ trigger: 'foreground' })
    const before = downloads.latest('foreground')
    const bytes = { totalBytesWritten: 9, totalBytesExpectedToWrite: 10 }
    downloads.sessionEvents.progressed({ sessionIdentifier: id, taskIdentifier: 99, ...bytes })
    downloads.sessionEvents.progressed({ sessionIdentifier: 'another', taskIdentifier: 1, ...bytes })
    same(downloads.latest('foreground'), before)
    downloads.cancel(id)
    await ended
  })

  for (const status of [404, 403, 301])
    it(`shows no page of HTTP ${status} as a picture, and does not try it again`, async () => {
      const delivery = order({ trigger: 'foreground' })
      delivery.arrive()
      delivery.complete(status)
      same(outcome(await delivery.ended), 'http')
    })

  it('waits before it tries a server in trouble again, or a lost network, and then does', () => {
    for (const trouble of ['503', 'network']) {
      const delivery = order({ trigger: 'foreground' })
      if (trouble === '503') delivery.complete(503)
      else delivery.fail(-1005, 'The network connection was lost.')
      const transfer = downloads.latest('foreground')
      same([transfer?.state, transfer?.tries], ['waiting', 1])
      // What leaving the app does: nothing waits in the background.
      downloads.appLeft()
      same(downloads.latest('foreground')?.state, 'running')
      downloads.appReturned()
      downloads.cancel(delivery.id)
    }
  })

  it('knows what swiping the app away did, and offers it again', async () => {
    const delivery = order({ trigger: 'foreground' })
    delivery.fail(-999, 'cancelled')
    const transfer = await delivery.ended
    same(transfer.state === 'cancelled' && transfer.by, 'iOS')
    const again = downloads.retry(delivery.id)
    yes(again !== undefined, 'it cannot be ordered again')
    downloads.cancel(again?.id ?? '')
  })

  it('refuses what is no picture, and what has another digest or size than was announced', async () => {
    const page = Ti.createBuffer({ value: '<html><body>Not here</body></html>' }).toBlob()
    for (const [promise, file, refused] of [
      [{}, () => page, 'otherFormat'],
      [{ sha256: '0'.repeat(64) }, arrivedPicture, 'checksum'],
      [{ bytesPromised: 1 }, arrivedPicture, 'otherSize'],
    ] as const) {
      const delivery = order({ trigger: 'foreground', ...promise })
      delivery.arrive(file())
      delivery.complete()
      same(outcome(await delivery.ended), refused)
      same(files.look(`${delivery.id}.part`), undefined)
    }
  })

  it(`keeps the newest ${config().keepPictures} pictures of a trigger, and no other file`, async () => {
    const names: string[] = []
    for (let picture = 0; picture < config().keepPictures + 2; picture++) {
      const transfer = await deliver({ trigger: 'foreground' })
      names.push(transfer.state === 'saved' ? transfer.file : transfer.state)
    }
    const kept = names.map((name) => files.look(name) !== undefined)
    same(
      kept,
      [...names.keys()].map((index) => index >= 2),
    )
  })

  it('finds its pictures after a start, wherever iOS has moved the app to', async () => {
    const before = await deliver({ trigger: 'foreground' })
    const row = ledger.load().find(({ id }) => id === before.id)
    same(row, before)
    yes(row?.state === 'saved' && !row.file.includes('/'), 'a path is stored')
    downloads.restore()
    same(downloads.latestSaved('foreground'), before)
  })
})
