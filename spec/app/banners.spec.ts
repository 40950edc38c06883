import { appState, phrase } from '/downloads/index'
import { banners } from '/downloads/ios/banners'
import { downloads } from '/service'
import { deliver, order } from './delivery'
import { same } from './expect'

const ID = 'foreground.spec'

type Waiting = UserNotificationDictionary

function pending(id: string): Promise<Waiting[]> {
  return new Promise((resolve) =>
    Ti.App.iOS.UserNotificationCenter.getPendingNotifications(({ notifications = [] }) =>
      resolve(notifications.filter(({ identifier = '' }) => identifier.startsWith(id))),
    ),
  )
}

async function identifiers(id: string): Promise<string[]> {
  return (await pending(id)).map(({ identifier = '' }) => identifier).sort()
}

function cancel(id: string): void {
  for (const which of ['start', 'end']) Ti.App.iOS.cancelLocalNotification(`${id}.${which}`)
}

describe('The banners', () => {
  beforeEach(() => {
    const at = Date.now() + 60_000
    banners.start({ id: ID, at, text: phrase('banner_started') })
    banners.end({ id: ID, at: at + 1000, text: phrase('banner_completed') })
  })
  afterEach(() => cancel(ID))

  it('of start and end wait side by side', async () => {
    same(await identifiers(ID), [`${ID}.end`, `${ID}.start`])
  })

  it('of a start that nobody needs any more is taken back, the other stays', async () => {
    banners.withdraw(ID)
    same(await identifiers(ID), [`${ID}.end`])
  })

  it('stay where the app is left again before iOS has told which there are', async () => {
    appState.active = true
    banners.clear()
    appState.active = false
    same(await identifiers(ID), [`${ID}.end`, `${ID}.start`])
    await new Promise((resolve) => setTimeout(resolve, 50))
    same(await identifiers(ID), [`${ID}.end`, `${ID}.start`])
    appState.active = true
    banners.clear()
    await new Promise((resolve) => setTimeout(resolve, 50))
    same(await identifiers(ID), [])
  })

  it('are taken away by name alone: where none is shown, iOS is asked for nothing', async () => {
    const center = Ti.App.iOS.UserNotificationCenter
    const { getDeliveredNotifications, removeDeliveredNotifications } = center
    const removed: unknown[] = []
    const shown = [{ identifier: 'another', userInfo: { id: 'another.1.end' } }]
    center.getDeliveredNotifications = (use) =>
      use({ notifications: shown } as UserNotificationCallbackResponse)
    center.removeDeliveredNotifications = (notifications) => removed.push(notifications)
    appState.active = true
    banners.clear()
    await new Promise((resolve) => setTimeout(resolve, 50))
    Object.assign(center, { getDeliveredNotifications, removeDeliveredNotifications })
    same(removed, [])
  })

  it('lead to the screen of their transfer, and no other notification does', () => {
    same(banners.triggerOf({ id: `${ID}.end` }), 'foreground')
    same(banners.triggerOf({ id: 'another.1.end' }), undefined)
    same(banners.triggerOf(undefined), undefined)
  })
})

describe('A download', () => {
  afterEach(() => {
    appState.active = true
  })

  it('in the background is told of once at its start and once at its end', async () => {
    appState.active = false
    const { id, arrive, complete, ended } = order({ trigger: 'silentPush' })
    same(await identifiers(id), [`${id}.start`])
    downloads.appLeft()
    arrive()
    complete()
    await ended
    const told = await pending(id)
    same(told.map(({ identifier = '' }) => identifier).sort(), [`${id}.end`, `${id}.start`])
    for (const { userInfo } of told) same(banners.triggerOf(userInfo), 'silentPush')
    cancel(id)
  })

  it('that is being looked at is told of by no banner, nor is one that was cancelled', async () => {
    appState.active = true
    same(await identifiers((await deliver({ trigger: 'foreground' })).id), [])
    appState.active = false
    const { id } = order({ trigger: 'foreground' })
    downloads.cancel(id)
    same(await identifiers(id), [])
  })
})
