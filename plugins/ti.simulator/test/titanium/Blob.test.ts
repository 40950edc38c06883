import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'
import { encoded, heicHeader, withMetadata } from './pictures.ts'
import { png } from './png.ts'

test('a picture tells its pixels, has no text, and its size is width times height', async (t) => {
  const reports = await reportsOf(
    t,
    `const blob = Ti.Filesystem.getFile('a.png').read();
     report([blob.apiName, blob.mimeType, blob.width, blob.height, blob.uprightWidth, blob.size, blob.text === undefined, String(blob)]);
     report(blob.length === blob.file.size && blob.nativePath === blob.file.nativePath);`,
    { files: { 'a.png': png(6, 4) } },
  )
  deepEqual(reports, [['Ti.Blob', 'image/png', 6, 4, 6, 24, true, '[object TiBlob]'], true])
})

test('a text tells its bytes, and its own text by toString', async (t) => {
  const reports = await reportsOf(
    t,
    `const blob = Ti.Filesystem.getFile('a.txt').read();
     report([blob.text, blob.length, blob.size, blob.width, blob.mimeType, String(blob)]);
     const empty = Ti.createBuffer({ length: 0 }).toBlob();
     report([empty.text, empty.length, String(empty), empty.nativePath, empty.file]);`,
    { files: { 'a.txt': 'héllo' } },
  )
  deepEqual(reports, [
    ['héllo', 6, 6, 0, 'text/plain', 'héllo'],
    ['', 0, '', null, null],
  ])
})

test('bytes that are no UTF-8 have no text', async (t) => {
  const reports = await reportsOf(
    t,
    `const blob = Ti.Filesystem.getFile('a.bin').read(); report([blob.text === undefined, blob.mimeType, String(blob)]);`,
    { files: { 'a.bin': Uint8Array.of(0xff, 0xfe, 0x80) } },
  )
  deepEqual(reports, [[true, 'application/octet-stream', '[object TiBlob]']])
})

test('a blob of a file is empty once the file is gone, and joined data stays in memory', async (t) => {
  const reports = await reportsOf(
    t,
    `const file = Ti.Filesystem.getFile(Ti.Filesystem.tempDirectory, 'a.txt');
     file.write('one');
     const blob = file.read(), joined = file.read();
     joined.append(blob);
     file.deleteFile();
     report([blob.text, blob.length, joined.text, joined.nativePath]);
     try { joined.append('text'); } catch (e) { report(e.name); }`,
  )
  deepEqual(reports, [['', 0, 'oneone', null], 'TypeError'])
})

test('the bytes are given as an ArrayBuffer, at once or by a Promise', async (t) => {
  const reports = await reportsOf(
    t,
    `const blob = Ti.Filesystem.getFile('a.txt').read();
     report([...new Uint8Array(blob.toArrayBuffer())]);
     blob.arrayBuffer().then((buffer) => report(buffer.byteLength));`,
    { files: { 'a.txt': 'abc' } },
  )
  deepEqual(reports, [[97, 98, 99], 3])
})

const SIZES = `report(['a.jpg', 'a.png', 'a.gif', 'a.webp', 'a.avif', 'a.heic'].map((name) => {
  const blob = Ti.Filesystem.getFile(name).read();
  return [name, blob.width, blob.height];
}));`

const PICTURES = {
  'a.jpg': withMetadata(encoded('jpeg', 6, 4), 600_000),
  'a.png': encoded('png', 6, 4),
  'a.gif': encoded('gif', 6, 4),
  'a.webp': encoded('webp', 6, 4),
  'a.avif': encoded('avif', 6, 4),
  'a.heic': heicHeader(6, 4),
}

test('a picture of each format that iOS shows tells its pixels, also behind 600 KB of metadata', async (t) => {
  const [told] = await reportsOf(t, SIZES, { files: PICTURES })
  deepEqual(
    told,
    Object.keys(PICTURES).map((name) => [name, 6, 4]),
  )
})

test('before iOS 16 an AVIF picture is none', async (t) => {
  const [told] = await reportsOf(t, SIZES, { files: PICTURES, platform: { osVersion: '15.8' } })
  deepEqual(
    told,
    Object.keys(PICTURES).map((name) => (name === 'a.avif' ? [name, 0, 0] : [name, 6, 4])),
  )
})
