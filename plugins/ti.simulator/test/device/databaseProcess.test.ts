import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'

test('an app that ends in the middle of a transaction has not begun it, and harms neither phone nor database', async (t) => {
  const device = await Device.boot({ clock: 'virtual', start: Date.UTC(2026, 0, 15, 9, 30) })
  t.after(() => device.shutdown())
  const log: string[] = []
  device.watch((change) => change.kind === 'log' && log.push(change.text))
  await device.install(
    classicApp(
      t,
      `const db = Ti.Database.open('diary');
       db.execute('CREATE TABLE IF NOT EXISTS days (day)');
       db.execute("INSERT INTO days VALUES (datetime('now'))");
       console.log(db.execute('SELECT count(*), max(day) FROM days').field(1), db.execute('SELECT count(*) FROM days').field(0));
       db.execute('BEGIN');
       db.execute("INSERT INTO days VALUES ('never')");
       Ti.UI.createWindow().open();`,
    ),
  )
  for (let times = 0; times < 4; times += 1) {
    await device.launch()
    await device.evict()
    await device.clock.advance(1000)
  }
  const days = ['00', '01', '02', '03'].map((second, index) => `2026-01-15 09:30:${second} ${index + 1}`)
  deepEqual(log, days)
  equal(device.state, 'notRunning')
})
