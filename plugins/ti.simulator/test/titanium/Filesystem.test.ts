import { deepEqual, equal, match } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { reportsOf, startApp } from './harness.ts'

const DATA = `const file = (...names) => Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, ...names);
`

test('the folders are plain absolute paths that end with a slash', async (t) => {
  const app = await startApp(
    t,
    `const { applicationDataDirectory, applicationCacheDirectory, tempDirectory, resourcesDirectory, externalStorageDirectory } = Ti.Filesystem;
     report([applicationDataDirectory, applicationCacheDirectory, tempDirectory, resourcesDirectory]);
     report(externalStorageDirectory === undefined);`,
  )
  const { documents, caches, temporary, bundle } = app.containers
  const folders = [documents, caches, temporary, bundle].map((path) => `${path.replaceAll('\\', '/')}/`)
  deepEqual(app.reports, [folders, true])
})

test('getFile joins its parts, starts in Resources and takes file URLs', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const other = file('x', 'y z.txt');
     report([other.name, other.extension(), other.parent.name, other.nativePath.startsWith('file:///'), other.nativePath.endsWith('/x/y%20z.txt')]);
     report([Ti.Filesystem.getFile(other.nativePath).resolve() === other.resolve(), Ti.Filesystem.getFile('app.js').exists(), Ti.Filesystem.getFile('app.js').isFile()]);`,
  )
  deepEqual(reports, [
    ['y z.txt', 'txt', 'x', true, true],
    [true, true, true],
  ])
})

test('text overwrites, a blob of a file does not, and neither makes folders', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const a = file('a.txt'), b = file('b.txt');
     report([a.exists(), a.read(), a.size, a.write('one'), a.write('two'), a.read().text, a.size]);
     report([b.write(a.read()), b.write(a.read()), b.deleteFile(), b.write(a.read()), b.read().text]);
     report([b.write(a), b.write(Ti.createBuffer({ value: 'memory' }).toBlob()), b.read().text, b.write(12), b.write({})]);
     report([b.append(' more'), b.write('!', true), b.read().text, file('no', 'folder.txt').write('x')]);`,
  )
  deepEqual(reports, [
    [false, null, 0, true, true, 'two', 3],
    [true, false, true, true, 'two'],
    [true, true, 'memory', false, false],
    [true, true, 'memory more!', false],
  ])
})

test('copy, move and rename never overwrite, and take a relative path from the own folder', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const a = file('a.txt'); a.write('a'); file('taken.txt').write('taken'); file('sub').createDirectory();
     report([a.copy('taken.txt'), a.copy('copy.txt'), file('copy.txt').read().text]);
     report([a.move('taken.txt'), a.rename('sub/b.txt'), a.rename('b.txt'), a.exists(), file('b.txt').exists()]);
     report([file('b.txt').move(file('sub', 'c.txt').resolve()), file('sub', 'c.txt').read().text, file('none').copy('x')]);`,
  )
  deepEqual(reports, [
    [false, true, 'a'],
    [false, false, true, false, true],
    [true, 'a', false],
  ])
})

test('folders are made, listed and deleted, a full one only recursively', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const folder = file('a', 'b');
     report([folder.createDirectory(false), folder.createDirectory(), folder.createDirectory(), folder.isDirectory(), folder.nativePath.endsWith('/a/b/')]);
     report([file('a', 'b', 'c.txt').createFile(), file('a', 'b', 'c.txt').createFile(), file('x', 'y.txt').createFile(true)]);
     report([folder.getDirectoryListing(), file('nothing').getDirectoryListing(), folder.deleteFile(), folder.deleteDirectory(), folder.deleteDirectory(true), folder.exists()]);`,
  )
  deepEqual(reports, [
    [false, true, false, true, true],
    [true, false, true],
    [['c.txt'], null, false, false, true, false],
  ])
})

test('what a missing file cannot tell throws and names the path', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} for (const ask of [(f) => f.readonly, (f) => f.writable, (f) => f.symbolicLink, (f) => f.createdAt(), (f) => f.modifiedAt()]) {
       try { ask(file('gone.txt')); } catch (e) { report(e.nativeReason.endsWith('Documents/gone.txt')); }
       report(ask(Ti.Filesystem.getFile('app.js')) !== undefined);
     }`,
  )
  deepEqual(
    reports,
    Array.from({ length: 10 }, () => true),
  )
})

test('the bundle is read-only, and the sandbox ends at the folders of the app', async (t) => {
  const outside = join(tmpdir(), `outside-${randomUUID()}.txt`)
  const app = await startApp(
    t,
    `const inBundle = Ti.Filesystem.getFile('app.js'), outside = Ti.Filesystem.getFile(${JSON.stringify(outside)});
     report([inBundle.write('x'), inBundle.deleteFile(), inBundle.readonly, inBundle.writable]);
     report([outside.exists(), outside.write('x'), outside.read(), Ti.Filesystem.getFile('../../../etc/passwd').read()]);
     try { outside.open(Ti.Filesystem.MODE_READ); } catch (e) { report(e.message); }
     report(Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory + '../../escape.txt').write('x'));`,
  )
  deepEqual(app.reports.slice(0, 2), [
    [false, false, true, false],
    [false, false, null, null],
  ])
  match(String(app.reports[2]), /sandbox/)
  equal(app.reports[3], false)
  equal(existsSync(outside), false)
})

test('attributes: backup, protection, and constants', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const { IOS_FILE_PROTECTION_COMPLETE, IOS_FILE_PROTECTION_NONE } = Ti.Filesystem;
     const a = file('a.txt'); a.write('a');
     report([a.remoteBackup, a.getProtectionKey() === IOS_FILE_PROTECTION_COMPLETE, a.setProtectionKey('none'), a.setProtectionKey(IOS_FILE_PROTECTION_NONE), a.getProtectionKey()]);
     file('.').remoteBackup = false; report(a.remoteBackup); a.executable = true; report([a.executable, a.hidden]);
     report([a.spaceAvailable() > 0, Ti.Filesystem.MODE_READ, Ti.Filesystem.MODE_WRITE, Ti.Filesystem.MODE_APPEND, Ti.Filesystem.separator]);`,
  )
  deepEqual(reports, [
    [true, true, false, true, 'NSFileProtectionNone'],
    false,
    [false, false],
    [true, 1, 2, 4, '/'],
  ])
})

