// Makes the mistakes of the published sample for silent push, in words of our own.
// The sample declares it, and makes it nowhere.
let session

Ti.UI.createWindow({ backgroundColor: 'white' }).open()
Ti.App.iOS.addEventListener('silentpush', ({ download_url, handlerId }) => {
  session.downloadTask({ url: download_url })
  Ti.App.iOS.endBackgroundHandler(handlerId)
})
Ti.Network.registerForPushNotifications({
  success: () => require('ti.cloud'),
  error: ({ error }) => Ti.API.error(error),
})
