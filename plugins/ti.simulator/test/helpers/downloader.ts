/** A classic app that makes its session at every start and ends every handler, as facts about iOS want it. */
export const downloader = `
var urlSession = require('com.appcelerator.urlSession');
var win = Ti.UI.createWindow({ layout: 'vertical' });
var status = Ti.UI.createLabel({ text: 'idle' });
var button = Ti.UI.createButton({ title: 'Download' });
var image = Ti.UI.createImageView({});
win.add([status, button, image]);

var handlers = {};
['pause', 'paused', 'resume', 'resumed'].forEach(function (name) {
  Ti.App.addEventListener(name, function () {});
});
Ti.App.iOS.addEventListener('downloadprogress', function (e) {
  status.text = e.totalBytesWritten + ' of ' + e.totalBytesExpectedToWrite;
});
Ti.App.iOS.addEventListener('downloadcompleted', function (e) {
  var file = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'picture.png');
  if (file.exists()) { file.deleteFile(); }
  file.write(e.data);
  image.image = file.nativePath;
  status.text = 'saved ' + file.size;
});
Ti.App.iOS.addEventListener('sessioncompleted', function (e) {
  if (!e.success) { status.text = 'failed ' + e.errorCode + ' ' + e.message; }
});
Ti.App.iOS.addEventListener('backgroundtransfer', function (e) { handlers[e.sessionId] = e.handlerId; });
Ti.App.iOS.addEventListener('sessioneventscompleted', function (e) {
  Ti.App.iOS.endBackgroundHandler(handlers[e.sessionIdentifier]);
});
Ti.App.iOS.addEventListener('backgroundfetch', function (e) {
  download();
  Ti.App.iOS.endBackgroundHandler(e.handlerId);
});
Ti.App.iOS.addEventListener('silentpush', function (e) {
  session.downloadTask({ url: e.download_url });
  Ti.App.iOS.endBackgroundHandler(e.handlerId);
});

var session = urlSession.createSession({
  configuration: urlSession.createSessionConfiguration({ identifier: 'test.session' })
});
function download() { session.downloadTask({ url: 'http://pictures.example.com/picture.png' }); }

button.addEventListener('click', download);
Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN);
Ti.Network.registerForPushNotifications({ success: function () {}, error: function () {}, callback: function () {} });
win.open();
`
