import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf, startApp } from './harness.ts'

const OPEN = `const db = Ti.Database.open('shop');
  const why = (work) => { try { work(); return 'nothing thrown'; } catch (e) { return [e.message, e.nativeReason]; } };
  db.execute('CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT, price REAL, picture BLOB, anything)');
`

test('a database is a file of its name in Private Documents, and what is in it can be asked for', async (t) => {
  const reports = await reportsOf(
    t,
    `${OPEN}
    report([db.apiName, db.name, db.file.exists(), db.file.nativePath.split('/').slice(-3), db.rowsAffected, db.lastInsertRowId]);
    report(typeof db.execute('INSERT INTO goods (name, price) VALUES (?, ?)', 'apple', 1.5));
    db.execute('INSERT INTO goods (name, price) VALUES (?, ?)', ['pear', null]);
    report([db.rowsAffected, db.lastInsertRowId]);
    db.execute("UPDATE goods SET price = 2");
    report(db.rowsAffected);
    const rows = db.execute('SELECT id, name, price AS Cost, id FROM goods ORDER BY id');
    report([rows.apiName, rows.fieldCount, rows.rowCount, rows.fieldName(2), rows.validRow, rows.isValidRow()]);
    report([rows.field(0), rows.field(1), rows.fieldByName('cost'), rows.field(3), typeof rows.fieldCount]);
    report([rows.next(), rows.fieldByName('NAME'), rows.next(), rows.validRow, rows.fieldCount, rows.rowCount, rows.next(), typeof rows.field(0)]);
    report(typeof rows.getFieldName);`,
  )
  deepEqual(reports, [
    ['Ti.Database.DB', 'shop', true, ['Library', 'Private%20Documents', 'shop.sql'], 0, 0],
    'undefined',
    [1, 2],
    2,
    ['Ti.Database.ResultSet', 4, 2, 'Cost', true, true],
    [1, 'apple', 2, 1, 'number'],
    [true, 'pear', false, false, 0, 0, false, 'undefined'],
    'undefined',
  ])
})

test('values go in and come out as they do on a phone, and are cast to the type asked for', async (t) => {
  const reports = await reportsOf(
    t,
    `${OPEN}
    const blob = Ti.createBuffer({ value: 'bytes' }).toBlob();
    db.execute('INSERT INTO goods (name, price, picture, anything) VALUES (?, ?, ?, ?)', 7, true, blob, new Date(1500));
    db.execute('INSERT INTO goods (name, price) VALUES (?, ?)', '12', '');
    const rows = db.execute('SELECT name, price, picture, anything FROM goods');
    report([rows.field(0), rows.field(1), rows.field(2).text, rows.field(2).apiName, rows.field(3)]);
    const { FIELD_TYPE_STRING, FIELD_TYPE_INT, FIELD_TYPE_FLOAT, FIELD_TYPE_DOUBLE } = Ti.Database;
    report([FIELD_TYPE_STRING, FIELD_TYPE_INT, FIELD_TYPE_FLOAT, FIELD_TYPE_DOUBLE]);
    report([rows.field(3, FIELD_TYPE_STRING), rows.field(3, FIELD_TYPE_INT), rows.fieldByName('anything', FIELD_TYPE_DOUBLE)]);
    report(why(() => rows.field(0, FIELD_TYPE_INT)));
    rows.next();
    report([rows.field(0, FIELD_TYPE_INT), rows.field(2), why(() => rows.field(1, FIELD_TYPE_DOUBLE))]);
    report([why(() => rows.field(9)), why(() => rows.fieldByName('nope')), why(() => rows.fieldName(4))[0]]);`,
  )
  deepEqual(reports, [
    ['7.0', 1, 'bytes', 'Ti.Blob', 1.5],
    [0, 1, 2, 3],
    ['1.5', 1, 1.5],
    ['Invalid type passed to function', "Couldn't cast from NSString to int"],
    [12, null, ['Invalid type passed to function', "Couldn't cast from NSString to double"]],
    [
      ['Attempted to access out-of-range column index 9', null],
      ['Attempted to access unknown result column nope', null],
      'Value out of range',
    ],
  ])
})

test('what SQLite refuses throws with its reason, and so does what is closed', async (t) => {
  const reports = await reportsOf(
    t,
    `${OPEN}
    report(why(() => db.execute('SELEC 1')));
    report(why(() => db.execute('INSERT INTO goods (id) VALUES (?)', 1, 2))[0]);
    report(why(() => db.execute('INSERT INTO goods (name) VALUES (?)', {}))[0]);
    db.execute('INSERT INTO goods (id) VALUES (1)');
    report(why(() => db.execute('INSERT INTO goods (id) VALUES (1)')));
    const rows = db.execute('SELECT id FROM goods');
    db.close();
    report([why(() => rows.field(0)), rows.fieldCount, db.rowsAffected, db.name]);
    report(why(() => db.execute('SELECT 1')));
    db.close();
    report([db.file.exists(), db.remove(), db.file.exists()]);
    report([why(() => Ti.Database.open('/etc/shop')), why(() => Ti.Database.install('/missing.db', 'a'))[0]]);
    report(why(() => { 'use strict'; db.name = 'other'; }) === 'nothing thrown');`,
  )
  deepEqual(reports, [
    ['failed to execute SQL statement', 'near "SELEC": syntax error'],
    'failed to execute SQL statement',
    'failed to execute SQL statement',
    ['failed to execute SQL statement', 'UNIQUE constraint failed: goods.id'],
    [['Attempt to access already-closed result set.', null], 1, 0, 'shop'],
    ['failed to execute SQL statement', 'database has been closed'],
    [true, null, false],
    [["couldn't open database", '/etc/shop'], 'invalid database install path'],
    false,
  ])
})

