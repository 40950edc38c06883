import { deepEqual, match } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from '../harness.ts'

test('each type comes back as it was stored, and a missing one as the default or null', async (t) => {
  const app = await startApp(
    t,
    `const p = Ti.App.Properties;
     p.setString('s', 'text'); p.setInt('i', 12.7); p.setDouble('d', 1.5); p.setBool('b', true); p.setList('l', [1, null, 'x']);
     p.setObject('o', { a: [{ b: 1 }], f: () => 1, at: new Date(0) });
     report([p.getString('s'), p.getInt('i'), p.getDouble('d'), p.getBool('b'), p.getList('l'), p.getObject('o')]);
     report([p.getString('none'), p.getInt('none', 3), p.getObject('none', { x: 1 }), p.hasProperty('s'), p.hasProperty('none')]);
     p.setString('s', null); report([p.hasProperty('s'), p.getString('s', 'gone')]);
     p.removeProperty('i'); report(p.listProperties());`,
  )
  deepEqual(app.reports, [
    ['text', 12, 1.5, true, [1, null, 'x'], { a: [{ b: 1 }], at: '1970-01-01T00:00:00.000Z' }],
    [null, 3, { x: 1 }, true, false],
    [false, 'gone'],
    ['d', 'b', 'l', 'o'],
  ])
  deepEqual(app.stored.get('l'), [1, null, 'x'])
  deepEqual([app.stored.has('s'), app.stored.get('s')], [true, undefined])
})

test('getters convert as NSUserDefaults does', async (t) => {
  const reports = await reportsOf(
    t,
    `const p = Ti.App.Properties; p.setString('n', '12'); p.setDouble('d', 2.5); p.setString('yes', 'YES'); p.setBool('t', true);
     report([p.getInt('n'), p.getDouble('n'), p.getString('d'), p.getInt('d'), p.getBool('yes'), p.getBool('n'), p.getInt('yes'), p.getInt('t')]);`,
  )
  deepEqual(reports, [[12, 12, '2.5', 2, true, true, 0, 1]])
})

// https://developer.apple.com/documentation/foundation/nsstring/boolvalue
test('text is true where it begins with Y, T or a number but 0, and true is the text 1', async (t) => {
  const reports = await reportsOf(
    t,
    `const p = Ti.App.Properties;
     const bool = (text) => { p.setString('text', text); return p.getBool('text'); };
     report(['YES', 'true', ' y', '1', '007'].map(bool));
     report(['NO', 'false', '0', '000', 'x1', ''].map(bool));
     p.setBool('t', true); p.setBool('f', false);
     report([p.getString('t'), p.getString('f')]);`,
  )
  deepEqual(reports, [Array(5).fill(true), Array(6).fill(false), ['1', '0']])
})

test('an object may be any value, and what is no list is an empty one', async (t) => {
  const reports = await reportsOf(
    t,
    `const p = Ti.App.Properties; p.setObject('five', 5); p.setString('text', 'x');
     report([p.getObject('five'), p.getObject('text'), p.getList('text', [1]), p.getList('none', [1])]);`,
  )
  deepEqual(reports, [[5, 'x', [], [1]]])
})

test('a value is a copy: changing what was read or stored changes nothing', async (t) => {
  const reports = await reportsOf(
    t,
    `const p = Ti.App.Properties, object = { a: 1 }; p.setObject('o', object); object.a = 2;
     p.getObject('o').a = 3; report(p.getObject('o'));
     p.setList('l', [1]); p.getList('l').push(2); report(p.getList('l'));`,
  )
  deepEqual(reports, [{ a: 1 }, [1]])
})

test('properties of tiapp.xml are read-only, whichever getter asks', async (t) => {
  const app = await startApp(
    t,
    `const p = Ti.App.Properties;
     p.setString('fixed', 'mine'); p.removeProperty('fixed'); p.removeAllProperties();
     report([p.getString('fixed'), p.getInt('flag'), p.hasProperty('fixed'), p.listProperties()]);`,
    { properties: { fixed: 'tiapp', flag: true }, defaults: { stored: 1 } },
  )
  deepEqual(app.reports, [['tiapp', true, true, ['fixed', 'flag']]])
  match(app.log.join(), /\[ERROR\] Property "fixed" already exist and cannot be overwritten/)
})

test('change comes once for the changes of a turn, names no key, and not for an equal value', async (t) => {
  const reports = await reportsOf(
    t,
    `const p = Ti.App.Properties;
     p.addEventListener('change', (e) => report(['change', 'property' in e || 'key' in e]));
     p.setObject('same', { a: 1 }); p.setInt('x', 1); p.setInt('x', 2);`,
    { defaults: { same: { a: 1 } } },
  )
  deepEqual(reports, [['change', false]])
  const none = await reportsOf(
    t,
    `Ti.App.Properties.addEventListener('change', () => report('change')); Ti.App.Properties.setObject('same', { a: 1 });`,
    { defaults: { same: { a: 1 } } },
  )
  deepEqual(none, [])
})
