import { deepEqual, match } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from './harness.ts'

test('console formats as Node does and writes by the levels of Ti.API', async (t) => {
  const app = await startApp(
    t,
    `console.log('%s is %d', 'one', 1, { a: [1] }); console.warn('careful'); console.error(new Error('broken').message);
     console.debug('detail'); console.group('group'); console.info('inside\\nlines'); console.groupEnd(); console.info('out');
     console.count(); console.count(); console.assert(true, 'no'); console.assert(false, 'yes'); console.log(Ti.UI.createLabel());
     console.timeEnd('never');`,
  )
  deepEqual(app.log, [
    '[INFO] one is 1 { a: [ 1 ] }',
    '[WARN] careful',
    '[ERROR] broken',
    '[DEBUG] detail',
    '[INFO] group',
    '[INFO]   inside\n  lines',
    '[INFO] out',
    '[INFO] default: 1',
    '[INFO] default: 2',
    '[WARN] Assertion failed: yes',
    '[INFO] [object Label]',
    '[ERROR] (titanium:0) Warning: Label "never" does not exist',
  ])
})

test('an app that replaces console.log hears count, group, timeLog and timeEnd, and has the rest of console', async (t) => {
  const app = await startApp(
    t,
    `const heard = []; const { log } = console; console.log = (...words) => heard.push(words.join(' '));
     console.count('a'); console.countReset('a'); console.count('a'); console.time('t'); console.timeLog('t', 'x'); console.timeEnd('t'); console.group('g');
     console.groupEnd(); report(heard.map((each) => each.replace(/[0-9]+ms/, 'ms')));
     console.log = log; console.dirxml('d'); console.table(); console.clear(); console.countReset('none'); console.time('u'); console.time('u');
     const written = []; new console.Console({ write: (text) => written.push(text) }).warn('w'); report([written, require('console') === console]);`,
  )
  deepEqual(app.reports, [
    ['a: 1', 'a: 1', 't: ms x', 't: ms', 'g'],
    [['w'], true],
  ])
  deepEqual(
    app.log.filter((line) => !line.startsWith('[REPORT]')),
    [
      '[INFO] d',
      '[ERROR] (titanium:0) Warning: "console.table" is not yet implemented in Titanium!',
      "[ERROR] (titanium:0) Warning: Count for 'none' does not exist",
      '[ERROR] (titanium:0) Warning: Label "u" already exists',
    ],
  )
})

test('Ti.API joins its arguments and keeps levels of the app itself', async (t) => {
  const app = await startApp(
    t,
    `Ti.API.info('a', 1, { b: 2 }, null, undefined); Ti.API.log('spec', 'passed'); Ti.API.log('alone'); Ti.API.critical('c'); Ti.API.trace('t');`,
  )
  deepEqual(app.log, [
    '[INFO] a 1 {"b":2} null undefined',
    '[SPEC] passed',
    '[INFO] alone',
    '[ERROR] c',
    '[TRACE] t',
  ])
})

test('L gives the text of the language, else the default, else the key', async (t) => {
  const files = {
    'en.lproj/Localizable.strings': '/* made */\n"hello" = "Hello";',
    'de.lproj/Localizable.strings': '"hello" = "Hallo";',
  }
  const source = `report([L('hello'), L('none'), L('none', 'default'), L('none', 5), L('toString'), Ti.Locale.getString('hello')]);
    report([Ti.Locale.currentLanguage, Ti.Locale.currentCountry, Ti.Locale.currentLocale]);
    Ti.Locale.setLanguage('de'); report([L('hello'), Ti.Locale.currentLanguage]); Ti.Locale.setLanguage('../de'); report(L('hello'));
    report(L('none', ''));`
  deepEqual(await reportsOf(t, source, { files }), [
    ['Hello', 'none', 'default', 'none', 'toString', 'Hello'],
    ['en', 'US', 'en-US'],
    ['Hallo', 'de'],
    'Hello',
    'none',
  ])
  const chosen = await reportsOf(t, `report(L('hello'));`, { files, defaults: { kTiCurrentLocale: 'de' } })
  deepEqual(chosen, ['Hallo'])
  const french = await reportsOf(t, `report(L('hello'));`, { files, platform: { locale: 'fr-FR' } })
  deepEqual(french, ['Hello'])
})

