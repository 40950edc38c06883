import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examine } from '../src/index.ts'
import { copyOf } from './project.ts'

/** Code that comes close to what a rule finds, and is right. It is added to a sound project. */
const SOUND: readonly [why: string, code: string][] = [
  [
    'tests that exclude each other end a handler once',
    `Ti.App.iOS.addEventListener('silentpush', function (e) {
  var wanted = e.download_url !== undefined;
  if (wanted) Ti.App.iOS.endBackgroundHandler(e.handlerId);
  if (!wanted) Ti.App.iOS.endBackgroundHandler(e.handlerId);
});`,
  ],
  [
    'every branch of a switch ends the handler',
    `Ti.App.iOS.addEventListener('silentpush', function (e) {
  switch (e.kind) {
    case 'none':
      Ti.App.iOS.endBackgroundHandler(e.handlerId);
      break;
    default:
      Ti.App.iOS.endBackgroundHandler(e.handlerId);
  }
});`,
  ],
  [
    'a handler that is ended when its work failed, or when it is done',
    `Ti.App.iOS.addEventListener('backgroundfetch', function (e) {
  var client = Ti.Network.createHTTPClient({
    onload: function () { Ti.App.iOS.endBackgroundHandler(e.handlerId); },
    onerror: function () { Ti.App.iOS.endBackgroundHandler(e.handlerId); },
  });
  client.open('GET', 'https://api.example.com/news');
  client.send();
});`,
  ],
  [
    'a catch that ends what the try could not',
    `Ti.App.iOS.addEventListener('backgroundfetch', function (e) {
  try {
    JSON.parse(Ti.App.Properties.getString('order'));
    Ti.App.iOS.endBackgroundHandler(e.handlerId);
    Ti.API.info('ended');
  } catch (error) {
    Ti.App.iOS.endBackgroundHandler(e.handlerId);
  }
});`,
  ],
  [
    'a timer that is cleared when the handler is ended',
    `Ti.App.iOS.addEventListener('backgroundfetch', function (e) {
  var timer = setTimeout(function () { Ti.App.iOS.endBackgroundHandler(e.handlerId); }, 25000);
  Ti.App.iOS.endBackgroundHandler(e.handlerId);
  clearTimeout(timer);
});`,
  ],
  [
    'a handler that is handed to a function of another file',
    `var guard = require('/guard');
Ti.App.iOS.addEventListener('silentpush', function (e) { guard.during(e.handlerId, function () {}); });
Ti.App.iOS.addEventListener('backgroundtransfer', function (e) { guard.hold(e); });`,
  ],
  [
    'names that the file makes itself',
    `exports.run = function (Ti, alert) {
  Ti.App.iOS.addEventListener('backgroundfetch', function () {});
  Ti.App.iOS.scheduleLocalNotification({ date: new Date() });
  Ti.App.iOS.registerBackgroundTask({});
};
exports.dated = function (Date) { Ti.App.iOS.scheduleLocalNotification({ date: new Date() }); };`,
  ],
  [
    'a date that is moved before it is used, and one that cannot be told',
    `var later = new Date();
later.setMinutes(later.getMinutes() + 1);
Ti.App.iOS.scheduleLocalNotification({ alertBody: 'a', date: later });
exports.at = function (date) { Ti.App.iOS.scheduleLocalNotification({ alertBody: 'b', date: date }); };
Ti.App.iOS.scheduleLocalNotification({ alertBody: 'c', region: { latitude: 1, longitude: 2, radius: 3 } });
var made = new Date();
exports.afterwards = function (delay) { Ti.App.iOS.scheduleLocalNotification({ date: new Date(made.getTime() + delay) }); };`,
  ],
  [
    'a total that is held against a limit elsewhere, and division by something else',
    `function known(total) { return total > 0 && total < 1e15; }
Ti.App.iOS.addEventListener('uploadprogress', function (e) {
  if (known(e.totalBytesExpectedToSend)) Ti.API.info(e.totalBytesSent / e.totalBytesExpectedToSend);
});
Ti.App.iOS.addEventListener('downloadprogress', ({ totalBytesExpectedToWrite: total }) => {
  Ti.API.info(total === 18446744073709552000 ? 'unknown' : 1 / total, total / 1024);
});`,
  ],
  [
    'a session that is made anew after it was invalidated, and one that is made on demand',
    `var module = require('com.appcelerator.urlSession');
var session;
function open() {
  if (!session) session = module.createSession({ configuration: module.createSessionConfiguration({ identifier: 'com.example.more' }) });
  return session;
}
exports.restart = function () {
  open();
  session.invalidateAndCancel();
  session = null;
  open().downloadTask({ url: 'https://pictures.example.com/again' });
};
open();`,
  ],
  [
    'a session that is let go when it is done, and made anew for each order',
    `var module = require('com.appcelerator.urlSession');
var session;
function make() { session = module.createSession({ configuration: module.createSessionConfiguration({ identifier: 'com.example.each' }) }); }
make();
function order() { make(); session.downloadTask({ url: 'https://pictures.example.com/each' }); }
function resume() { if (session) session.downloadTask({ url: 'https://pictures.example.com/each' }); }
Ti.App.addEventListener('app:order', order);
Ti.App.addEventListener('app:resume', resume);
Ti.App.iOS.addEventListener('sessioneventscompleted', function () { session.finishTasksAndInvalidate(); session = null; });`,
  ],
  [
    'sessions of a list, and one that a callback brings',
    `exports.all = function (sessions) { for (const one of sessions) one.downloadTask({ url: 'https://pictures.example.com/a' }); };
var given;
exports.use = function (session) { given = session; given.downloadTask({ url: 'https://pictures.example.com/b' }); };`,
  ],
  [
    'an upload of a file by its path',
    `exports.upload = function (session, file) {
  require('com.appcelerator.urlSession');
  session.uploadTask({ url: 'https://pictures.example.com', data: file.nativePath });
};`,
  ],
  [
    'a file of another name each time, one that is deleted first, and a write whose answer is looked at',
    `Ti.App.iOS.addEventListener('downloadcompleted', function (e) {
  Ti.Filesystem.getFile(Ti.Filesystem.tempDirectory, e.sessionIdentifier + e.taskIdentifier).write(e.data);
  if (!Ti.Filesystem.getFile(Ti.Filesystem.tempDirectory, 'one').write(e.data)) Ti.API.warn('not written');
});`,
  ],
  [
    'a path that is used at once, and names that are stored',
    `var file = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'a.jpg');
Ti.UI.createImageView({ image: file.nativePath });
Ti.App.Properties.setString('name', file.name);
Ti.App.Properties.setInt('length', file.nativePath.length);
Ti.App.Properties.setString('note', 'kept in ' + Ti.Filesystem.applicationDataDirectory);`,
  ],
  [
    'what an object of the app itself calls setText or registerBackgroundTask',
    `var model = { getText: function () { return 'a'; }, registerBackgroundTask: function () {} };
model.getText();
model.registerBackgroundTask();
var label = Ti.UI.createLabel({ text: 'a' });
label.text = 'b';
var group = Ti.UI.createTabGroup();
group.setActiveTab(1);`,
  ],
  [
    'what is asked for before it is used, and code for Android',
    `if (Ti.App.iOS.registerBackgroundTask) Ti.App.iOS.registerBackgroundTask({});
Ti.App.iOS.cancelBackgroundTask && Ti.App.iOS.cancelBackgroundTask('a');
Ti.App.iOS.cancelAllBackgroundTasks?.();
if (Ti.Platform.osname === 'android') { Ti.UI.createLabel({}).setText('a'); }`,
  ],
  [
    'requests that iOS allows, and addresses that are not asked for',
    `var client = Ti.Network.createHTTPClient({ timeout: 30 * 1000, onload: function () {}, onerror: function () {} });
client.open('GET', 'https://api.example.com');
Ti.Platform.openURL('http://example.com');
var schema = 'http://www.w3.org/2000/svg';
exports.get = function (host) { client.open('GET', 'http://' + host); };`,
  ],
  [
    'a status that is looked at in onload',
    `var client = Ti.Network.createHTTPClient({ onload: function () { if (this.status === 200) Ti.API.info('ok'); } });
client.open('GET', 'https://api.example.com');`,
  ],
  [
    'keys of events that carry what was pushed, and of events that are not of Titanium',
    `Ti.App.iOS.addEventListener('silentpush', function (e) {
  Ti.API.info(e.anything.at.all, e.aps);
  Ti.App.iOS.endBackgroundHandler(e.handlerId);
});
Ti.App.addEventListener('app:mine', function (e) { Ti.API.info(e.handlerID); });`,
  ],
  [
    'a listener in a function that is called at once',
    `function listen() { Ti.App.iOS.addEventListener('uploadprogress', function (e) { Ti.API.info(e.bytesSent); }); }
listen();
setTimeout(listen, 10);
[1].forEach(function () { Ti.App.iOS.addEventListener('sessioneventscompleted', function (e) { Ti.API.info(e.sessionIdentifier); }); });`,
  ],
  [
    'a task number together with its session, and a listener that hands the event on',
    `Ti.App.iOS.addEventListener('downloadprogress', function (e) { Ti.API.info(e.sessionIdentifier, e.taskIdentifier); });
Ti.App.iOS.addEventListener('sessioncompleted', function (e) { require('/store').done(e); });
var module = require('com.appcelerator.urlSession');
exports.open = function (id) { return module.createSessionConfiguration({ identifier: id }); };`,
  ],
  [
    'a second listener that only looks, before the one that ends the handler',
    `['backgroundfetch', 'silentpush'].forEach(function (name) { Ti.App.iOS.addEventListener(name, function (e) { Ti.API.info(e.type); }); });
Ti.App.iOS.addEventListener('silentpush', function (e) { Ti.API.info(e.aps); });
Ti.App.iOS.addEventListener('backgroundfetch', function () { Ti.API.info('fetch'); });`,
  ],
  [
    'members of Ti.App that are read by name, and methods of containers that stayed',
    `['id', 'name'].forEach(function (name) { Ti.API.info(Ti.App[name]); });
var text = Ti.UI['createLabel']({});
Ti.UI.createWindow().setLeftNavButton(text, { animated: false });`,
  ],
  [
    'a bar that a function shows',
    `var bar = Ti.UI.createProgressBar({ value: 0 });
function appear(view) { view.show(); }
appear(bar);
var busy = Ti.UI.createActivityIndicator({ visible: true });`,
  ],
  [
    'a push callback that only logs, and payloads without handlerId',
    `var payload = { aps: { 'content-available': 1 }, download_url: 'https://pictures.example.com/a' };
var woken = { handlerId: 'Fetch-1', sessionId: 'a' };`,
  ],
]

for (const [why, code] of SOUND)
  test(`no finding: ${why}`, (t) => {
    const project = copyOf(t, 'classic')
    // Where the code ends a handler, the listener of the sound project must not.
    for (const event of ['backgroundfetch', 'silentpush'])
      if (code.includes('endBackgroundHandler') && code.includes(`'${event}'`))
        project.write(
          'Resources/app.js',
          project.read('Resources/app.js').replace(`'${event}'`, "'screenshotcaptured'"),
        )
    project.write('Resources/more.js', code)
    assert.deepEqual(
      examine(project.dir).findings.map(({ rule, line, what }) => `${line} ${rule}: ${what}`),
      [],
    )
  })
