import { permission } from '/permission'
import { same } from './expect'

describe('The permission for banners', () => {
  it('is asked for by its button alone, and a refusal is told with where to mend it', async () => {
    const view = Alloy.createController('permission')
    const state = await new Promise((resolve) => permission.follow(resolve))
    same([view.allow.visible, view.refused.visible], [state === 'unasked', state === 'refused'])
    same(view.refused.text, L('banners_off'))
  })
})