test('the texts of language and region go before those of the language', async (t) => {
  const files = {
    'pt.lproj/Localizable.strings': '"file" = "ficheiro";',
    'pt-BR.lproj/Localizable.strings': '"file" = "arquivo";',
  }
  for (const [locale, said] of [
    ['pt-BR', 'arquivo'],
    ['pt-PT', 'ficheiro'],
  ] as const)
    deepEqual(await reportsOf(t, `report(L('file'));`, { files, platform: { locale } }), [said])
})

test('a text is read as iOS reads a .strings file: escapes, comments, none of a damaged file', async (t) => {
  const strings = String.raw`"quote" = "say \"yes\""; // one
/* two */ "lines" = "a\nb\tc"; "code" = "\U00e9 \\";`
  const texts = `report([L('quote'), L('lines'), L('code')]);`
  const of = (content: string) => reportsOf(t, texts, { files: { 'en.lproj/Localizable.strings': content } })
  deepEqual(await of(strings), [['say "yes"', 'a\nb\tc', 'é \\']])
  deepEqual(await of(`${strings} "broken" = "\\";`), [['quote', 'lines', 'code']])
})

test('Ti says which build of the SDK it is, as the SDK writes it', async (t) => {
  const [said] = await reportsOf(t, 'report([Ti.version, Ti.buildHash, Ti.buildDate].join());')
  match(String(said), /^13\.4\.1,[0-9a-f]{10},8\/25\/2026 \d\d:\d\d$/)
})

test('String.format fills in as NSString does', async (t) => {
  const reports = await reportsOf(
    t,
    `report([String.format('%s has %d of %.1f%%', 'A', 3.9, 2.25), String.format('%2$s %1$s', 'a', 'b'), String.format('%05d|%-4s|%+d|%x', 42, 'ab', 7, 255), String.format('%@', 'object')]);
     report([String.formatDecimal(1234.5), String.formatCurrency(2), String.formatDate(new Date(0), 'medium'), String.formatTime(new Date(0))]);`,
  )
  deepEqual(reports[0], ['A has 4 of 2.3%', 'b a', '00042|ab  |+7|ff', 'object'])
  deepEqual(
    (reports[1] as string[]).map((text) => text.replaceAll(/\s/g, ' ')),
    ['1,234.5', '$2.00', 'Jan 1, 1970', '12:00 AM'],
  )
})

test('timers pass their arguments, count by numbers and can be cleared', async (t) => {
  const app = await startApp(
    t,
    `const id = setTimeout(() => report('cleared'), 1); clearTimeout(id); clearTimeout(undefined);
     let times = 0;
     const every = setInterval((by) => { times += by; if (times === 4) { clearInterval(every); setTimeout(() => Ti.App.Properties.setInt('times', times), 5); } }, 1, 2);
     report([typeof id, typeof every]);`,
  )
  while (!app.stored.has('times')) await app.process.idle()
  deepEqual(app.reports, [['number', 'number']])
  deepEqual(app.stored.get('times'), 4)
})

test('of Node nothing is left, and of the platform what Titanium has', async (t) => {
  const reports = await reportsOf(
    t,
    `report([typeof queueMicrotask, typeof fetch, typeof structuredClone, typeof WebSocket, typeof document]);
     report(['URL', 'TextEncoder', 'AbortController', 'performance', 'atob', 'Event', 'navigator'].filter((name) => name in global));
     report(Object.keys(global).filter((name) => name !== 'report').sort());
     report([global === globalThis, Ti === Titanium, typeof setImmediate, new Date() instanceof Date]);`,
  )
  deepEqual(reports, [
    ['undefined', 'undefined', 'undefined', 'undefined', 'undefined'],
    [],
    [
      ...['Buffer', 'L', 'alert', 'clearImmediate', 'clearInterval', 'clearTimeout', 'process', 'require'],
      ...['setImmediate', 'setInterval', 'setTimeout'],
    ],
    [true, true, 'function', true],
  ])
})

