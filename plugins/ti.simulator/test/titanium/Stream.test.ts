import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'

const START = `
  const { Stream } = Ti, buffer = (value) => Ti.createBuffer({ value });
  const reading = (value) => Stream.createStream({ source: buffer(value), mode: Stream.MODE_READ });
  const file = (text) => { const file = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'a.txt'); if (text !== undefined) file.write(text); return file; };
  const told = ({ source, fromStream, toStream, buffer, ...rest }) =>
    ({ ...rest, ...(buffer !== undefined && { buffer: buffer && String(buffer) }), streams: [source, fromStream, toStream].map((each) => each && each.apiName).join(' ') });
  const OK = (result) => report(told(result));
`
const SUCCESS = { success: true, code: 0, errorState: 0, errorDescription: '' }

test('a stream on a buffer or a blob reads into buffers until its end', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const source = reading('hello world'), into = Ti.createBuffer({ length: 4 });
     report([source.apiName, source.isReadable(), source.isWritable()]);
     report([source.read(into), String(into), source.read(into, 1, 2), String(into), source.read(into, 9, 1), source.read(into, 3, 9), source.read(into), source.read(into), source.read(into)]);
     const blob = Stream.createStream({ source: buffer('pixels').toBlob(), mode: Stream.MODE_READ }), all = Ti.createBuffer();
     report([blob.read(all), String(all)]);
     report([source.close() === undefined]);
     try { source.read(into); } catch (e) { report(e.message); }`,
  )
  deepEqual(reports, [
    ['Ti.IOStream', true, false],
    [4, 'hell', 2, 'ho l', -1, 1, 4, -1, -1],
    [6, 'pixels'],
    [true],
    'Ti.IOStream: the stream is closed',
  ])
})

test('what is written to a stream is in its buffer, which grows', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const target = buffer('abcdef'), out = Stream.createStream({ source: target, mode: Stream.MODE_WRITE });
     report([out.isReadable(), out.isWritable(), out.write(buffer('12')), String(target), out.write(buffer('xyz3456'), 3, 4), String(target), out.write(buffer('789')), String(target)]);
     const more = Stream.createStream({ source: target, mode: Stream.MODE_APPEND });
     report([more.isWritable(), more.write(buffer('!')), String(target), more.write(Ti.createBuffer()), more.write(buffer('a'), 1, 1)]);`,
  )
  deepEqual(reports, [
    [false, true, 2, '12cdef', 4, '123456', 3, '123456789'],
    [true, 1, '123456789!', 0, -1],
  ])
})

test('read, write and readAll tell their callback when the JavaScript at hand has ended', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const into = Ti.createBuffer({ length: 3 }), target = Ti.createBuffer();
     const source = reading('hello');
     Stream.read(source, into, (result) => { OK(result); report(String(into));
       Stream.read(source, into, 1, 2, (result) => { OK(result); report(String(into)); Stream.read(source, into, OK); });
     });
     Stream.write(Stream.createStream({ source: target, mode: Stream.MODE_WRITE }), buffer('xyz'), 1, 2, (result) => { OK(result); report(String(target)); });
     const all = Ti.createBuffer();
     Stream.readAll(reading('all of it'), all, (result) => { OK(result); report(String(all)); });
     Stream.read(source, into, 3, 1, OK);
     report(['now', String(into), String(target), all.length, String(Stream.readAll(reading('at once')))]);`,
  )
  const source = { streams: 'Ti.IOStream  ' }
  const error = 'Offset 3 is past buffer bounds (length 3)'
  deepEqual(reports.slice(0, 2), [
    {
      success: false,
      code: -1,
      errorState: -1,
      errorDescription: error,
      error,
      type: 'read',
      bytesProcessed: -1,
      ...source,
    },
    ['now', '\0\0\0', '', 0, 'at once'],
  ])
  deepEqual(reports.slice(2), [
    { ...SUCCESS, type: 'read', bytesProcessed: 3, ...source },
    'hel',
    { ...SUCCESS, type: 'write', bytesProcessed: 2, ...source },
    'yz',
    { ...SUCCESS, type: 'read', bytesProcessed: 9, ...source },
    'all of it',
    { ...SUCCESS, type: 'read', bytesProcessed: 2, ...source },
    'hlo',
    {
      success: false,
      code: -1,
      errorState: -1,
      errorDescription: '',
      type: 'read',
      bytesProcessed: -1,
      ...source,
    },
  ])
})

test('pump hands over a stream in pieces, at once or later, and tells the end', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     Stream.pump(reading('hello'), OK, 3); report('after');
     Stream.pump(file('ab').open(Ti.Filesystem.MODE_READ), ({ bytesProcessed, totalBytesProcessed }) => report([bytesProcessed, totalBytesProcessed]), 1, true);
     report('later');`,
  )
  const piece = { ...SUCCESS, type: 'pump', streams: 'Ti.IOStream  ' }
  deepEqual(reports, [
    { ...piece, bytesProcessed: 3, totalBytesProcessed: 3, buffer: 'hel' },
    { ...piece, bytesProcessed: 2, totalBytesProcessed: 5, buffer: 'lo' },
    { ...piece, bytesProcessed: -1, totalBytesProcessed: 5, buffer: null },
    'after',
    'later',
    [1, 1],
    [1, 2],
    [-1, 2],
  ])
})

