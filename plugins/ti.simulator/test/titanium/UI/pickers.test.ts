import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp, type TestApp } from '../harness.ts'

const PICKER = `const win = Ti.UI.createWindow();
const rows = (...titles) => titles.map((title) => Ti.UI.createPickerRow({ title }));
`
const picker = (app: TestApp) => app.view({ type: 'Ti.UI.Picker' })
const turn = (app: TestApp, section: number, value: number) =>
  app.touch({ type: 'Ti.UI.Picker' }, 'change', { section, value })

/** What stands on each wheel where it has stopped. */
function chosen(app: TestApp): unknown[] {
  const { wheels, selection } = picker(app).properties
  if (!Array.isArray(wheels) || !Array.isArray(selection)) return []
  return wheels.map((wheel, index) => {
    const row = Array.isArray(wheel) ? wheel[Number(selection[index])] : undefined
    return typeof row === 'object' && row !== null && 'title' in row ? row.title : undefined
  })
}

test('a plain picker tells which rows are chosen, by the finger and by the app', async (t) => {
  const app = await startApp(
    t,
    `${PICKER} const fruit = Ti.UI.createPickerColumn(), colour = Ti.UI.createPickerColumn();
     rows('Banana', 'Mango', 'Grape').forEach((row) => fruit.addRow(row));
     rows('red', 'green').forEach((row) => colour.addRow(row));
     const picker = Ti.UI.createPicker({ columns: [fruit, colour] });
     picker.addEventListener('change', (e) => report([e.selectedValue, e.columnIndex, e.rowIndex, e.column === fruit, e.row.title]));
     report([picker.type, picker.columns.length, fruit.rowCount, fruit.rows.length, picker.getSelectedRow(0), typeof picker.value, picker.minuteInterval]);
     picker.setSelectedRow(0, 1); picker.setSelectedRow(1, 1);
     win.add(picker); win.open();
     report(picker.getSelectedRow(1).title);
     Ti.App.addEventListener('resume', () => { picker.setSelectedRow(0, 2, false); fruit.removeRow(fruit.rows[0]); });`,
  )
  deepEqual(app.reports, [
    [-1, 2, 3, 3, null, 'undefined', 1],
    [['Banana', 'green'], 1, 1, false, 'green'],
    'green',
  ])
  await turn(app, 0, 1)
  await turn(app, 0, 9)
  deepEqual(chosen(app), ['Mango', 'green'])
  app.process.delegate.willEnterForeground()
  await app.process.idle()
  deepEqual(app.reports.slice(3), [
    [['Mango', 'green'], 0, 1, true, 'Mango'],
    [['Grape', 'green'], 0, 2, true, 'Grape'],
  ])
})

test('rows may be added without a column, as plain objects and one of them selected', async (t) => {
  const app = await startApp(
    t,
    `${PICKER} const picker = Ti.UI.createPicker();
     picker.add([{ title: 'a' }, { title: 'b', selected: true }]); picker.add(rows('c')[0]);
     const row = Ti.UI.createPickerRow(); row.add(Ti.UI.createLabel({ text: 'in a view', color: 'red' })); picker.add(row);
     win.add(picker); win.open();
     report([picker.columns.length, picker.getSelectedRow(0).title]);`,
  )
  deepEqual(app.reports, [[1, 'b']])
  deepEqual(picker(app).properties.wheels, [
    [
      { title: 'a', color: null, font: null },
      { title: 'b', color: null, font: null },
      { title: 'c', color: null, font: null },
      { title: 'in a view', color: 'red', font: null },
    ],
  ])
})

const DATE = (type: string, more = '') => `${PICKER}
const picker = Ti.UI.createPicker({ type: Ti.UI.PICKER_TYPE_${type}, datePickerStyle: Ti.UI.DATE_PICKER_STYLE_WHEELS, ${more} });
picker.addEventListener('change', (e) => report(e.value ? [e.value.toISOString(), picker.value.toISOString()] : e.countDownDuration));
win.add(picker); win.open();`

test('the wheels of a date stand in the order of the language, keep to the limits and to the length of the month', async (t) => {
  const app = await startApp(
    t,
    DATE(
      'DATE',
      'value: new Date(2026, 0, 31, 9), minDate: new Date(2025, 5, 1), maxDate: new Date(2027, 2, 1)',
    ),
  )
  deepEqual(chosen(app), ['January', '31', '2026'])
  await turn(app, 0, 1)
  deepEqual(chosen(app), ['February', '28', '2026'])
  await turn(app, 2, 0)
  deepEqual(chosen(app), ['June', '1', '2025'])
  deepEqual(app.reports, [
    ['2026-02-28T09:00:00.000Z', '2026-02-28T09:00:00.000Z'],
    ['2025-06-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z'],
  ])
  const german = await startApp(t, DATE('DATE', 'value: new Date(2026, 2, 5)'), {
    platform: { locale: 'de-DE' },
  })
  deepEqual(chosen(german), ['5', 'März', '2026'])
})

test('a time has its hours as the language counts them, and minutes by the interval', async (t) => {
  const app = await startApp(t, DATE('TIME', 'value: new Date(2026, 0, 1, 14, 30), minuteInterval: 15'))
  deepEqual(chosen(app), ['2', '30', 'PM'])
  await turn(app, 1, 3)
  await turn(app, 2, 0)
  await turn(app, 0, 0)
  deepEqual(chosen(app), ['12', '45', 'AM'])
  deepEqual(app.reports.at(-1), ['2026-01-01T00:45:00.000Z', '2026-01-01T00:45:00.000Z'])
  const german = await startApp(t, DATE('TIME', 'value: new Date(2026, 0, 1, 14, 5)'), {
    platform: { locale: 'de-DE' },
  })
  deepEqual(chosen(german), ['14', '05'])
})

test('a day with its time, a duration, and a date chosen as a whole', async (t) => {
  const both = await startApp(t, DATE('DATE_AND_TIME', 'value: new Date(2026, 0, 15, 9, 30)'))
  deepEqual(chosen(both).slice(1), ['9', '30', 'AM'])
  await both.touch({ type: 'Ti.UI.Picker' }, 'change', { value: Date.UTC(2026, 6, 4, 12) })
  deepEqual(chosen(both).slice(0, 2), ['Sat, Jul 4', '12'])
  const timer = await startApp(t, DATE('COUNT_DOWN_TIMER', 'countDownDuration: 5400000'))
  deepEqual(chosen(timer), ['1 hour', '30 min'])
  await turn(timer, 0, 0)
  await turn(timer, 1, 0)
  deepEqual(timer.reports, [1_800_000, 60_000])
})

test('a date picker without a style is a field; what is no date is refused', async (t) => {
  const app = await startApp(
    t,
    `${PICKER} const picker = Ti.UI.createPicker({ type: Ti.UI.PICKER_TYPE_DATE_AND_TIME, value: new Date(2026, 0, 15, 9, 30) });
     win.add(picker); win.open();
     try { picker.minDate = new Date(2027, 0, 1); picker.maxDate = 'tomorrow'; } catch (e) { report(e.name); }
     report([picker.value.getFullYear(), typeof picker.showDatePickerDialog]);
     report(Math.abs(Ti.UI.createPicker({ type: Ti.UI.PICKER_TYPE_TIME }).value - new Date()) < 1000);`,
  )
  deepEqual(app.reports, ['TypeError', [2027, 'undefined'], true])
  equal(JSON.stringify(picker(app).properties.fields), JSON.stringify(['Jan 1, 2027', '12:00 AM']))
})
