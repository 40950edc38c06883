import type { Transfer } from '/downloads/index'
import { ledger } from '/downloads/ios/ledger'
import { same } from './expect'

const transfer: Transfer = {
  id: 'foreground.spec',
  trigger: 'foreground',
  url: 'https://pictures.test/1.png',
  orderedAt: 1,
  state: 'running',
  task: 1,
  bytes: 0,
}

describe('The ledger', () => {
  const before = ledger.load()
  after(() => ledger.save(before))

  it('gives back the transfers that were saved', () => {
    ledger.save([transfer])
    same(ledger.load(), [transfer])
  })

  it('is empty when it cannot be read', () => {
    Ti.App.Properties.setString('downloads.ledger', '{')
    same(ledger.load(), [])
  })
})
