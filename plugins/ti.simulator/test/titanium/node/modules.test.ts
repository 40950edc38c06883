import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from '../harness.ts'

const ask = `const said = (work) => { try { return work(); } catch (e) { return e.name + ': ' + e.message; } };
`

test('the modules that the SDK has are there under their names, and no other of Node', async (t) => {
  const [has, lacks] = await reportsOf(
    t,
    `${ask} const has = (name) => { try { return typeof require(name); } catch (e) { return e.message; } };
     report(['assert', 'buffer', 'console', 'events', 'fs', 'os', 'path', 'stream', 'string_decoder', 'tty', 'util'].map(has));
     report(['node:fs', 'http', 'net', 'crypto'].map(has));`,
  )
  deepEqual(has, [
    ...['function', 'object', 'object', 'function', 'object', 'object', 'object', 'function'],
    ...['object', 'object', 'object'],
  ])
  deepEqual(
    lacks,
    ['node:fs', 'http', 'net', 'crypto'].map((name) => `Requested module not found: ${name}`),
  )
})

test('further modules that apps ask for are there, after one that the app brings under their name', async (t) => {
  const [reports] = await reportsOf(
    t,
    `report([require('process') === process, require('timers').setTimeout === setTimeout, require('querystring').stringify({ a: [1, 'b c'] }),
       require('url').parse('https://example.com:8080/a?b=1').port, require('url').resolve('https://example.com/a/', 'b')])`,
  )
  deepEqual(reports, [true, true, 'a=1&a=b%20c', '8080', 'https://example.com/a/b'])
  const [own] = await reportsOf(t, `report(require('url'))`, {
    files: { 'node_modules/url/index.js': `module.exports = 'own'` },
  })
  deepEqual(own, 'own')
})

test('events calls listeners in their order, takes them away again, and throws for no error', async (t) => {
  const reports = await reportsOf(
    t,
    `const EventEmitter = require('events'); const e = new EventEmitter(), heard = [];
     const a = (x) => heard.push('a' + x), b = function (x) { heard.push('b' + x, this === e); };
     e.on('newListener', (name) => heard.push('new ' + name)); e.on('x', a); e.prependListener('x', b); report(e.once('x', a) === undefined);
     report([e.emit('x', 1), e.emit('x', 2), e.emit('none'), e.emit('error', 1)]); report(heard);
     report([e.listenerCount('x'), e.listeners('x').length, e.eventNames(), e.off('x', a) === e, e.listenerCount('x'), EventEmitter.listenerCount(e, 'x')]);
     e.on('removeListener', (name, which) => heard.push('removed ' + name + ' ' + (which === b))); e.removeAllListeners(); report(heard.slice(-2));
     function Old() {} require('util').inherits(Old, EventEmitter); const old = new Old(); old.on('y', a); report([old.emit('y', 3), Old.super_ === EventEmitter, EventEmitter.EventEmitter === EventEmitter]);
     report([e.getMaxListeners(), e.setMaxListeners(1) === e]); process.on('warning', (w) => report(w.name)); e.on('z', a); e.on('z', b);`,
  )
  deepEqual(reports, [
    true,
    [true, true, false, false],
    ['new x', 'new x', 'new x', 'b1', true, 'a1', 'a1', 'b2', true, 'a2'],
    [2, 2, ['newListener', 'x'], true, 1, 1],
    ['removed newListener false', 'removed x true'],
    [true, true, true],
    [10, true],
    'MaxListenersExceededWarning',
  ])
})