test('writeStream writes one stream to another, a file to a file too', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const target = Ti.createBuffer(), into = () => Stream.createStream({ source: target, mode: Stream.MODE_APPEND });
     report([Stream.writeStream(reading('hello'), into(), 2), String(target)]);
     const out = file().open(Ti.Filesystem.MODE_WRITE);
     report([Stream.writeStream(reading('file'), out, 3), file().read().text]); out.close();
     Stream.writeStream(reading('later'), into(), 2, OK);
     Stream.writeStream(file().open(Ti.Filesystem.MODE_READ), into(), 3, ({ bytesProcessed }) => report([bytesProcessed, String(target)]));`,
  )
  deepEqual(reports, [
    [5, 'hello'],
    [4, 'file'],
    { ...SUCCESS, type: 'writeToStream', bytesProcessed: 5, streams: ' Ti.IOStream Ti.IOStream' },
    [3, 'hellolaterfil'],
    [1, 'hellolaterfile'],
    [4, 'hellolaterfile'],
  ])
})

test('what is no stream, no buffer, no mode and no callback throws', async (t) => {
  const [refused] = await reportsOf(
    t,
    `${START}
     const { MODE_READ, MODE_WRITE } = Stream, source = buffer('abc'), blob = source.toBlob();
     const from = reading('abc'), to = Stream.createStream({ source, mode: MODE_WRITE }), call = () => {};
     report([
       () => Stream.createStream(), () => Stream.createStream({ source }), () => Stream.createStream({ mode: MODE_READ }),
       () => Stream.createStream({ source, mode: 8 }), () => Stream.createStream({ source: blob, mode: MODE_WRITE }),
       () => from.write(source), () => to.read(source), () => from.read('abc'), () => from.read(source, 1),
       () => Stream.read(from, source), () => Stream.read(from, source, 0, call), () => Stream.read({}, source, call), () => Stream.read(to, source, call),
       () => Stream.write(from, source, call), () => Stream.readAll(from, source), () => Stream.readAll(to),
       () => Stream.pump(from, call), () => Stream.pump(from, call, 0), () => Stream.pump(to, call, 1),
       () => Stream.writeStream(from, to), () => Stream.writeStream(to, from, 1), () => Stream.writeStream(from, to, 1, 'callback'),
       () => file('').open(4).read(source), () => Ti.Filesystem.getFile(Ti.Filesystem.tempDirectory, 'none').open(4),
     ].map((act) => { try { act(); return 'done'; } catch (e) { return e.name; } }).join(' '));`,
  )
  equal(
    refused,
    'TypeError TypeError TypeError TypeError TypeError Error Error TypeError TypeError ' +
      'TypeError TypeError TypeError Error Error TypeError Error RangeError RangeError Error ' +
      'RangeError Error TypeError Error Error',
  )
})
