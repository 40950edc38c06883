import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from './harness.ts'

const FAILS: readonly (readonly [code: string, explanation: string | undefined])[] = [
  ["label.setText('a')", 'SDK 10.0 removed setText(). Instead there is the property text = ….'],
  ['$.win.getTitle()', 'SDK 10.0 removed getTitle(). Instead there is the property title.'],
  [
    'Ti.UI.createWindow().setTitleid(1)',
    'SDK 10.0 removed setTitleid(). Instead there is the property titleid = ….',
  ],
  ["Ti.include('a.js')", "SDK 6.0 removed Ti.include. Instead there is require('…') of a CommonJS module."],
  [
    'Titanium.UI.iOS.createNavigationWindow({})',
    'SDK 10.0 removed Ti.UI.iOS.createNavigationWindow. Instead there is Ti.UI.createNavigationWindow.',
  ],
  [
    'label.applyProperties({ style: Ti.UI.iPhone.SystemButtonStyle.PLAIN })',
    'SDK 7.0 removed Ti.UI.iPhone. Instead there is Ti.UI.iOS.',
  ],
  [
    'Ti.UI.createView({ style: Titanium.UI.iPhone.ActivityIndicatorStyle.DARK })',
    'SDK 7.0 removed Ti.UI.iPhone.ActivityIndicatorStyle. Instead there is Ti.UI.ActivityIndicatorStyle.',
  ],
  ['Ti.Map.createView({})', 'SDKs of today lack Ti.Map. Instead there is the module ti.map.'],
  [
    'label.updateLayout({})',
    'SDK 9.0 removed updateLayout(). Instead there is applyProperties({ … }), which sets several properties at once.',
  ],
  ["require('/first')()", 'SDK 7.0 removed Ti.UI.iPhone. Instead there is Ti.UI.iOS.'],
  ['label.getLucky()', undefined],
  ['label.constructor.nothing.at', undefined],
  ["label.text = null; throw new Error('setText is not a function')", undefined],
]

test('an exception by what an SDK has removed says what is there instead', async (t) => {
  const calls = FAILS.map(([code]) => `Ti.App.addEventListener('resume', () => { ${code}; });`)
  const head = 'const label = Ti.UI.createLabel(), $ = { win: Ti.UI.createWindow() }; report(1);'
  const files = { 'first.js': 'module.exports = () => Ti.UI.iPhone.SystemIcon.MORE' }
  const app = await startApp(t, `${head} ${calls.join(' ')}`, { files })
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(
    app.errors.map((error) => error.split('\n')[1]),
    FAILS.map(([, explanation]) => explanation),
  )
})

test('what an SDK has removed is undefined nevertheless, and the app itself hears no more than on a phone', async (t) => {
  const [said] = await reportsOf(
    t,
    `const label = Ti.UI.createLabel();
     report([typeof label.setText, 'getText' in label, typeof Ti.UI.iPhone, typeof Ti.include]);`,
  )
  deepEqual(said, ['undefined', false, 'undefined', 'undefined'])
  const app = await startApp(
    t,
    `Ti.App.addEventListener('uncaughtException', ({ message }) => report(message));
     Ti.App.addEventListener('resume', () => Ti.UI.createLabel().setText('a'));`,
  )
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  equal(app.reports[0], 'TypeError: Ti.UI.createLabel(...).setText is not a function')
})

test('what an SDK has removed is told once in the log where an app reads it', async (t) => {
  const app = await startApp(
    t,
    `const had = [Ti.UI.KEYBOARD_EMAIL, Ti.UI.KEYBOARD_EMAIL, Ti.UI.iOS.ATTRIBUTE_LINK, Ti.UI.AUTODETECT_ALL, Ti.Yahoo];
     report([had, 'KEYBOARD_EMAIL' in Ti.UI, Ti.UI.nothing, typeof Ti.UI.addEventListener, Ti.UI.apiName]);`,
  )
  deepEqual(app.reports, [[[null, null, null, null, null], false, null, 'function', 'Ti.UI']])
  deepEqual(
    app.log.filter((line) => line.includes('removed')),
    [
      '[WARN] SDK 8.0 removed Ti.UI.KEYBOARD_EMAIL. Instead there is Ti.UI.KEYBOARD_TYPE_EMAIL.',
      '[WARN] SDK 6.0 removed Ti.UI.iOS.ATTRIBUTE_LINK. Instead there is Ti.UI.ATTRIBUTE_LINK.',
      '[WARN] SDK 6.0 removed Ti.UI.AUTODETECT_ALL. Instead there is Ti.UI.AUTOLINK_ALL.',
      '[WARN] SDK 8.0 removed Ti.Yahoo. Instead there is the module ti.yahoo.',
    ],
  )
})
