import { banners } from '/downloads/banners'
import { same } from './expect'

const ID = 'foreground.spec'

function pending(callback: (identifiers: string[]) => void): void {
  Ti.App.iOS.UserNotificationCenter.getPendingNotifications(({ notifications = [] }) =>
    callback(notifications.map(({ identifier = '' }) => identifier).filter((one) => one.startsWith(ID))),
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

  it('of start and end wait side by side', (done) => {
    pending((identifiers) => {
      same(identifiers.sort(), [`${ID}.end`, `${ID}.start`])
      done()
    })
  })

  it('of a start that nobody needs any more is taken back, the other stays', (done) => {
    banners.cancelStart(ID)
    pending((identifiers) => {
      same(identifiers, [`${ID}.end`])
      done()
    })
  })
})
