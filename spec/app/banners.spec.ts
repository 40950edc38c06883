import { banners } from '/downloads/banners'
import { phrase } from '/downloads/core/phrase'
import { same } from './expect'

const ID = 'foreground.spec'

function pending(): Promise<string[]> {
  return new Promise((resolve) =>
    Ti.App.iOS.UserNotificationCenter.getPendingNotifications(({ notifications = [] }) =>
      resolve(notifications.map(({ identifier = '' }) => identifier).filter((one) => one.startsWith(ID))),
    ),
  )
}

describe('The banners', () => {
  beforeEach(() => {
    const at = Date.now() + 60_000
    banners.start({ id: ID, at, text: phrase('banner_started') })
    banners.end({ id: ID, at: at + 1000, text: phrase('banner_completed') })
  })
  afterEach(() => {
    Ti.App.iOS.cancelLocalNotification(`${ID}.start`)
    Ti.App.iOS.cancelLocalNotification(`${ID}.end`)
  })

  it('of start and end wait side by side', async () => {
    const identifiers = await pending()
    same(identifiers.sort(), [`${ID}.end`, `${ID}.start`])
  })

  it('of a start that nobody needs any more is taken back, the other stays', async () => {
    banners.withdraw(ID)
    same(await pending(), [`${ID}.end`])
  })
})