test('Ti.Platform and Ti.Utils tell of this phone', async (t) => {
  const reports = await reportsOf(
    t,
    `const p = Ti.Platform;
     report([p.osname, p.name, p.version, p.versionMajor, p.manufacturer, p.ostype, p.locale, p.displayCaps.platformWidth, p.displayCaps.platformHeight, p.displayCaps.logicalDensityFactor, p.DisplayCaps === p.displayCaps]);
     report([/^[0-9A-F-]{36}$/.test(p.id), p.createUUID() !== p.createUUID(), p.canOpenURL('https://a.b'), p.canOpenURL('other-app://x'), p.openURL('other-app://x'), p.is24HourTimeFormat(), p.batteryLevel]);
     report([Ti.Utils.base64encode('héllo').text, Ti.Utils.base64decode('aMOpbGxv').text, Ti.Utils.md5HexDigest('a'), Ti.Utils.sha1('a'), Ti.Utils.sha256(Ti.Filesystem.getFile('a.txt'))]);
     report([Ti.version, Ti.userAgent.includes('Titanium/')]);`,
    { files: { 'a.txt': 'a' } },
  )
  deepEqual(reports[0], ['iphone', 'iOS', '18.6', 18, 'apple', '64bit', 'en-US', 393, 852, 3, true])
  deepEqual(reports[1], [true, true, true, false, false, false, -1])
  deepEqual(reports[2], [
    'aMOpbGxv',
    'héllo',
    '0cc175b9c0f1b6a831c399e269772661',
    '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8',
    'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  ])
  match(String(reports[3]), /^13\.4\.1,true$/)
})

test("Date is the engine's own at the time of the phone: a text without new, and the same prototype", async (t) => {
  const [told] = await reportsOf(
    t,
    `class Day extends Date {}
     report([typeof Date(), Date.UTC(1970, 0), Date.length, Date.name, new Date().constructor === Date, new Day() instanceof Date, Object.prototype.toString.call(new Date()), new Date(2020, 1).getMonth()]);`,
  )
  deepEqual(told, ['string', 0, 7, 'Date', true, true, '[object Date]', 1])
})

test('an error tells its place and shows itself in JSON', async (t) => {
  const [told] = await reportsOf(
    t,
    `

     const e = new TypeError('broken'); e.code = 5; const json = JSON.parse(JSON.stringify(e));
     report([e.line, typeof e.column, e.sourceURL.endsWith('/app.js'), json.message, json.code, typeof json.stack, json.line, Object.keys(new Error('x'))]);`,
  )
  const [line, ...rest] = told as unknown[]
  deepEqual(rest, ['number', true, 'broken', 5, 'string', line, []])
  deepEqual(line, 6)
})

test('Intl and String speak as JavaScriptCore on this phone, numbers by pattern too', async (t) => {
  const reports = await reportsOf(
    t,
    `const at = new Date(0), time = { timeStyle: 'short', timeZone: 'UTC' };
     report([Intl.NumberFormat.prototype.constructor === Intl.NumberFormat, new Intl.DateTimeFormat() instanceof Intl.DateTimeFormat, Intl.Collator().compare('a', 'b'), new Intl.PluralRules().select(1)]);
     report([new Intl.DateTimeFormat('en-US', time).formatToParts(at).map((part) => part.value).join(''), escape(String.formatTime(at))]);
     report([String.formatDecimal(1234.567, '#,##0.00'), String.formatDecimal(-5.5, '0.0;(0.0)'), String.formatDecimal(0.25, '0%'), String.formatDecimal(1234.5, 'en_US', '0.00'), String.format('%d %d', 2.5, 3.5)]);
     try { String.format('x'); } catch (e) { report(e); } String.format = null; report(typeof String.format);`,
    { platform: { locale: 'de-DE' } },
  )
  deepEqual(reports, [
    [true, true, -1, 'one'],
    ['12:00 AM', '00%3A00'],
    ['1.234,57', '(5,5)', '25%', '1234.50', '2 4'],
    'invalid number of arguments',
    'function',
  ])
})
