import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Device } from 'ti.simulator'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var heard = Ti.UI.createLabel({ id: 'heard', text: '' });
win.add(heard);
function button(title, action) {
  var view = Ti.UI.createButton({ title: title });
  view.addEventListener('click', action);
  win.add(view);
}
button('Look', function () { heard.text = new Date().toISOString() + ' ' + Date.now(); });
button('Wait', function () { setTimeout(function () { heard.text = 'waited'; }, 10000); });
button('Ask', function () {
  Ti.App.iOS.registerUserNotificationSettings({ types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT] });
});
button('Schedule', function () {
  Ti.App.iOS.scheduleLocalNotification({ identifier: 'a', alertBody: 'a', date: new Date(Date.now() + 60000) });
});
win.open();
`
const HOUR = 3_600_000

async function launched(t: TestContext) {
  const { device } = await phoneWith(t, classicApp(t, APP))
  await device.launch()
  return { device, heard: () => device.screen.find({ id: 'heard' })?.text }
}

for (const [way, by] of [
  ['back', -HOUR],
  ['on', HOUR],
] as const) {
  test(`the app sees the clock set ${way}, and its timers run on as before`, async (t) => {
    const { device, heard } = await launched(t)
    await device.tap({ title: 'Wait' })
    await device.clock.advance(9_000)
    const then = device.clock.now() + by
    await device.clock.set(new Date(then))
    assert.equal(heard(), '')
    await device.tap({ title: 'Look' })
    assert.equal(heard(), `${new Date(then).toISOString()} ${then}`)
    await device.clock.advance(999)
    assert.notEqual(heard(), 'waited')
    await device.clock.advance(1)
    assert.equal(heard(), 'waited')
    const set = device.timeline.find(({ event }) => event === 'clockSet')
    assert.deepEqual(set?.detail, { by })
  })
}

test('a notification waits for its date: longer where the clock is set back, no more where it is set past it', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Ask' })
  await device.tap({ title: 'Allow' })
  await device.tap({ title: 'Schedule' })
  await device.home()
  await device.clock.set(device.clock.now() - HOUR)
  await device.clock.advance(HOUR)
  assert.equal(device.notifications.delivered.length, 0)
  await device.clock.set(device.clock.now() + HOUR)
  assert.equal(device.notifications.delivered.length, 1)
})

test('what is no date, and real time, cannot be set', async (t) => {
  const { device } = await launched(t)
  await assert.rejects(device.clock.set(Number.NaN), RangeError)
  const real = await Device.boot()
  t.after(() => real.shutdown())
  await assert.rejects(real.clock.set(0), /clock: 'virtual'/)
})

for (const ms of [Number.NaN, -1, Number.POSITIVE_INFINITY])
  test(`time does not pass by ${ms} ms, and no verb waits so long`, async (t) => {
    const { device } = await launched(t)
    await assert.rejects(device.clock.advance(ms), /clock\.advance takes a number of ms from 0/)
    await assert.rejects(
      device.until(() => true, { within: ms }),
      /within takes a number of ms from 0/,
    )
  })

test('a timer without a delay waits for 1 ms, so one of 1 ms that was set before comes first', async (t) => {
  const order = `
    var told = [];
    var label = Ti.UI.createLabel({ id: 'told', text: '' });
    function tell(what) { return function () { told.push(what); label.text = told.join(' '); }; }
    setTimeout(tell('three'), 3);
    [1, 0, -1, 'soon', 1].forEach(function (ms, index) { setTimeout(tell(index), ms); });
    var win = Ti.UI.createWindow();
    win.add(label);
    win.open();`
  const { device } = await phoneWith(t, classicApp(t, order))
  await device.launch()
  await device.clock.advance(10)
  assert.equal(device.screen.find({ id: 'told' })?.text, '0 1 2 3 4 three')
})

test('Ti.Platform.uptime counts seconds from the start of the process', async (t) => {
  const source = `
    var button = Ti.UI.createButton({ title: 'Look' });
    button.addEventListener('click', function () { button.title = 'up ' + Ti.Platform.uptime; });
    var win = Ti.UI.createWindow();
    win.add(button);
    win.open();`
  const { device } = await phoneWith(t, classicApp(t, source))
  await device.clock.advance(10_000)
  await device.launch()
  await device.clock.advance(2_500)
  await device.tap({ title: 'Look' })
  assert.equal(device.screen.find({ type: 'Ti.UI.Button' })?.title, 'up 2.5')
})
