/**
 * Brings the answer of `Ti.App.iOS.UserNotificationCenter` to the thread of JavaScript. It answers on a queue of iOS
 * ("may execute on a background thread"), where nothing of Titanium may be touched:
 * https://developer.apple.com/documentation/usernotifications/unusernotificationcenter/getpendingnotificationrequests(completionhandler:)
 */
export function onOwnThread<Answer>(use: (answer: Answer) => void): (answer: Answer) => void {
  return (answer) => {
    setTimeout(() => use(answer), 0)
  }
}
