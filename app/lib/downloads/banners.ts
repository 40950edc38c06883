const START = 'Background download initiated ...'

/**
 * Local notifications, each with an identifier of its own: the same one would replace the other.
 * https://titaniumsdk.com/api/titanium/app/ios.html#schedulelocalnotification
 */
export const banners = {
  start(id: string, at: number): void {
    schedule(`${id}.start`, START, at)
  },

  end(id: string, text: string, at: number): void {
    schedule(`${id}.end`, text, at)
  },

  cancelStart(id: string): void {
    Ti.App.iOS.cancelLocalNotification(`${id}.start`)
  },
}

function schedule(identifier: string, alertBody: string, at: number): void {
  Ti.App.iOS.scheduleLocalNotification({ identifier, alertBody, date: new Date(at) })
}
