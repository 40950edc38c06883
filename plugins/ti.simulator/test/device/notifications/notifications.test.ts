import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith, rows } from '../../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var heard = Ti.UI.createLabel({ id: 'heard', text: '' });
win.add(heard);
function button(title, action) {
  var view = Ti.UI.createButton({ title: title });
  view.addEventListener('click', action);
  win.add(view);
}
function schedule(options) {
  options.alertBody = options.identifier;
  options.date = new Date(Date.now() + 2000);
  Ti.App.iOS.scheduleLocalNotification(options);
}
button('Ask', function () {
  Ti.App.iOS.registerUserNotificationSettings({ types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT] });
});
button('Schedule', function () { schedule({ identifier: 'plain' }); });
button('Schedule shown', function () { schedule({ identifier: 'shown', userInfo: { showInForeground: true } }); });
button('Schedule other', function () { schedule({ identifier: 'other' }); });
function attach(name, bytes) {
  var file = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, name);
  file.write('attached' + new Array(bytes).join('.'));
  schedule({ identifier: 'plain', attachments: [{ identifier: 'a', url: file.nativePath }] });
}
button('Schedule with file', function () { attach('note.png', 1); });
button('Schedule with WebP', function () { attach('note.webp', 1); });
button('Schedule with large file', function () { attach('note.png', 10000001); });
button('Repeat', function () {
  Ti.App.iOS.scheduleLocalNotification({
    identifier: 'repeated', alertBody: 'repeated', repeat: 'daily', date: new Date(Date.now() + 3 * 86400000 + 3600000)
  });
});
button('Remove other', function () {
  Ti.App.iOS.UserNotificationCenter.removeDeliveredNotifications([{ identifier: 'other' }]);
});
button('Remove all', function () { Ti.App.iOS.UserNotificationCenter.removeDeliveredNotifications(); });
button('Cancel', function () { Ti.App.iOS.cancelLocalNotification('plain'); });
Ti.App.iOS.addEventListener('usernotificationsettings', function (e) { heard.text = 'granted ' + e.success; });
Ti.App.iOS.addEventListener('notification', function (e) {
  heard.text = 'notification ' + e.identifier + (e.date ? ', next ' + e.date.toISOString() : '');
});
Ti.App.iOS.addEventListener('localnotificationaction', function (e) { heard.text = 'tapped ' + e.userInfo.id; });
win.open();
`

async function launched(t: TestContext, answer?: 'Allow' | 'Don’t Allow') {
  const { device } = await phoneWith(t, classicApp(t, APP))
  await device.launch()
  if (answer) {
    await device.tap({ title: 'Ask' })
    await device.tap({ title: answer })
  }
  return { device, heard: () => device.screen.find({ id: 'heard' })?.text }
}

test('iOS asks once, over the app, and tells the answer', async (t) => {
  const { device, heard } = await launched(t)
  await device.tap({ title: 'Ask' })
  assert.equal(device.state, 'inactive')
  await assert.rejects(device.tap({ title: 'Schedule' }), /iOS asks/)
  await device.tap({ title: 'Allow' })
  assert.equal(device.state, 'active')
  assert.equal(heard(), 'granted true')
  await device.tap({ title: 'Ask' })
  assert.equal(device.screen.systemAlert, null)
})

test('a notification comes as a banner while the app is in the background, and tapping it opens the app', async (t) => {
  const { device, heard } = await launched(t, 'Allow')
  await device.tap({ title: 'Schedule' })
  await device.home()
  await device.until(({ event }) => event === 'banner')
  assert.deepEqual(
    device.notifications.delivered.map(({ body }) => body),
    ['plain'],
  )
  await device.notifications.tap({ body: 'plain' })
  assert.equal(device.state, 'active')
  assert.equal(heard(), 'tapped plain')
  assert.equal(device.notifications.delivered.length, 0)
})

test('a notification survives the eviction of its app, and tapping it starts the app', async (t) => {
  const { device, heard } = await launched(t, 'Allow')
  await device.tap({ title: 'Schedule' })
  await device.evict()
  await device.until(({ event }) => event === 'banner')
  await device.notifications.tap({ identifier: 'plain' })
  assert.equal(heard(), 'tapped plain')
})

test('in the foreground there is an event and no banner, unless userInfo.showInForeground', async (t) => {
  const { device, heard } = await launched(t, 'Allow')
  await device.tap({ title: 'Schedule' })
  await device.clock.advance(3_000)
  assert.equal(heard(), 'notification plain')
  assert.equal(rows(device, 'banner').length, 0)
  await device.tap({ title: 'Schedule shown' })
  await device.clock.advance(3_000)
  assert.equal(rows(device, 'banner').length, 1)
})

test('without permission nothing is shown', async (t) => {
  const { device, heard } = await launched(t, 'Don’t Allow')
  assert.equal(heard(), 'granted false')
  await device.tap({ title: 'Schedule' })
  await device.home()
  await device.clock.advance(5_000)
  assert.equal(device.notifications.delivered.length, 0)
})

test('the same identifier replaces what is pending; cancelling removes it', async (t) => {
  const { device } = await launched(t, 'Allow')
  await device.tap({ title: 'Schedule' })
  await device.tap({ title: 'Schedule' })
  assert.equal(device.notifications.pending.length, 1)
  await device.tap({ title: 'Cancel' })
  assert.equal(device.notifications.pending.length, 0)
})

test('one notification that is shown is removed by its identifier, or all without any', async (t) => {
  const { device } = await launched(t, 'Allow')
  const shown = () => device.notifications.delivered.map(({ identifier }) => identifier)
  await device.tap({ title: 'Schedule' })
  await device.tap({ title: 'Schedule other' })
  await device.home()
  await device.clock.advance(4_000)
  assert.deepEqual(shown(), ['plain', 'other'])
  await device.open()
  await device.tap({ title: 'Remove other' })
  assert.deepEqual(shown(), ['plain'])
  await device.tap({ title: 'Remove all' })
  assert.deepEqual(shown(), [])
})

test('iOS takes an attached file out of the hands of the app, and removes it with the notification', async (t) => {
  const { device } = await launched(t, 'Allow')
  const inDocuments = join(device.container.documents, 'note.png')
  await device.tap({ title: 'Schedule with file' })
  assert.ok(!existsSync(inDocuments))
  const [taken] = device.notifications.pending[0]?.attachments ?? []
  assert.equal(readFileSync(taken?.file ?? '', 'utf8'), 'attached')
  await device.home()
  await device.clock.advance(4_000)
  assert.deepEqual(device.notifications.delivered[0]?.attachments, [taken])
  await device.notifications.tap({ body: 'plain' })
  assert.ok(!existsSync(taken?.file ?? ''))
})

for (const [what, reason] of [
  ['WebP', /no attached file of the type \\"webp\\"/],
  ['large file', /at most 10 MB; this one has 10000008 bytes/],
] as const)
  test(`a notification with a file that iOS does not attach is never shown, and the timeline says why: ${what}`, async (t) => {
    const { device } = await launched(t, 'Allow')
    await device.tap({ title: `Schedule with ${what}` })
    assert.deepEqual(device.notifications.pending, [])
    const row = device.timeline.find(({ event }) => event === 'notificationNeverFires')
    assert.match(JSON.stringify(row?.detail), reason)
  })

test('a file that a broken disk does not take is left out, and the notification comes without it', async (t) => {
  const disk = mkdtempSync(join(tmpdir(), 'phone-'))
  t.after(() => rmSync(disk, { recursive: true, force: true }))
  writeFileSync(join(disk, 'attachments'), '')
  const { device } = await phoneWith(t, classicApp(t, APP), { disk })
  await device.launch()
  await device.tap({ title: 'Ask' })
  await device.tap({ title: 'Allow' })
  await device.tap({ title: 'Schedule with file' })
  assert.deepEqual(device.notifications.pending[0]?.attachments, [])
  assert.equal(rows(device, 'diskFailed').length, 1)
  await device.home()
  await device.clock.advance(4_000)
  assert.equal(device.notifications.delivered.length, 1)
})

test('a file attached without permission stays where it is', async (t) => {
  const { device } = await launched(t, 'Don’t Allow')
  await device.tap({ title: 'Schedule with file' })
  assert.ok(existsSync(join(device.container.documents, 'note.png')))
})

test('a daily notification whose date is days ahead comes today, and every day after, to a phone that was off too', async (t) => {
  const { device } = await launched(t, 'Allow')
  await device.tap({ title: 'Repeat' })
  const start = device.clock.now()
  assert.equal(device.notifications.pending[0]?.date, start + 3_600_000)
  await device.home()
  await device.clock.advance(3_600_000)
  assert.equal(rows(device, 'banner').length, 1)
  assert.equal(device.notifications.pending[0]?.date, start + 25 * 3_600_000)
  await device.reboot()
  await device.clock.advance(2 * 24 * 3_600_000)
  assert.equal(rows(device, 'banner').length, 3)
})

test('where the clock is set back, a daily notification comes on the day that it shows then', async (t) => {
  const { device } = await launched(t, 'Allow')
  await device.tap({ title: 'Repeat' })
  await device.home()
  await device.clock.set(device.clock.now() - 2 * 24 * 3_600_000)
  await device.clock.advance(3_600_000)
  assert.equal(rows(device, 'banner').length, 1)
})

test('a notification takes the place of the one that is shown with its identifier', async (t) => {
  const { device } = await launched(t, 'Allow')
  for (let time = 0; time < 2; time += 1) {
    await device.open()
    await device.tap({ title: 'Schedule' })
    await device.home()
    await device.clock.advance(3_000)
  }
  assert.equal(rows(device, 'banner').length, 2)
  assert.equal(device.notifications.delivered.length, 1)
})

for (const answer of ['Allow', 'Don’t Allow'] as const)
  test(`iOS does not ask again after “${answer}”, nor after a reboot`, async (t) => {
    const { device, heard } = await launched(t, answer)
    await device.reboot()
    await device.launch()
    await device.tap({ title: 'Ask' })
    assert.equal(device.screen.systemAlert, null)
    assert.equal(heard(), `granted ${answer === 'Allow'}`)
  })

test('the event of a repeating notification has the date on which it comes next', async (t) => {
  const { device, heard } = await launched(t, 'Allow')
  await device.tap({ title: 'Repeat' })
  const first = device.clock.now() + 3_600_000
  await device.clock.advance(3_600_000)
  assert.equal(heard(), `notification repeated, next ${new Date(first + 24 * 3_600_000).toISOString()}`)
})
