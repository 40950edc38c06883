import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'

test('a buffer is made of a length or a text, gives each byte and takes it', async (t) => {
  const reports = await reportsOf(
    t,
    `const buffer = Ti.createBuffer({ value: 'abc' });
     buffer[0] = 65; buffer.note = 'mine';
     report([buffer.length, buffer[0], buffer[9] === undefined, String(buffer), buffer.toString(), buffer.note, buffer.apiName]);
     buffer.length = 5; report([buffer[4], buffer.length]); buffer.length = 2; report(String(buffer));
     try { buffer.length = -1; } catch (e) { report(e.name); }
     try { Ti.createBuffer({ value: 'x', type: 'ebcdic' }); } catch (e) { report(e.message); }`,
  )
  deepEqual(reports, [
    [3, 65, true, 'Abc', 'Abc', 'mine', 'Ti.Buffer'],
    [0, 5],
    'Ab',
    'RangeError',
    'Ti.createBuffer: ebcdic is no charset; use one of Ti.Codec.CHARSET_*',
  ])
})

test('buffers are joined, copied, filled and cleared', async (t) => {
  const reports = await reportsOf(
    t,
    `const a = Ti.createBuffer({ value: 'abcd' }), b = Ti.createBuffer({ value: '12' });
     report([a.append(b), String(a), a.insert(b, 1, 1, 1), String(a), a.copy(b, 0), String(a)]);
     const c = a.clone(1, 3); c.fill(42, 0, 1); report([String(c), String(a)]);
     a.clear(); report([a[0], a.length]); a.release(); report(a.length);
     try { b.copy(c, 2); } catch (e) { report(e.name); }
     report(b.toBlob().text);`,
  )
  deepEqual(reports, [
    [2, 'abcd12', 1, 'a2bcd12', 2, '12bcd12'],
    ['*bc', '12bcd12'],
    [0, 7],
    0,
    'RangeError',
    '12',
  ])
})
