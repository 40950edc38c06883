import { downloads } from '/service'
import { same } from './expect'

describe('The download service', () => {
  it('tells that an order without an address was not taken', async () => {
    const { ended } = downloads.start({ trigger: 'foreground', url: '' })
    const transfer = await ended
    same(transfer.state === 'failed' && transfer.reason, { kind: 'notStarted' })
  })

  it('cancels a download at once', async () => {
    const { id, ended } = downloads.start({ trigger: 'foreground', url: 'https://pictures.invalid/1.png' })
    downloads.cancel(id)
    const transfer = await ended
    same(transfer.state === 'cancelled' && transfer.by, 'app')
  })
})
