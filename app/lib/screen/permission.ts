import { appState, onOwnThread } from '/downloads/index'

export type Permission = 'unasked' | 'allowed' | 'refused'

/** The permission to show banners. A silent push and a background fetch need none. */
export const permission = {
  /** Asks the person; iOS shows its question once, and repeats the answer after that. */
  ask(): void {
    Ti.App.iOS.registerUserNotificationSettings({
      types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT, Ti.App.iOS.USER_NOTIFICATION_TYPE_SOUND],
    })
  },

  /** Tells the permission now, and whenever it may have changed: by an answer, or in Settings. */
  follow(listener: (permission: Permission) => void): void {
    const read = () =>
      Ti.App.iOS.UserNotificationCenter.requestUserNotificationSettings(
        onOwnThread((settings) => listener(permissionOf(settings))),
      )
    Ti.App.iOS.addEventListener('usernotificationsettings', read)
    appState.on('returned', read)
    read()
  },
}

function permissionOf({ authorizationStatus }: GetUserNotificationSettings): Permission {
  if (authorizationStatus === Ti.App.iOS.USER_NOTIFICATION_AUTHORIZATION_STATUS_NOT_DETERMINED)
    return 'unasked'
  return authorizationStatus === Ti.App.iOS.USER_NOTIFICATION_AUTHORIZATION_STATUS_DENIED
    ? 'refused'
    : 'allowed'
}
