import { phrase, say } from '/downloads/index'
import { downloads } from '/service'
import { deliver, order } from './delivery'
import { same, yes } from './expect'

const trigger = 'backgroundFetch'
const show = () => Alloy.createController('transfer', { trigger })
/** A text up to its first value, in the language of the phone. */
const begin = (key: string) => L(key).split(/%[s@]/)[0] ?? ''

describe('The view of a transfer', () => {
  it('shows a picture before the first download', () => {
    yes(String(show().picture.image).length > 0, 'there is no picture')
  })

  it('tells how far a download is, in bytes, percent and a bar that VoiceOver reads, and offers to cancel it', () => {
    const { id, progress } = order({ trigger })
    const view = show()
    same(view.status.text, say(phrase('transfer_first_bytes')))
    progress(1_000_000, 4_000_000)
    same(view.status.text, say(phrase('transfer_bytes_of', { bytes: 1_000_000 }, { bytes: 4_000_000 }, 25)))
    same([view.bar.value, view.bar.visible, view.bar.accessibilityValue], [0.25, true, '25 %'])
    same([view.spinner.visible, view.cancel.visible, view.retry.visible], [false, true, false])
    downloads.cancel(id)
  })

  it('tells bytes alone, and shows no bar, where the server does not say how much there is', () => {
    const { id, progress } = order({ trigger })
    const view = show()
    progress(1_000_000)
    same(view.status.text, say(phrase('transfer_bytes', { bytes: 1_000_000 })))
    same([view.bar.visible, view.spinner.visible], [false, true])
    downloads.cancel(id)
  })

  it('says that it checks the picture, then that it is saved, by which trigger it came, and shows it', async () => {
    const delivery = order({ trigger })
    const view = show()
    delivery.arrive()
    same(view.status.text, L('transfer_checking'))
    delivery.complete()
    const transfer = await delivery.ended
    yes(view.status.text.startsWith(begin('transfer_saved')), view.status.text)
    yes(view.origin.text.startsWith(begin('origin_background_fetch')), view.origin.text)
    yes(transfer.state === 'saved' && String(view.picture.image).endsWith(transfer.file), 'it is not shown')
    same([view.cancel.visible, view.retry.visible], [false, false])
  })

  it('says that it waits to try again, and why', () => {
    const { id, complete } = order({ trigger })
    const view = show()
    complete(503)
    same(view.status.text, say(phrase('transfer_waiting', phrase('failure_http', 503))))
    downloads.cancel(id)
  })

  it('stops the download when told so, says it, and offers to begin anew', async () => {
    const { id, url, ended } = order({ trigger })
    const view = show()
    view.cancel.fireEvent('click')
    await ended
    same(view.status.text, L('cancelled_by_app'))
    same([view.cancel.visible, view.retry.visible], [false, true])
    view.retry.fireEvent('click')
    const again = downloads.latest(trigger)
    yes(again?.id !== id && again?.url === url, 'it did not begin anew')
    downloads.cancel(again?.id ?? '')
  })

  it('says why a download failed', async () => {
    const view = show()
    await downloads.start({ trigger, url: '' }).ended
    same(view.status.text, say(phrase('transfer_failed', phrase('failure_not_started'))))
  })

  it('takes no notice of the downloads of another trigger', async () => {
    const view = show()
    const before = view.status.text
    await deliver({ trigger: 'foreground' })
    same(view.status.text, before)
  })
})