test('a file that is moved keeps its protection, and stays out of backups', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const { IOS_FILE_PROTECTION_COMPLETE } = Ti.Filesystem;
     const [a, b] = [file('a.txt'), file('b.txt')];
     a.write('a'); a.remoteBackup = false; a.move(b.resolve());
     report([b.getProtectionKey() === IOS_FILE_PROTECTION_COMPLETE, b.remoteBackup, a.remoteBackup]);`,
  )
  deepEqual(reports, [[true, false, true]])
})

test('streams read and write buffers in the mode they were opened for', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const { MODE_READ, MODE_WRITE, MODE_APPEND } = Ti.Filesystem, a = file('a.txt');
     const out = a.open(MODE_WRITE);
     report([out.isWritable(), out.isReadable(), out.write(Ti.createBuffer({ value: 'hello' })), out.close() === undefined, out.isWritable()]);
     try { out.write(Ti.createBuffer({ value: 'late' })); } catch (e) { report(e.message); }
     const more = Ti.Filesystem.openStream(MODE_APPEND, a.resolve()); more.write(Ti.createBuffer({ value: 'xyz!' }), 3, 1); more.close();
     const into = Ti.createBuffer({ length: 4 }), source = a.open(MODE_READ);
     report([source.read(into), String(into), source.read(into, 1, 2), String(into), source.read(into)]);
     try { source.write(into); } catch (e) { report(e.message); }
     try { a.open(9); } catch (e) { report(e.name); }`,
  )
  deepEqual(reports, [
    [true, false, 5, true, true],
    'Ti.Filesystem.FileStream: the file is closed',
    [4, 'hell', 2, 'ho!l', -1],
    'Ti.Filesystem.FileStream: the stream was not opened to be written',
    'TypeError',
  ])
})

test('temporary files and folders have names of their own', async (t) => {
  const reports = await reportsOf(
    t,
    `const a = Ti.Filesystem.createTempFile(), b = Ti.Filesystem.createTempFile(), c = Ti.Filesystem.createTempDirectory();
     report([a.isFile(), b.name !== a.name, c.isDirectory(), a.resolve().startsWith(Ti.Filesystem.tempDirectory)]);`,
  )
  deepEqual(reports, [[true, true, true, true]])
})

test('whatever text is written is read back, under whatever name', async (t) => {
  const cases = fc.sample(
    fc.tuple(fc.stringMatching(/^[\w ü()#%&+-]{1,40}$/), fc.string({ unit: 'grapheme' })),
    50,
  )
  const app = await startApp(
    t,
    `${DATA} JSON.parse(Ti.Filesystem.getFile('cases.json').read().text).forEach(([name, text]) => {
       const a = file(name + '.txt');
       if (!a.write(text) || Ti.Filesystem.getFile(a.nativePath).read().text !== text) { report([name, text]); }
     });`,
    { files: { 'cases.json': JSON.stringify(cases) } },
  )
  deepEqual(app.reports, [])
})

// https://support.apple.com/guide/security/data-protection-classes-secb010e978a/web
test('text is written in the class of a locked phone, a blob in that of the first unlock, and the app may choose', async (t) => {
  const reports = await reportsOf(
    t,
    `const fs = Ti.Filesystem, at = (name) => fs.getFile(fs.applicationDataDirectory, name);
     at('text').write('a'); at('blob').write(Ti.createBuffer({ value: 'a' }).toBlob());
     report([at('text'), at('blob')].map((file) => file.getProtectionKey()));
     report([at('blob').setProtectionKey(fs.IOS_FILE_PROTECTION_NONE), at('blob').setProtectionKey('none')]);
     report(at('blob').getProtectionKey());`,
  )
  deepEqual(reports, [
    ['NSFileProtectionComplete', 'NSFileProtectionCompleteUntilFirstUserAuthentication'],
    [true, false],
    'NSFileProtectionNone',
  ])
})

test('a file that is made empty is in the class of a locked phone too, and stays as it is when it is made again', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const a = file('a.txt');
     report([a.createFile(), a.size, a.getProtectionKey() === Ti.Filesystem.IOS_FILE_PROTECTION_COMPLETE]);
     a.write('kept');
     report([a.createFile(), a.createFile(true), a.read().text]);`,
  )
  deepEqual(reports, [
    [true, 0, true],
    [false, false, 'kept'],
  ])
})

test('a folder is read as nothing, and deleted as no file', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} const folder = file('folder'); folder.createDirectory();
     report([folder.read(), folder.deleteFile(), folder.isDirectory(), file('none').deleteFile()]);`,
  )
  deepEqual(reports, [[null, false, true, false]])
})

test('a folder lists the names of all that is in it', async (t) => {
  const reports = await reportsOf(
    t,
    `${DATA} file('folder').createDirectory();
     file('folder', 'a.txt').write('a'); file('folder', 'b.txt').write('b'); file('folder', 'c').createDirectory();
     report(file('folder').getDirectoryListing().sort());`,
  )
  deepEqual(reports, [['a.txt', 'b.txt', 'c']])
})