test('statements run later call back, and several stop at the first that fails', async (t) => {
  const app = await startApp(
    t,
    `${OPEN}
    report(db.executeAll(['INSERT INTO goods (id) VALUES (1)', 'SELECT id FROM goods']).map((each) => each && each.field(0)));
    try { db.executeAll(['SELECT 1', 'nonsense', 'SELECT 2']); } catch (e) { report([e.message, e.index, e.results.length]); }
    report([why(() => db.executeAsync('SELECT 1'))[0], why(() => db.executeAllAsync(['SELECT 1']))[0]]);
    db.executeAsync('SELECT ? + ? AS sum', 1, [2].length, (error, rows) => report([typeof error, rows.fieldByName('sum')]));
    db.executeAsync('INSERT INTO goods (id) VALUES (?)', [2], (error, rows) => report([typeof error, rows]));
    db.executeAsync('nonsense', (error, rows) => report([error.message, typeof rows]));
    db.executeAllAsync(['SELECT 5', 'DELETE FROM goods'], (error, all) => report([typeof error, all[0].field(0), all[1]]));
    db.executeAllAsync(['nonsense'], (error, all) => report([error.message, error.index, all]));
    report('later');`,
  )
  while (app.reports.length < 9) await app.process.idle()
  deepEqual(app.reports, [
    [null, 1],
    ['failed to execute SQL statements', 1, 1],
    ['callback function must be supplied', 'callback function must be supplied'],
    'later',
    ['undefined', 2],
    ['undefined', null],
    ['failed to execute SQL statement: near "nonsense": syntax error', 'undefined'],
    ['undefined', 5, null],
    ['failed to execute SQL statements', 0, []],
  ])
})

test('a database of Resources is installed once, and may have a path for its name', async (t) => {
  const made = await startApp(
    t,
    `${OPEN} db.execute("INSERT INTO goods (name) VALUES ('apple')"); db.close();
    report(Ti.Utils.base64encode(db.file.read()).text);`,
  )
  const bytes = Buffer.from(String(made.reports[0]), 'base64')
  const logged = Buffer.from(bytes)
  logged.set([2, 2], 18)
  const reports = await reportsOf(
    t,
    `const count = (db) => { const n = db.execute('SELECT count(*) FROM goods').field(0); db.close(); return n; };
     const first = Ti.Database.install('data/shop.sqlite', 'mine');
     first.execute("INSERT INTO goods (name) VALUES ('pear')");
    report([count(first), count(Ti.Database.install('/data/shop.sqlite', 'mine')), count(Ti.Database.open('mine'))]);
     const path = Ti.Filesystem.applicationDataDirectory + 'kept';
     report([count(Ti.Database.install('data/shop.sqlite', path)), Ti.Filesystem.getFile(path + '.sql').exists()]);
     report(count(Ti.Database.open(Ti.Filesystem.getFile(path))));
     report(count(Ti.Database.install('logged.sqlite', 'logged')));`,
    { files: { 'data/shop.sqlite': bytes, 'logged.sqlite': logged } },
  )
  deepEqual(reports, [[2, 2, 2], [1, true], 1, 1])
})

test("SQLite tells the phone's time, and keeps what a transaction has committed alone", async (t) => {
  const reports = await reportsOf(
    t,
    `${OPEN}
    const names = () => db.execute('SELECT group_concat(name) FROM goods').field(0);
    db.execute('BEGIN'); db.execute("INSERT INTO goods (name) VALUES ('apple')"); db.execute('ROLLBACK');
    report(names());
    db.execute('BEGIN IMMEDIATE TRANSACTION'); db.execute("INSERT INTO goods (name) VALUES ('pear')"); db.execute('COMMIT');
    const other = Ti.Database.open('shop');
    report([names(), other.execute('SELECT name FROM goods').field(0)]);
    Date.now = () => Date.UTC(2001, 1, 3, 4, 5, 6);
    report(db.execute("SELECT datetime('now')").field(0));`,
  )
  deepEqual(reports, [null, ['pear', 'pear'], '2001-02-03 04:05:06'])
})

test('SQL is read as the SQLite of iOS reads it: texts in double quotes, foreign keys that bind nobody', async (t) => {
  const reports = await reportsOf(
    t,
    `${OPEN}
    db.execute('INSERT INTO goods ("name", price) VALUES ("say ""it\\'s"" -- so", 3)');
    const row = db.execute('SELECT "name", "none" AS n, \\'"none"\\' FROM goods WHERE "price" = 3 AND name <> "none" -- "none"');
    report([row.field(0), row.field(1), row.field(2)]);
    report(why(() => db.execute('SELECT none FROM goods'))[1]);
    report(why(() => db.execute('SELECT "none FROM goods'))[1]);
    db.execute('CREATE TABLE parts (of INTEGER REFERENCES goods(id), kind TEXT CHECK (kind <> "bad"))');
    db.execute('INSERT INTO parts VALUES (99, "good")');
    report([why(() => db.execute('INSERT INTO parts VALUES (1, "bad")'))[1], db.execute('PRAGMA recursive_triggers').field(0)]);`,
  )
  deepEqual(reports, [
    ['say "it\'s" -- so', 'none', '"none"'],
    'no such column: none',
    'unrecognized token: ""none FROM goods"',
    ["CHECK constraint failed: kind <> 'bad'", 0],
  ])
})
