import { permission } from '/screen/permission'
import { same } from './expect'

const WORDS = { unasked: 'banners_unasked', allowed: 'banners_on', refused: 'banners_off' }

describe('The permission for banners', () => {
  it('is asked for by its button alone; what banners tell is said as it is: possible, so, or not so', async () => {
    const view = Alloy.createController('permission')
    const state = await new Promise<keyof typeof WORDS>((resolve) => permission.follow(resolve))
    same([view.allow.visible, view.words.text], [state === 'unasked', L(WORDS[state])])
  })
})
