import { appState, onOwnThread } from '/downloads/index'

export type Permission = 'unasked' | 'allowed' | 'refused'

/** The permission to show notifications. A silent push and a background fetch need no permission. */
export const permission = {
  /** Asks the user. iOS shows its question once; later calls get the same answer. */
  ask(): void {
    Ti.App.iOS.registerUserNotificationSettings({
      types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT, Ti.App.iOS.USER_NOTIFICATION_TYPE_SOUND],
    })
  },

  /** Tells the permission now and whenever it may have changed: after an answer, and after a visit to Settings. */
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
