import { banners } from '/downloads/banners'
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
    banners.start(ID, at)
    banners.end(ID, 'Download completed!', at + 1000)
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
    banners.cancelStart(ID)
    same(await pending(), [`${ID}.end`])
  })
})
