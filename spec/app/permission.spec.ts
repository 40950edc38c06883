import { appState } from '/downloads/index'
import { permission } from '/screen/permission'
import { same } from './expect'

const WORDS = { unasked: 'banners_unasked', allowed: 'banners_on', refused: 'banners_off' }

describe('The permission for banners', () => {
  it('is asked for by its button alone; what banners tell is said as it is: possible, so, or not so', async () => {
    const view = Alloy.createController('permission')
    const state = await new Promise<keyof typeof WORDS>((resolve) => permission.follow(resolve))
    same([view.allow.visible, view.words.text], [state === 'unasked', L(WORDS[state])])
  })

  it('is read again on each return to the app, for it may have changed in Settings, and after each answer', async () => {
    const view = Alloy.createController('permission')
    await new Promise<void>((resolve) => permission.follow(() => resolve()))
    const center = Ti.App.iOS.UserNotificationCenter
    const { requestUserNotificationSettings } = center
    const authorizations = {
      refused: Ti.App.iOS.USER_NOTIFICATION_AUTHORIZATION_STATUS_DENIED,
      allowed: Ti.App.iOS.USER_NOTIFICATION_AUTHORIZATION_STATUS_AUTHORIZED,
      unasked: Ti.App.iOS.USER_NOTIFICATION_AUTHORIZATION_STATUS_NOT_DETERMINED,
    }
    for (const comeBack of [
      () => appState.comeBack('resumed'),
      () => Ti.App.iOS.fireEvent('usernotificationsettings'),
    ])
      for (const state of ['refused', 'allowed', 'unasked'] as const) {
        center.requestUserNotificationSettings = (use) =>
          use({ authorizationStatus: authorizations[state] } as GetUserNotificationSettings)
        comeBack()
        await new Promise((resolve) => setTimeout(resolve, 10))
        same([view.words.text, view.allow.visible], [L(WORDS[state]), state === 'unasked'])
      }
    center.requestUserNotificationSettings = requestUserNotificationSettings
  })
})
