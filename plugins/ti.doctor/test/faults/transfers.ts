import { inAlloy, inApp, inTypescript, type SeededFault } from './SeededFault.ts'

export const transferFaults: readonly SeededFault[] = [
  inApp(
    'transfer-wake-unheard',
    "Ti.App.iOS.addEventListener('backgroundtransfer'",
    "Ti.App.iOS.addEventListener('shortcutitemclick'",
    'session.downloadTask({ url: e.download_url })',
  ),
  inApp(
    'session-without-identifier',
    'createSessionConfiguration({ identifier: SESSION })',
    'createSessionConfiguration({})',
    'urlSession.createSessionConfiguration({})',
  ),
  inApp(
    'session-made-twice',
    '',
    '\nvar again = urlSession.createSession({ configuration: urlSession.createSessionConfiguration({ identifier: SESSION }) });',
    'urlSession.createSessionConfiguration({ identifier: SESSION }) });',
  ),
  inApp(
    'session-made-late',
    "button.addEventListener('click', function () {",
    "var second;\nbutton.addEventListener('click', function () {\n  if (!second) second = urlSession.createSession({ configuration: urlSession.createSessionConfiguration({ identifier: 'com.example.second' }) });",
    "urlSession.createSessionConfiguration({ identifier: 'com.example.second' })",
  ),
  inApp(
    'session-used-unmade',
    'var session = urlSession.createSession({',
    "session.downloadTask({ url: 'https://pictures.example.com/early' });\nvar session = urlSession.createSession({",
    "session.downloadTask({ url: 'https://pictures.example.com/early'",
  ),
  inApp(
    'task-after-invalidation',
    'function download() {',
    'function download() {\n  session.invalidateAndCancel();',
    'session.downloadTask({ url: Ti.App.Properties',
  ),
  inAlloy(
    'headers-after-session',
    'app/lib/downloads.js',
    '    sessions.set(id, urlSession.createSession({ configuration }));',
    "    sessions.set(id, urlSession.createSession({ configuration }));\n    configuration.HTTPHeaderFields = { 'X-Late': '1' };",
    "configuration.HTTPHeaderFields = { 'X-Late'",
  ),
  inApp(
    'upload-of-blob',
    'function download() {',
    "function download() {\n  session.uploadTask({ url: 'https://pictures.example.com/mine', data: picture.toBlob() });",
    'picture.toBlob()',
  ),
  inAlloy(
    'task-id-alone',
    'app/alloy.js',
    'downloads.progressed);',
    `downloads.progressed);\nappIOS.addEventListener('uploadprogress', (e) => Ti.API.info(\`task \${e.taskIdentifier}\`));`,
    'e.taskIdentifier}',
  ),
  inApp(
    'percent-of-unknown',
    '  var known = total > 0 && total <= Number.MAX_SAFE_INTEGER;\n',
    '  var known = total > 0;\n',
    'total : 0;',
  ),
  inTypescript(
    'percent-of-unknown',
    'app/alloy.ts',
    "'downloadprogress', (event) => transfers.progressed(event))",
    `'downloadprogress', ({ totalBytesWritten, totalBytesExpectedToWrite }) => {\n  console.log(\`\${(100 * totalBytesWritten) / totalBytesExpectedToWrite} %\`)\n})`,
    'totalBytesExpectedToWrite} %',
  ),
  inApp(
    'http-error-as-success',
    "e.success && e.statusCode === 200) {\n    keepPicture();\n    notify('Download completed!');\n  } else {\n    notify('Download failed: ' + (e.message || e.statusCode));",
    "e.success) {\n    keepPicture();\n    notify('Download completed!');\n  } else {\n    notify('Download failed: ' + e.message);",
    'e.success) {',
  ),
  inApp(
    'write-over-existing',
    '  if (file.exists()) {\n    file.deleteFile();\n  }\n  file.write',
    '  file.write',
    'file.write(e.data)',
  ),
  inApp(
    'protected-file-in-background',
    '    download();\n  } finally',
    "    download();\n    Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'log.json').write(JSON.stringify({ fetched: true }));\n  } finally",
    "Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'log.json",
  ),
  inApp(
    'absolute-path-stored',
    "Ti.App.Properties.setString('picture', 'picture.jpg')",
    "Ti.App.Properties.setString('picture', old.nativePath)",
    'old.nativePath)',
  ),
  inApp(
    'absolute-path-stored',
    "Ti.App.Properties.setString('picture', 'picture.jpg')",
    "Ti.App.Properties.setObject('picture', { path: folder + 'picture.jpg' })",
    "folder + 'picture.jpg' })",
  ),
]
