import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'

test('a buffer is made of a length or a text, gives each byte and takes it', async (t) => {
  const reports = await reportsOf(
    t,
    `const buffer = Ti.createBuffer({ value: 'abc' });
     buffer[0] = 65; buffer.note = 'mine';
     report([buffer.length, buffer[0], String(buffer), buffer.toString(), buffer.note, buffer.apiName]);
     buffer.length = 5; report([buffer[4], buffer.length]); buffer.length = 2; report(String(buffer));
     try { buffer.length = -1; } catch (e) { report(e.name); }
     try { Ti.createBuffer({ value: 'x', type: 'ebcdic' }); } catch (e) { report(e.message); }`,
  )
  deepEqual(reports, [
    [3, 65, 'Abc', 'Abc', 'mine', 'Ti.Buffer'],
    [0, 5],
    'Ab',
    'RangeError',
    'Ti.Codec: ebcdic is no charset; use one of Ti.Codec.CHARSET_*',
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

test('a buffer is made of a number by its type and byte order, and of as much of a text as it has room for', async (t) => {
  const reports = await reportsOf(
    t,
    `const bytes = (options) => { const buffer = Ti.createBuffer(options); return [...new Uint8Array(buffer.toArrayBuffer())]; };
     report(bytes({ value: 258, type: Ti.Codec.TYPE_SHORT }));
     report(bytes({ value: 258, type: Ti.Codec.TYPE_INT, byteOrder: Ti.Codec.BIG_ENDIAN }));
     report(bytes({ value: 'abc', length: 2 })); report(bytes({ value: 'abc', length: 4 }));
     report(bytes({ value: 'é', type: Ti.Codec.CHARSET_UTF16 })); report(bytes({ value: 'é', type: Ti.Codec.CHARSET_ASCII }));
     const empty = Ti.createBuffer();
     report([empty.length, empty.byteOrder === Ti.Codec.getNativeByteOrder(), empty.type, empty.value]);`,
  )
  deepEqual(reports, [
    [2, 1],
    [0, 0, 1, 2],
    [97, 98],
    [97, 98, 99, 0],
    [0xff, 0xfe, 0xe9, 0],
    [],
    [0, true, null, null],
  ])
})

test('what is no byte, no index and no part of a buffer throws', async (t) => {
  const [refused] = await reportsOf(
    t,
    `const a = Ti.createBuffer({ value: 'abcd' }), b = Ti.createBuffer({ value: '12' });
     report([
       () => a[4], () => { a[4] = 1; }, () => { a[0] = '1'; }, () => a.append('12'), () => a.append(b, 1), () => a.append(b, 1, 2),
       () => a.insert(b), () => a.insert(b, 4), () => a.insert(b, 0, 0, 3), () => a.copy(b, 3), () => a.copy(b), () => a.clone(1),
       () => a.clone(2, 3), () => a.fill(), () => a.fill(1, 2), () => a.fill(1, 2, 3), () => Ti.createBuffer({ value: 5 }),
       () => Ti.createBuffer({ value: {} }), () => Ti.createBuffer({ value: 5, type: 'half' }),
       () => Ti.createBuffer({ value: 5, type: 'int', length: 2 }), () => Ti.createBuffer({ value: 5, type: 'int', byteOrder: 9 }),
     ].map((act) => { try { act(); return 'done'; } catch (e) { return e.name; } }).join(' '));
     report(String(a));`,
  )
  equal(
    refused,
    'RangeError RangeError TypeError TypeError TypeError RangeError TypeError RangeError RangeError RangeError TypeError ' +
      'TypeError RangeError TypeError TypeError RangeError TypeError TypeError TypeError RangeError TypeError',
  )
})
