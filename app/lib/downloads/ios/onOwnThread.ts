/**
 * Takes an answer of `Ti.App.iOS.UserNotificationCenter` to the thread of JavaScript. The center answers on a queue of iOS
 * ("may execute on a background thread"), and nothing of Titanium may be used there:
 * https://developer.apple.com/documentation/usernotifications/unusernotificationcenter/getpendingnotificationrequests(completionhandler:)
 */
export function onOwnThread<Answer>(use: (answer: Answer) => void): (answer: Answer) => void {
  return (answer) => {
    setTimeout(() => use(answer), 0)
  }
}
