import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith } from '../../helpers/phone.ts'

const app = (work: string) => `
var center = Ti.App.iOS.UserNotificationCenter;
var win = Ti.UI.createWindow();
var told = Ti.UI.createLabel({ id: 'told', text: 'nothing' });
win.add(told);
win.open();
${work}`

const TOUCHES = {
  'sets a text': [
    'center.requestUserNotificationSettings(function () { told.text = "settings"; });',
    { method: 'requestUserNotificationSettings', touched: 'text of a view' },
  ],
  'removes what is shown': [
    'center.getDeliveredNotifications(function () { center.removeDeliveredNotifications([{ identifier: "a" }]); });',
    { method: 'getDeliveredNotifications', touched: 'removeDeliveredNotifications' },
  ],
  'stores a property': [
    'center.getPendingNotifications(function () { Ti.App.Properties.setInt("a", 1); });',
    { method: 'getPendingNotifications', touched: 'setDefault' },
  ],
} as const

for (const [what, [work, detail]] of Object.entries(TOUCHES))
  test(`an app that ${what} where UserNotificationCenter answers is told how to leave the queue of iOS`, async (t) => {
    const { device } = await phoneWith(t, classicApp(t, app(work)))
    const logged: string[] = []
    device.watch((change) => change.kind === 'log' && logged.push(change.text))
    await device.launch()
    await device.clock.advance(100)
    const told = device.timeline.filter(({ event }) => event === 'offMainThread')
    assert.deepEqual(
      told.map((row) => row.detail),
      [detail],
    )
    assert.match(logged.join('\n'), new RegExp(`${detail.method} answers on a background queue.*setTimeout`))
  })

test('an app that leaves the queue of iOS first, or only writes to the log there, is told nothing', async (t) => {
  const work = `center.requestUserNotificationSettings(function () {
    Ti.API.info('answered');
    setTimeout(function () { told.text = 'settings'; }, 0);
  });`
  const { device } = await phoneWith(t, classicApp(t, app(work)))
  await device.launch()
  await device.clock.advance(100)
  assert.equal(device.screen.find({ id: 'told' })?.text, 'settings')
  assert.ok(!device.timeline.some(({ event }) => event === 'offMainThread'))
})
