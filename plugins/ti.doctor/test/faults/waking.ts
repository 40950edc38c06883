import { inAlloy, inApp, inTypescript, type SeededFault } from './SeededFault.ts'

const FETCH_BODY = `  try {
    download();
  } finally {
    Ti.App.iOS.endBackgroundHandler(e.handlerId);
  }
`

export const wakeFaults: readonly SeededFault[] = [
  inApp(
    'listener-late',
    '',
    "setTimeout(listen, 100);\nfunction listen() {\n  Ti.App.iOS.addEventListener('uploadprogress', function (e) { Ti.API.info(e.bytesSent); });\n}",
    "Ti.App.iOS.addEventListener('upload",
  ),
  inAlloy(
    'listener-late',
    'app/controllers/index.js',
    'function download() {',
    "$.win.addEventListener('open', () => {\n  Ti.App.iOS.addEventListener('localnotificationaction', (e) => Ti.API.info(e.identifier));\n});\nfunction download() {",
    "Ti.App.iOS.addEventListener('local",
  ),
  inTypescript(
    'listener-late',
    'app/controllers/index.ts',
    '  $.spinner.show()',
    "  $.spinner.show()\n  Ti.App.iOS.addEventListener('uploadprogress', (e) => console.log(e.bytesSent))",
    "Ti.App.iOS.addEventListener('upload",
  ),
  inApp(
    'fetch-interval-missing',
    'Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN);',
    '',
    "Ti.App.iOS.addEventListener('backgroundfetch'",
  ),
  {
    ...inApp(
      'background-mode-unheard',
      "addEventListener('backgroundfetch'",
      "addEventListener('screenshotcaptured'",
      '<key>UIBack',
    ),
    in: 'tiapp.xml',
  },
  inApp('handler-not-ended', FETCH_BODY, '  download();\n', "Ti.App.iOS.addEventListener('backgroundfetch'"),
  inApp(
    'handler-not-ended',
    "    Ti.API.warn('A push without download_url.');\n    Ti.App.iOS.endBackgroundHandler(e.handlerId);\n",
    "    Ti.API.warn('A push without download_url.');\n",
    "Ti.App.iOS.addEventListener('silentpush'",
  ),
  inApp(
    'handler-not-ended',
    FETCH_BODY,
    '  try {\n    download();\n    Ti.App.iOS.endBackgroundHandler(e.handlerId);\n  } catch (error) {\n    Ti.API.error(error);\n  }\n',
    "Ti.App.iOS.addEventListener('backgroundfetch'",
  ),
  inTypescript(
    'handler-not-ended',
    'app/alloy.ts',
    '(event) => pushed(event))',
    "() => transfers.start('https://pictures.example.com/pushed'))",
    "Ti.App.iOS.addEventListener('silentpush'",
  ),
  inApp(
    'handler-ended-twice',
    '    download();\n  } finally',
    '    download();\n    Ti.App.iOS.endBackgroundHandler(e.handlerId);\n  } finally',
    'Ti.App.iOS.endBackgroundHandler(e.handlerId);\n  }\n});',
  ),
  inApp(
    'handler-ended-twice',
    '    Ti.App.iOS.endBackgroundHandler(e.handlerId);\n    return;\n  }',
    '    Ti.App.iOS.endBackgroundHandler(e.handlerId);\n  }',
    "Ti.App.iOS.endBackgroundHandler(e.handlerId);\n});\n\nTi.App.iOS.addEventListener('backgroundtransfer'",
  ),
  inApp(
    'handler-ended-twice',
    '',
    "Ti.App.iOS.addEventListener('backgroundfetch', function (e) {\n  Ti.App.iOS.endBackgroundHandler(e.handlerId);\n});",
    "Ti.App.iOS.addEventListener('backgroundfetch', function (e) {\n  Ti.App.iOS.end",
  ),
  inApp(
    'handler-ended-twice',
    '    download();\n  } finally',
    '    setTimeout(function () {\n      Ti.App.iOS.endBackgroundHandler(e.handlerId);\n    }, 20000);\n  } finally',
    'Ti.App.iOS.endBackgroundHandler(e.handlerId);\n    }, 20000',
  ),
  inApp(
    'handler-ended-late',
    FETCH_BODY,
    '  download();\n  setTimeout(function () {\n    Ti.App.iOS.endBackgroundHandler(e.handlerId);\n  }, 30 * 1000);\n',
    'Ti.App.iOS.endBackgroundHandler(e.handlerId);\n  }, 30',
  ),
  inApp(
    'handler-id-wrong',
    FETCH_BODY,
    '  download();\n  Ti.App.iOS.endBackgroundHandler(e);\n',
    'Ti.App.iOS.endBackgroundHandler(e);',
  ),
  inApp(
    'handler-id-wrong',
    'endBackgroundHandler(transferHandler)',
    'endBackgroundHandler()',
    'Ti.App.iOS.endBackgroundHandler()',
  ),
  inApp(
    'event-key-absent',
    "'sessioneventscompleted', function () {",
    "'sessioneventscompleted', function (e) {\n  Ti.API.info(e.sessionId);",
    'e.sessionId);',
  ),
  inAlloy(
    'event-key-absent',
    'app/alloy.js',
    "'backgroundfetch', ({ handlerId }) => {",
    "'backgroundfetch', ({ handlerId, url }) => {\n  Ti.API.info(url);",
    'url);',
  ),
  inApp(
    'push-handled-twice',
    "    Ti.API.info('A push arrived.');",
    "    session.downloadTask({ url: 'https://pictures.example.com/pushed' });",
    "session.downloadTask({ url: 'https://pictures.example.com/pushed",
  ),
  inApp(
    'push-payload-handler-id',
    '',
    "var payload = { aps: { 'content-available': 1 }, handlerId: 'mine' };",
    "'mine'",
  ),
]
