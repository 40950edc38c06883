// Makes the mistakes of the published samples, in words of our own. docs/from-the-documentation.md tells what becomes of them.
const urlSession = require('com.appcelerator.urlSession')

function makeSession() {
  const configuration = urlSession.createSessionConfiguration({ identifier: 'com.example.documented' })
  return urlSession.createSession({ configuration })
}

let session = makeSession()
const window = Ti.UI.createWindow({ backgroundColor: 'white', layout: 'vertical' })
const bar = Ti.UI.createProgressBar({ top: 40, width: 200, min: 0, max: 1, value: 0 })
const picture = Ti.UI.createImageView({ top: 10, width: 200, height: 150 })
window.add([bar, picture])

// As the sample of ti.urlsession does at each tap.
const again = Ti.UI.createButton({ top: 10, title: 'again' })
again.addEventListener('click', () => {
  session = makeSession()
})
window.add(again)

function download(query) {
  session.downloadTask({ url: `http://127.0.0.1:4180/images/coast.png${query}` })
  bar.show()
}

for (const [title, query] of Object.entries({ whole: '', missing: '?status=404', unknown: '?length=none' })) {
  const button = Ti.UI.createButton({ top: 10, title })
  button.addEventListener('click', () => download(query))
  window.add(button)
}

Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN)
Ti.App.iOS.addEventListener('backgroundfetch', ({ handlerId }) => {
  download('')
  Ti.App.iOS.scheduleLocalNotification({ alertBody: 'started', date: new Date() })
  Ti.App.iOS.endBackgroundHandler(handlerId)
})
Ti.App.iOS.addEventListener('downloadprogress', ({ totalBytesWritten, totalBytesExpectedToWrite }) => {
  bar.value = totalBytesWritten / totalBytesExpectedToWrite
})
Ti.App.iOS.addEventListener('downloadcompleted', ({ data }) => {
  picture.image = data
  session.invalidateAndCancel()
  Ti.App.iOS.scheduleLocalNotification({ alertBody: 'ended', date: new Date() })
})
Ti.App.iOS.addEventListener('sessioncompleted', ({ success }) => {
  if (success) alert('Downloads completed successfully.')
})
window.open()
