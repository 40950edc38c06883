import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'

test('the codec names its types, charsets and byte orders, which stay', async (t) => {
  const reports = await reportsOf(
    t,
    `const { Codec } = Ti;
     report([Codec.apiName, Codec.BIG_ENDIAN, Codec.LITTLE_ENDIAN, Codec.getNativeByteOrder()]);
     report([Codec.TYPE_BYTE, Codec.TYPE_SHORT, Codec.TYPE_INT, Codec.TYPE_LONG, Codec.TYPE_FLOAT, Codec.TYPE_DOUBLE]);
     report([Codec.CHARSET_ASCII, Codec.CHARSET_ISO_LATIN_1, Codec.CHARSET_UTF8, Codec.CHARSET_UTF16, Codec.CHARSET_UTF16LE, Codec.CHARSET_UTF16BE]);
     const set = (object, name) => { 'use strict'; try { object[name] = 9; } catch (e) { return e.name; } return object[name]; };
     report([set(Codec, 'BIG_ENDIAN'), set(Ti.Stream, 'MODE_READ'), Codec.BIG_ENDIAN, Object.keys(Codec).length, Object.keys(Ti.Stream).length, Object.keys(Ti.XML).length]);`,
  )
  deepEqual(reports, [
    ['Ti.Codec', 2, 1, 1],
    ['byte', 'short', 'int', 'long', 'float', 'double'],
    ['ascii', 'latin1', 'utf8', 'utf16', 'utf16le', 'utf16be'],
    ['TypeError', 1, 2, 0, 0, 0],
  ])
})

test('a number of each type goes into a buffer and comes back, in both byte orders', async (t) => {
  const [numbers, bytes, refused] = await reportsOf(
    t,
    `const buffer = Ti.createBuffer({ length: 12 });
     const { Codec } = Ti;
     const there = (source, type, byteOrder) => {
       const end = Codec.encodeNumber({ source, dest: buffer, type, position: 2, byteOrder });
       return [end, Codec.decodeNumber({ source: buffer, type, position: 2, byteOrder })];
     };
     report([
       there(-2, 'byte'), there(200, 'byte'), there(-300, 'short', Codec.BIG_ENDIAN), there(0x3456789a, 'int', Codec.BIG_ENDIAN),
       there(-9007199254740991, 'long'), there(1.5, 'float', Codec.BIG_ENDIAN), there(1.23456789, 'double'), there(7.9, 'int'),
     ]);
     Codec.encodeNumber({ source: 258, dest: buffer, type: 'int', byteOrder: Codec.BIG_ENDIAN });
     report([buffer[0], buffer[1], buffer[2], buffer[3]]);
     const dest = buffer, source = buffer, type = 'int';
     report([
       () => Codec.encodeNumber({ source: 1, dest, type, position: 12 }), () => Codec.encodeNumber({ source: 1, dest, type, position: 9 }),
       () => Codec.encodeNumber({ source: 1, dest, type: 'half' }), () => Codec.encodeNumber({ source: 1, dest, type, byteOrder: 3 }),
       () => Codec.encodeNumber({ dest, type }), () => Codec.encodeNumber({ source: 1, type }),
       () => Codec.decodeNumber({ source, type, position: 9 }), () => Codec.decodeNumber({ source, type: 'half' }),
       () => Codec.decodeNumber({ source: 'text', type }), () => Codec.decodeNumber(),
     ].map((act) => { try { act(); return 'done'; } catch (e) { return e.name; } }));`,
  )
  deepEqual(numbers, [
    [3, -2],
    [3, -56],
    [4, -300],
    [6, 0x3456789a],
    [10, -9007199254740991],
    [6, 1.5],
    [10, 1.23456789],
    [6, 7],
  ])
  deepEqual(bytes, [0, 0, 1, 2])
  deepEqual(refused, [
    ...['RangeError', 'RangeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError'],
    ...['RangeError', 'TypeError', 'TypeError', 'TypeError'],
  ])
})

test('a text goes into a buffer by its charset, as far as there is room, and comes back', async (t) => {
  const [texts, parts, refused] = await reportsOf(
    t,
    `const { Codec } = Ti;
     const there = (source, charset) => {
       const dest = Ti.createBuffer({ length: 20 });
       const length = Codec.encodeString({ source, dest, charset });
       return [length, Codec.decodeString({ source: dest, length, charset })];
     };
     report([there('aé€'), there('aé', Codec.CHARSET_ISO_LATIN_1), there('abc', Codec.CHARSET_ASCII), there('aé€', Codec.CHARSET_UTF16),
       there('aé€', Codec.CHARSET_UTF16LE), there('aé€', Codec.CHARSET_UTF16BE), there('é', Codec.CHARSET_ASCII)]);
     const dest = Ti.createBuffer({ length: 5 });
     report([
       Codec.encodeString({ source: 'abcdef', dest, destPosition: 1, sourcePosition: 2, sourceLength: 3 }),
       Codec.decodeString({ source: dest, position: 1, length: 3 }), Codec.encodeString({ source: 'abcdefgh', dest, destPosition: 2 }),
       Codec.decodeString({ source: dest, position: 2, length: 3 }), Codec.decodeString({ source: Ti.createBuffer({ value: 255, type: 'byte' }) }),
     ]);
     const source = dest;
     report([
       () => Codec.encodeString({ source: 'a', dest, destPosition: 5 }), () => Codec.encodeString({ source: 'a', dest, sourcePosition: 1 }),
       () => Codec.encodeString({ source: 'a', dest, charset: 'ebcdic' }), () => Codec.encodeString({ dest }), () => Codec.encodeString({ source: 'a' }),
       () => Codec.decodeString({ source, position: 5 }), () => Codec.decodeString({ source, length: 6 }),
       () => Codec.decodeString({ source, position: 3, length: 3 }), () => Codec.decodeString({ source, charset: 'ebcdic' }), () => Codec.decodeString({}),
     ].map((act) => { try { act(); return 'done'; } catch (e) { return e.name; } }));`,
  )
  deepEqual(texts, [
    [6, 'aé€'],
    [2, 'aé'],
    [3, 'abc'],
    [8, 'aé€'],
    [6, 'aé€'],
    [6, 'aé€'],
    [0, ''],
  ])
  deepEqual(parts, [4, 'cde', 5, 'abc', null])
  deepEqual(refused, [
    ...['RangeError', 'RangeError', 'TypeError', 'TypeError', 'TypeError'],
    ...['RangeError', 'RangeError', 'RangeError', 'TypeError', 'TypeError'],
  ])
})
