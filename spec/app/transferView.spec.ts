import { downloads } from '/service'
import { same, yes } from './expect'

describe('The view of a transfer', () => {
  it('shows a picture before the first download', () => {
    const view = Alloy.createController('transfer', { trigger: 'backgroundFetch' })
    yes(String(view.picture.image).length > 0, 'there is no picture')
  })

  it('says why a download failed', async () => {
    const view = Alloy.createController('transfer', { trigger: 'backgroundFetch' })
    await downloads.start({ trigger: 'backgroundFetch', url: '' }).ended
    same(view.status.text.startsWith('Download failed: '), true)
  })

  it('takes no notice of the downloads of another trigger', async () => {
    const view = Alloy.createController('transfer', { trigger: 'backgroundFetch' })
    const before = view.status.text
    await downloads.start({ trigger: 'foreground', url: '' }).ended
    same(view.status.text, before)
  })
})