test('path joins, resolves from the root and knows both kinds of system', async (t) => {
  const reports = await reportsOf(
    t,
    `${ask} const path = require('path'), { win32 } = path;
     report([path.join('/a', '', 'b', '../c/'), path.resolve('a', '..', 'b'), path.resolve('/x', 'y/'), path.normalize('/a//b/./../c'), path.normalize(''), path.join('..', 'a')]);
     report([path.dirname('/a/b/'), path.dirname('a'), path.dirname('/a'), path.dirname('//a'), path.basename('/a/b.js', '.js'), path.basename('/a/b/'), path.extname('a.b.c'), path.extname('.a')]);
     report([path.relative('/a/b/c', '/a/d'), path.relative('/a/bc', '/a/b'), path.relative('/a', '/a'), path.parse('/home/user/file.txt'), path.format({ dir: '/d', name: 'n', ext: '.e' }), path.isAbsolute('a')]);
     report([path.sep, path.delimiter, path.posix === path, win32.sep, win32.join('a', 'b/c'), win32.basename('C:\\\\a\\\\b.html', '.html'), win32.isAbsolute('C:/'), win32.parse('C:\\\\p\\\\f.txt').root, win32.normalize('C:/a/..\\\\b'), win32.toNamespacedPath('C:\\\\a')]);
     report([said(() => path.join(1)), said(() => path.dirname())]);`,
  )
  deepEqual(reports, [
    ['/a/c/', '/b', '/x/y', '/a/c', '.', 'a'],
    ['/a', '.', '/', '//', 'b', 'b', '.c', ''],
    [
      ...['../../d', '../b', ''],
      { root: '/', dir: '/home/user', base: 'file.txt', ext: '.txt', name: 'file' },
      ...['/d/n.e', false],
    ],
    ['/', ':', true, '\\', 'a\\b\\c', 'b', true, 'C:\\', 'C:\\b', '\\\\?\\C:\\a'],
    [
      'TypeError: Path must be a string. Received 1',
      'TypeError: The "path" argument must be of type string. Received type undefined',
    ],
  ])
})

test('assert compares by value, strictly or not, and says what failed', async (t) => {
  const reports = await reportsOf(
    t,
    `const assert = require('assert'); const fails = (work) => { try { work(); return null; } catch (e) { return [e.code, e.operator, e.message.trim(), e.generatedMessage]; } };
     report([fails(() => assert(0)), fails(() => assert.ok(1)), fails(() => assert.equal(1, '1')), fails(() => assert.strictEqual(1, 2)), fails(() => assert.strict.equal(1, '1', 'mine'))]);
     const loop = (n) => { const o = { n }; o.self = o; return o; };
     report([[[1, { a: [2] }], [1, { a: ['2'] }]], [new Map([[{ a: 1 }, 2]]), new Map([[{ a: 1 }, 2]])], [new Set([1, 2]), new Set([2, 1])], [new Date(1), new Date(2)], [/a/g, /a/i], [loop(1), loop(1)], [NaN, NaN], [[1], { 0: 1 }], [new Error('a'), new Error('b')]]
       .map(([x, y]) => [fails(() => assert.deepEqual(x, y)) === null, fails(() => assert.deepStrictEqual(x, y)) === null]));
     report([fails(() => assert.throws(() => { throw new TypeError('x'); }, TypeError)), fails(() => assert.throws(() => {})), fails(() => assert.throws(() => { throw new Error('x'); }, { message: 'x' })),
       fails(() => assert.doesNotThrow(() => { throw new Error('x'); }, Error)), fails(() => assert.ifError(null)), fails(() => assert.fail('no'))]);
     assert.rejects(Promise.reject(new Error('x')), /x/).then(() => report('rejected')); assert.doesNotReject(() => Promise.resolve()).then(() => report('resolved'));`,
  )
  deepEqual(reports, [
    [
      ['ERR_ASSERTION', '==', 'The expression evaluated to a falsy value:', true],
      null,
      null,
      ['ERR_ASSERTION', 'strictEqual', 'Expected values to be strictly equal:', true],
      ['ERR_ASSERTION', 'strictEqual', 'mine', false],
    ],
    [
      ...[
        [true, false],
        [true, true],
        [true, true],
        [false, false],
        [false, false],
      ],
      ...[
        [true, true],
        [false, true],
        [false, false],
        [false, false],
      ],
    ],
    [
      null,
      ['ERR_ASSERTION', 'throws', 'Missing expected exception.', false],
      null,
      ['ERR_ASSERTION', 'doesNotThrow', 'Got unwanted exception.', false],
      null,
      ['ERR_ASSERTION', null, 'no', false],
    ],
    'rejected',
    'resolved',
  ])
})

