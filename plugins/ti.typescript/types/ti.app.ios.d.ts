/**
 * The events of `Ti.App.iOS` as SDK 10 to 13 sends them; https://titaniumsdk.com/api/titanium/app/ios.html
 * `@types/titanium` promises keys that are not always there. A listener may name the event's true type:
 * @example Ti.App.iOS.addEventListener('sessioncompleted', (event: Ti.App.iOS.SessionCompletedEvent) => …)
 */
declare namespace Titanium {
  namespace App {
    namespace iOS {
      /** iOS grants a background fetch. Needs `fetch` in UIBackgroundModes, else the listener never hears. */
      interface BackgroundFetchEvent extends Titanium.Event {
        /** To be given to `endBackgroundHandler` once, within 29 seconds. */
        handlerId: string
      }

      /**
       * A push with `content-available: 1`. Needs `remote-notification` in UIBackgroundModes.
       * Every key of the payload but `handlerId`, `type` and `source` is here as it was sent: check before use.
       */
      interface SilentPushEvent extends Titanium.Event {
        /** To be given to `endBackgroundHandler` once, within 29 seconds. */
        handlerId: string
        [payloadKey: string]: unknown
      }

      /** iOS woke the app for a background session. Make the session again by its id, so its events come. */
      interface BackgroundTransferEvent extends Titanium.Event {
        sessionId: string
        /** To be given to `endBackgroundHandler` once, after this session's `sessioneventscompleted`. */
        handlerId: string
      }

      interface DownloadProgressEvent extends Titanium.Event {
        sessionIdentifier?: string
        taskIdentifier: number
        /** Bytes that came since the last event. */
        bytesWritten: number
        totalBytesWritten: number
        /** 18446744073709552000 (2^64 - 1) when the server does not tell the length. */
        totalBytesExpectedToWrite: number
      }

      interface UploadProgressEvent extends Titanium.Event {
        sessionIdentifier?: string
        taskIdentifier: number
        /** Bytes that went since the last event. */
        bytesSent: number
        totalBytesSent: number
        totalBytesExpectedToSend: number
      }

      /** Comes before the task's `sessioncompleted`, also for a 404: then `data` is the server's error page. */
      interface DownloadCompletedEvent extends Titanium.Event {
        sessionIdentifier?: string
        taskIdentifier: number
        /** A file in `Ti.Filesystem.tempDirectory`; the app moves or deletes it. */
        data: Titanium.Blob
      }

      /** `success` says that an answer came, whatever its `statusCode`. */
      type SessionCompletedEvent = SessionSucceededEvent | SessionFailedEvent

      interface SessionSucceededEvent extends Titanium.Event {
        sessionIdentifier?: string
        taskIdentifier: number
        success: true
        errorCode: number
        /** HTTP status. SDK 8 and older do not tell it. */
        statusCode?: number
        /** The body of an upload or data task, when it is UTF-8. */
        responseText?: string
      }

      interface SessionFailedEvent extends Titanium.Event {
        sessionIdentifier?: string
        taskIdentifier: number
        success: false
        /** NSURLError: -999 cancelled, -1001 timed out, -1003 no such host, -1005 lost, -1009 offline. */
        errorCode: number
        /** In the phone's language. */
        message: string
      }

      /** After all events of a session for which iOS woke the app. */
      interface SessionEventsCompletedEvent extends Titanium.Event {
        sessionIdentifier: string
      }

      /** The answer to `registerUserNotificationSettings`. */
      interface UserNotificationSettingsEvent extends Titanium.Event {
        /** What the person allows: `USER_NOTIFICATION_TYPE_…`. Absent after an error. */
        types?: number[]
        /** False when refused. SDK 8.0 does not tell it. */
        success?: boolean
        error?: string
        code?: number
      }

      /** A local notification that came due while the app was in the foreground. */
      interface NotificationEvent extends Titanium.Event {
        alertTitle?: string
        alertSubtitle?: string
        alertBody?: string
        badge?: number | null
        category?: string
        /** The id it was scheduled with. */
        identifier?: string
        userInfo?: NotificationUserInfo
      }

      /** The person tapped a local notification, or one of its buttons. */
      interface LocalNotificationActionEvent extends Titanium.Event {
        /** The button's id, or `com.apple.UNNotificationDefaultActionIdentifier`; see `userInfo.id` for the notification. */
        identifier: string
        alertTitle?: string
        alertBody?: string
        category?: string
        typedText?: string
        userInfo?: NotificationUserInfo
      }

      /** The `userInfo` of `scheduleLocalNotification`. */
      interface NotificationUserInfo {
        /** Titanium sets it to the notification's `identifier` unless given. */
        id?: string
        /** Show the banner although the app is in the foreground. Not documented, in the SDK since 7.4. */
        showInForeground?: boolean
        [key: string]: unknown
      }
    }

    interface iOS_silentpush_Event {
      [payloadKey: string]: unknown
    }

    interface iOS_usernotificationsettings_Event {
      success: boolean
      error?: string
      code?: number
    }

    interface iOS_notification_Event {
      alertTitle: string
      alertSubtitle: string
      identifier: string
    }

    interface iOS_localnotificationaction_Event {
      alertTitle: string
      alertSubtitle: string
    }
  }

  namespace Platform {
    /** SDK 9.1 or newer. */
    const versionMajor: number
    const versionMinor: number
    const versionPatch: number
  }
}

interface NotificationParams {
  /** Notifications with the same value are shown as one stack. */
  threadIdentifier?: string
}

interface PushNotificationData {
  success?: boolean
  code?: number
  type?: string
}
