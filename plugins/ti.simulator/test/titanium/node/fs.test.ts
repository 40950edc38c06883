import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from '../harness.ts'

const DATA = `const fs = require('fs'), at = (name) => Ti.Filesystem.applicationDataDirectory + name;
const fails = (work) => { try { return work(); } catch (e) { return [e.code, e.errno, e.syscall, e.message.split(',')[0]]; } };
`

test('fs reads, writes, lists and removes what Ti.Filesystem holds', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} fs.writeFileSync(at('a.txt'), 'héllo'); fs.appendFileSync(at('a.txt'), '!');
     report([fs.readFileSync(at('a.txt'), 'utf8'), fs.readFileSync(at('a.txt')).length, fs.readFileSync(at('a.txt'), { encoding: 'base64' }), fs.existsSync(at('a.txt')), Ti.Filesystem.getFile(at('a.txt')).read().text]);
     fs.mkdirSync(at('d')); fs.mkdirSync(at('x/y'), { recursive: true }); fs.copyFileSync(at('a.txt'), at('d/b.txt')); fs.renameSync(at('d/b.txt'), at('d/c.txt')); report([fs.readdirSync(at('d')), fs.readdirSync(at('d'), 'buffer').map(String)]);
     fs.writeFileSync(at('d/b.txt'), 'old'); fs.renameSync(at('d/c.txt'), at('d/b.txt')); report([fs.readdirSync(at('d')), fs.readFileSync(at('d/b.txt'), 'utf8')]);
     fs.truncateSync(at('d/b.txt'), 1); report(fs.readFileSync(at('d/b.txt'), 'utf8')); fs.unlinkSync(at('d/b.txt')); fs.rmdirSync(at('d')); report(fs.existsSync(at('d')));
     const stats = fs.statSync(at('a.txt')); report([stats.size, stats.isFile(), stats.isDirectory(), stats.isSymbolicLink(), stats.mtime instanceof Date, stats.blocks, stats instanceof fs.Stats, fs.lstatSync(at('x')).isDirectory()]);
     report([fs.realpathSync(at('x/../a.txt')) === at('a.txt'), fs.mkdtempSync(at('t-')).length - at('t-').length, fs.readFileSync('app.js', 'utf8').includes('mkdtemp'), fs.promises, fs.createReadStream]);`,
  )
  deepEqual(reports, [
    ['héllo!', 7, 'aMOpbGxvIQ==', true, 'héllo!'],
    [['c.txt'], ['c.txt']],
    [['b.txt'], 'héllo!'],
    'h',
    false,
    [7, true, false, false, true, 1, true, true],
    [true, 6, true, null, null],
  ])
})

test('an error of fs has a code, a number and the call', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} fs.mkdirSync(at('d')); fs.writeFileSync(at('d/a'), '');
     report([fails(() => fs.accessSync(at('no'))), fails(() => fs.accessSync('app.js', fs.constants.W_OK)), fails(() => fs.mkdirSync(at('d'))), fails(() => fs.mkdirSync(at('no/d'))), fails(() => fs.readdirSync(at('no'))),
       fails(() => fs.readdirSync(at('d/a'))), fails(() => fs.rmdirSync(at('d'))), fails(() => fs.unlinkSync(at('d'))), fails(() => fs.openSync(at('d'), 'w')), fails(() => fs.openSync(at('d/a'), 'wx')),
       fails(() => fs.renameSync(at('no'), at('x'))), fails(() => fs.openSync(at('no/a'))), fails(() => fs.openSync(at('d/a'), 'q')), fails(() => fs.copyFileSync(at('d/a'), at('d/a'), 1)), fails(() => fs.existsSync()), fails(() => fs.access(at('d')))]);`,
  )
  deepEqual(reports[0], [
    ['ENOENT', -2, 'access', 'ENOENT: no such file or directory'],
    ['EACCES', -13, 'access', 'EACCES: permission denied'],
    ['EEXIST', -17, 'mkdir', 'EEXIST: file already exists'],
    ['ENOENT', -2, 'mkdir', 'ENOENT: no such file or directory'],
    ['ENOENT', -2, 'scandir', 'ENOENT: no such file or directory'],
    ['ENOTDIR', -20, 'scandir', 'ENOTDIR: not a directory'],
    ['ENOTEMPTY', -66, 'rmdir', 'ENOTEMPTY: directory not empty'],
    ['EISDIR', -21, 'unlink', 'EISDIR: illegal operation on a directory'],
    ['EISDIR', -21, 'open', 'EISDIR: illegal operation on a directory'],
    ['EEXIST', -17, 'open', 'EEXIST: file already exists'],
    ['ENOENT', -2, 'rename', 'ENOENT: no such file or directory'],
    ['ENOENT', -2, 'open', 'ENOENT: no such file or directory'],
    ['ERR_INVALID_OPT_VALUE', null, null, 'The value "q" is invalid for option "flags"'],
    ['EEXIST', -17, 'copyFile', 'EEXIST: file already exists'],
    false,
    ['ERR_INVALID_CALLBACK', null, null, 'Callback must be a function. Received undefined'],
  ])
})

test('a file is read and written by its descriptor, and each call has its form with a callback', async (t) => {
  const app = await startApp(
    t,
    `${DATA} const w = fs.openSync(at('a'), 'w'); report([typeof w, fs.writeSync(w, 'hello '), fs.writeSync(w, Buffer.from('xworldx'), 1, 5)]); fs.closeSync(w);
     const r = fs.openSync(at('a')), b = Buffer.alloc(8); report([fs.readSync(r, b, 2, 5, null), b.toString('utf8', 2, 7), fs.fstatSync(r).size]); fs.closeSync(r);
     const p = (name, ...args) => new Promise((done) => fs[name](...args, (...got) => done(got)));
     (async () => {
       report([await p('writeFile', at('b'), 'text'), await p('readFile', at('b'), 'utf8'), await p('appendFile', at('b'), '!'), await p('exists', at('b')), await p('access', at('b'))]);
       report([await p('mkdir', at('m')), (await p('mkdir', at('m')))[0].code, await p('readdir', at('m')), (await p('stat', at('b')))[1].size, await p('copyFile', at('b'), at('c')), await p('rename', at('c'), at('m/c')), (await p('unlink', at('none')))[0].code]);
       const [, fd] = await p('open', at('b'), 'r'); const [error, count, bytes] = await p('read', fd, Buffer.alloc(5), 0, 5, null); report([error, count, String(bytes), await p('close', fd), await p('chmod', at('b'), 0o600)]);
       Ti.App.Properties.setBool('done', true);
     })();`,
  )
  while (!app.stored.has('done')) await app.process.idle()
  deepEqual(app.reports, [
    ['number', 6, 5],
    [5, 'hello', 11],
    [[], [null, 'text'], [], [true], []],
    [[null], 'EEXIST', [null, []], 5, [], [], 'ENOENT'],
    [null, 5, 'text!', [], []],
  ])
  deepEqual(
    app.log.filter((line) => line.startsWith('[WARN]')),
    ['[WARN] "fs.chmod" is not supported yet on Titanium and uses a no-op fallback.'],
  )
})