test('Buffer is made of texts, numbers and a Ti.Buffer, which it shares', async (t) => {
  const reports = await reportsOf(
    t,
    `const { Buffer: B, kMaxLength, constants } = require('buffer'), ti = Ti.createBuffer({ value: 'hey' }); const wrapped = Buffer.from(ti); wrapped[0] = 72;
     report([B === Buffer, String(ti), Buffer.from('héllo').toString('base64'), Buffer.from('68c3a9', 'hex').toString(), Buffer.byteLength('é'), Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString()]);
     report([Buffer.isBuffer(ti), Buffer.isBuffer(wrapped), wrapped instanceof Uint8Array, wrapped.toTiBuffer().apiName, String(wrapped.toTiBuffer()), wrapped.length, kMaxLength, constants.MAX_LENGTH === kMaxLength]);
     const b = Buffer.alloc(8); b.writeInt32BE(-2, 0); report([b.readUInt32BE(0), b.readInt32BE(0), b.toJSON().data.length, Buffer.compare(Buffer.from('a'), Buffer.from('b')), require('util').inspect(Buffer.from('ab'))]);
     const { StringDecoder } = require('string_decoder'), d = new StringDecoder('utf8'), e = Buffer.from('€'); report([d.write(e.slice(0, 1)), d.write(e.slice(1)), d.write(e.slice(0, 2)), d.end()]);
     const u = new StringDecoder('utf16le'); report([u.write(Buffer.from([0x3d, 0xd8])), u.write(Buffer.from([0x4d, 0xdc])), new StringDecoder('base64').write(Buffer.from('abcd'))]);`,
  )
  deepEqual(reports, [
    [true, 'Hey', 'aMOpbGxv', 'hé', 2, 'ab'],
    [false, true, true, 'Ti.Buffer', 'Hey', 3, 2147483647, true],
    [4294967294, -2, 8, -1, '<Buffer 61 62>'],
    ['', '€', '', '\ufffd'],
    ['', '👍', 'YWJj'],
  ])
})

test('util, os, tty and stream are those of the SDK', async (t) => {
  const reports = await reportsOf(
    t,
    `${ask} const util = require('util'), os = require('os'), tty = require('tty'), Stream = require('stream');
     report([util.format('%s %d %j', 'a', 1, { b: 2 }), util.inspect({ a: [1] }), util.isArray([]), util.types.isMap(new Map()), util.types.isUint8Array(new Uint8Array()), util.types.isNumberObject(new Number(1)), util.isError(new Error()), util.isPrimitive('a'), util.types.isProxy]);
     report([os.EOL, os.type(), os.platform(), os.release(), os.arch(), os.endianness(), os.constants.errno.ENOENT, os.constants.signals.SIGKILL, os.cpus().length, os.cpus()[0].model, typeof os.hostname(), os.totalmem() > os.freemem(), os.userInfo().uid, os.tmpdir() === Ti.Filesystem.tempDirectory]);
     report([tty.isatty(), said(() => tty.ReadStream()), said(() => tty.WriteStream())]);
     const r = new Stream.Readable({ read() {} }), d = Stream.Duplex({ writable: false });
     report([r.readable, r.pipe, d.readable, d.writable, d instanceof Stream.Readable, new Stream.Transform() instanceof Stream, said(() => Stream.Readable()._read())]);
     util.promisify((x, done) => done(null, x + 1))(1).then((x) => report(x)); util.callbackify(async (x) => x)(5, (error, x) => report([error, x]));`,
  )
  deepEqual(reports, [
    ['a 1 {"b":2}', '{ a: [ 1 ] }', true, true, true, true, true, true, null],
    [...['\n', 'Darwin', 'iphone', '18.6', 'arm64', 'LE', 2, 9, 6, 'Unknown', 'string', true, -1, true]],
    [false, 'Error: tty.ReadStream is not implemented', 'Error: tty.WriteStream is not implemented'],
    [true, null, true, false, true, true, 'Error: method not implemented: _read()'],
    2,
    [null, 5],
  ])
})
