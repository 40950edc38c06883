import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'

test('a proxy takes functions as listeners, lets each go once, and tells its name, properties and parents', async (t) => {
  const reports = await reportsOf(
    t,
    `const label = Ti.UI.createLabel({ text: 'a' }), heard = [];
     try { label.addEventListener('x', 'no function'); } catch (e) { report([e.message, e.nativeReason, Object.keys(e)]); }
     const f = (e) => heard.push(e.n); label.addEventListener('x', f); label.addEventListener('x', f); label.removeEventListener('x', f);
     label.fireEvent('x', { n: 1 }); label.fireEvent('x', null); report(heard);
     report([label.hasOwnProperty('text'), label.hasOwnProperty('color'), label.bubbleParent, Ti.App.bubbleParent, Ti.Locale.id, String(label), label.apiName]);
     report([Object.keys(label), JSON.stringify(label)]); label.bubbleParent = false; report([label.bubbleParent, 'lifecycleContainer' in label, 'getText' in label]);`,
  )
  deepEqual(reports, [
    ['Invalid type passed to function', 'expected: Function, was: string', ['nativeReason']],
    [1, null],
    [true, false, true, true, null, '[object Label]', 'Ti.UI.Label'],
    [['text'], '{"text":"a"}'],
    [false, false, false],
  ])
})

test('what a module tells of the phone can be read alone, and is not among its keys', async (t) => {
  const reports = await reportsOf(
    t,
    `const set = (object, name, value) => { 'use strict'; try { object[name] = value; return 'set'; } catch (e) { return e.name; } };
     report([Ti.API, Ti.App, Ti.App.iOS, Ti.App.Properties, Ti.Filesystem, Ti.Gesture, Ti.Locale, Ti.Platform, Ti.Utils].map((module) => Object.keys(module).length));
     report([set(Ti.Platform, 'name', 'x'), set(Ti.Filesystem, 'MODE_READ', 5), set(Ti.Locale, 'currentLanguage', 'x'), set(Ti.App, 'id', 'x'), set(Ti.Platform, 'batteryMonitoring', true), set(Ti.App, 'proximityDetection', true)]);
     report([Ti.Platform.name, Ti.Filesystem.MODE_READ, Ti.App.id, Ti.Platform.batteryMonitoring, Ti.App.proximityDetection]);
     const file = Ti.Filesystem.getFile('app.js'); file.hidden = true; file.executable = true; report([file.hidden, file.executable, file.getParent() === file.parent.resolve(), file.createTimestamp() instanceof Date]);`,
  )
  deepEqual(reports, [
    [0, 0, 0, 0, 0, 0, 0, 0, 0],
    ['TypeError', 'TypeError', 'TypeError', 'set', 'set', 'set'],
    ['iOS', 1, 'com.example.test', true, true],
    [false, false, true, true],
  ])
})

test('Ti.Platform tells the hardware, the network and who the phone is', async (t) => {
  const reports = await reportsOf(
    t,
    `const p = Ti.Platform;
     report([p.runtime, typeof p.processorCount, p.totalMemory > p.availableMemory, p.address, p.netmask, p.dataAddress, p.isAdvertisingTrackingEnabled, p.identifierForAdvertising]);
     report([p.id === Ti.App.installId, p.macaddress === p.id, p.id === p.identifierForVendor, p.cpus, p.batteryMonitoring]);
     p.addEventListener('battery', () => {}); report([p.batteryMonitoring, p.batteryLevel, Ti.App.accessibilityEnabled, Ti.App.EVENT_ACCESSIBILITY_CHANGED, Ti.App.iOS.UTTYPE_PNG, Ti.App.iOS.applicationOpenSettingsURL]);
     report(['Analytics', 'Proxy', 'Module'].map((name) => Ti[name])); try { Ti.WatchSession; } catch (e) { report(e.name); }
     report([Ti.Filesystem.externalStorageDirectory, Ti.Filesystem.directoryForSuite('group.x'), 'requestStoragePermissions' in Ti.Filesystem, Ti.App.trackUserInteraction]);`,
  )
  deepEqual(reports, [
    ['javascriptcore', 'number', true, '192.168.1.2', '255.255.255.0', null, false, ''],
    [true, true, false, null, false],
    [true, 1, false, 'accessibilitychanged', 'public.png', 'app-settings:'],
    [null, null, null],
    'NotSimulated',
    [null, null, false, null],
  ])
})

test('Ti.Locale knows currencies and reads numbers as a region writes them', async (t) => {
  const reports = await reportsOf(
    t,
    `const l = Ti.Locale;
     report([l.getCurrencyCode('en-US'), l.getCurrencyCode('de_DE'), l.getCurrencyCode('en'), l.getCurrencySymbol('USD'), l.getCurrencySymbol('CAD'), l.getCurrencySymbol('EUR'), l.getCurrencySymbol('JPY'), l.getLocaleCurrencySymbol('en-GB')]);
     report([['1,234.5x'], ['1.234,5', 'de-DE'], ['1 234,5', 'fr-FR'], [' -12'], ['abc'], ['.5'], ['1e3']].map((args) => String(l.parseDecimal(...args))));`,
  )
  deepEqual(reports, [
    ['USD', 'EUR', null, '$', '$', '€', 'JP¥', '£'],
    ['1234.5', '1234.5', '1', '-12', 'NaN', '0.5', '1000'],
  ])
})
