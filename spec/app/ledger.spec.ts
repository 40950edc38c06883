import type { Transfer } from '/downloads/index'
import { ledger } from '/downloads/ios/ledger'
import { same, yes } from './expect'

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

  it('tells by an error that the property did not take it', () => {
    const { setString } = Ti.App.Properties
    Ti.App.Properties.setString = () => {}
    let told = ''
    try {
      ledger.save([{ ...transfer, id: 'foreground.other' }])
    } catch (error) {
      told = String(error)
    }
    Ti.App.Properties.setString = setString
    yes(/downloads\.ledger did not change/.test(told), `it told ${told}`)
  })

  it('is empty when it cannot be read', () => {
    Ti.App.Properties.setString('downloads.ledger', '{')
    same(ledger.load(), [])
  })
})
