import { inAlloy, inApp, inTypescript, type SeededFault } from './SeededFault.ts'

export const apiFaults: readonly SeededFault[] = [
  inApp(
    'computed-api',
    'Ti.App.iOS.setMinimumBackgroundFetchInterval',
    "Ti.App['iOS'].setMinimumBackgroundFetchInterval",
    "Ti.App['iOS']",
  ),
  inAlloy(
    'computed-api',
    'app/alloy.js',
    'const appIOS = Ti.App.iOS;',
    'const { iOS: appIOS } = Ti.App;',
    '{ iOS: appIOS }',
  ),
  inApp('removed-accessor', 'bar.hide();', 'bar.hide();\n  bar.setMessage("");', 'bar.setMessage'),
  inAlloy(
    'removed-accessor',
    'app/controllers/index.js',
    '$.status.visible = true;',
    '$.status.setVisible(true);',
  ),
  inTypescript(
    'removed-accessor',
    'app/lib/wake.ts',
    'ended.add(handlerId)',
    'ended.add(handlerId)\n  console.log(Ti.App.getId())',
    'Ti.App.getId()',
  ),
  inApp(
    'absent-member',
    'Ti.App.iOS.setMinimumBackgroundFetchInterval(',
    "Ti.App.iOS.registerBackgroundTask({ identifier: 'a.b' });\nTi.App.iOS.setMinimumBackgroundFetchInterval(",
    'Ti.App.iOS.registerBackgroundTask',
  ),
  inApp(
    'absent-member',
    'function download() {',
    'function download() {\n  session.pauseTask(1);',
    'session.pauseTask',
  ),
  inApp('http-timeout-in-seconds', 'timeout: 15000', 'timeout: 15', '15,'),
  inApp(
    'http-client-without-onerror',
    ",\n    onerror: function (e) {\n      Ti.API.error('Not subscribed: ' + e.error);\n    }",
    '',
    'Ti.Network.createHTTPClient(',
  ),
  inApp(
    'event-loses-function',
    "{ name: 'picture.jpg' }",
    "{ name: 'picture.jpg', done: function () {} }",
    'function () {} }',
  ),
  inApp('progress-never-shown', '  spinner.show();\n', '', 'Ti.UI.createActivityIndicator('),
  inApp(
    'property-read-only',
    "setString('token', token)",
    "setString('picture-url', token)",
    "Ti.App.Properties.setString('picture-url'",
  ),
]
