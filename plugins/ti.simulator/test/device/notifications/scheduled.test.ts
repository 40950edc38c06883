import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith, rows } from '../../helpers/phone.ts'

const APP = `
var iOS = Ti.App.iOS;
var center = iOS.UserNotificationCenter;
var made = {};
var win = Ti.UI.createWindow({ layout: 'vertical' });
var heard = Ti.UI.createLabel({ id: 'heard', text: '' });
function tell(what) { heard.text = JSON.stringify(what); }
var ways = {
  ask: function (types) {
    iOS.registerUserNotificationSettings({
      types: types, categories: [iOS.createUserNotificationCategory({ identifier: 'cat' })]
    });
  },
  schedule: function (options) {
    options.date = new Date(Date.now() + options.inSeconds * 1000);
    made[options.identifier] = iOS.scheduleLocalNotification(options);
  },
  bundled: function () {
    ways.schedule({
      identifier: 'bundled', alertBody: 'bundled', inSeconds: 2,
      attachments: [{ identifier: 'a', url: Ti.Filesystem.resourcesDirectory + 'note.png' }]
    });
  },
  attach: function (order) {
    var file = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, order.name);
    file.write(new Array(order.bytes + 1).join('.'));
    ways.schedule({
      identifier: order.name, alertBody: order.name, inSeconds: 60,
      attachments: [{ identifier: 'a', url: file.nativePath }]
    });
  },
  cancel: function (identifier) { iOS.cancelLocalNotification(identifier); },
  cancelItself: function (identifier) { made[identifier].cancel(); },
  cancelAll: function () { iOS.cancelAllLocalNotifications(); },
  removePending: function (identifiers) {
    center.removePendingNotifications(identifiers.map(function (each) { return { identifier: each }; }));
  },
  list: function () {
    center.getPendingNotifications(function (e) { setTimeout(function () { tell(e.notifications); }, 0); });
  },
  settings: function () {
    center.requestUserNotificationSettings(function (e) { setTimeout(function () { tell(e); }, 0); });
  }
};
var field = Ti.UI.createTextField({});
var button = Ti.UI.createButton({ title: 'Do' });
button.addEventListener('click', function () {
  var order = JSON.parse(field.value);
  ways[order.way](order.given);
});
['usernotificationsettings', 'notification', 'localnotificationaction'].forEach(function (name) {
  iOS.addEventListener(name, function (e) {
    tell({ event: name, success: e.success, categories: e.categories && e.categories[0].identifier, types: e.types, alertTitle: e.alertTitle, alertSubtitle: e.alertSubtitle,
      alertBody: e.alertBody, badge: e.badge, userInfo: e.userInfo, category: e.category,
      threadIdentifier: e.threadIdentifier, identifier: e.identifier });
  });
});
win.add([heard, field, button]);
win.open();
`
const [BADGE, SOUND, ALERT, PROVISIONAL] = [1, 2, 4, 64]

async function launched(t: TestContext, types?: readonly number[]) {
  const files = { 'note.png': 'of the bundle' }
  const { device } = await phoneWith(t, classicApp(t, APP, { files }))
  await device.launch()
  const say = async (way: string, given: unknown = null) => {
    await device.type({ type: 'Ti.UI.TextField' }, JSON.stringify({ way, given }))
    await device.tap({ title: 'Do' })
    await device.clock.advance(1)
  }
  if (types) {
    await say('ask', types)
    if (device.screen.systemAlert) await device.tap({ title: 'Allow' })
  }
  const heard = () => JSON.parse(device.screen.find({ id: 'heard' })?.text || 'null')
  const shown = () => device.notifications.delivered.map(({ identifier }) => identifier)
  const waiting = () => device.notifications.pending.map(({ identifier }) => identifier)
  const plain = (identifier: string, inSeconds = 2) =>
    say('schedule', { identifier, alertBody: identifier, inSeconds })
  return { device, say, heard, shown, waiting, plain }
}

// https://developer.apple.com/documentation/usernotifications/scheduling-a-notification-locally-from-your-app
test('iOS keeps the soonest 64 notifications of an app', async (t) => {
  const { say, waiting, plain } = await launched(t, [ALERT])
  for (let number = 64; number > 0; number -= 1) await plain(`n${number}`, 100 + number)
  await plain('later', 1_000)
  assert.equal(waiting().length, 64)
  assert.ok(!waiting().includes('later'))
  await plain('sooner', 50)
  assert.deepEqual([waiting().length, waiting()[0], waiting().at(-1)], [64, 'sooner', 'n63'])
  await say('cancelAll')
  assert.deepEqual(waiting(), [])
})

for (const [what, way, given, left] of [
  ['by its identifier', 'cancel', 'a', ['b']],
  ['by itself', 'cancelItself', 'a', ['b']],
  ['with all', 'cancelAll', null, []],
  ['by the notification centre', 'removePending', ['a'], ['b']],
] as const)
  test(`a notification that was cancelled ${what} never comes`, async (t) => {
    const { device, say, shown, waiting, plain } = await launched(t, [ALERT])
    await plain('a')
    await plain('b')
    await say(way, given)
    assert.deepEqual(waiting(), left)
    await device.home()
    await device.clock.advance(5_000)
    assert.deepEqual(shown(), left)
  })

test('a notification that takes the place of another comes at its own time alone', async (t) => {
  const { device, shown, plain } = await launched(t, [ALERT])
  await plain('a', 2)
  await plain('a', 10)
  await device.home()
  await device.clock.advance(5_000)
  assert.deepEqual(shown(), [])
  await device.clock.advance(10_000)
  assert.equal(rows(device, 'banner').length, 1)
})

test('what is shown or waits is so after a reboot too, once each', async (t) => {
  const { device, shown, plain } = await launched(t, [ALERT])
  await plain('shown', 2)
  await plain('waiting', 60)
  await device.home()
  await device.clock.advance(5_000)
  await device.reboot()
  assert.deepEqual(shown(), ['shown'])
  await device.clock.advance(60_000)
  assert.deepEqual(shown(), ['shown', 'waiting'])
  assert.equal(rows(device, 'banner').length, 2)
})

test('of two that are shown the one with the identifier is tapped, or the newest', async (t) => {
  const { device, heard, shown, plain } = await launched(t, [ALERT])
  const tapped = async (match: { identifier?: string }) => {
    await device.notifications.tap(match)
    return heard().userInfo.id
  }
  for (const name of ['a', 'b', 'c']) await plain(name)
  await device.home()
  await device.clock.advance(5_000)
  assert.equal(await tapped({ identifier: 'a' }), 'a')
  assert.equal(await tapped({}), 'c')
  assert.deepEqual(shown(), ['b'])
  await assert.rejects(
    device.notifications.tap({ identifier: 'a' }),
    /No notification .* is shown; shown: "b"/,
  )
})

test('the event of a notification has what the app gave it, and an id where userInfo has none', async (t) => {
  const { device, say, heard } = await launched(t, [ALERT, BADGE, SOUND])
  const given = {
    identifier: 'whole',
    alertTitle: 'Title',
    alertSubtitle: 'Subtitle',
    alertBody: 'Body',
    badge: 3,
    category: 'cat',
    threadIdentifier: 'thread',
  }
  await say('schedule', { ...given, userInfo: { own: 1 }, inSeconds: 2 })
  await device.clock.advance(3_000)
  assert.deepEqual(heard(), { event: 'notification', ...given, userInfo: { own: 1, id: 'whole' } })
  await say('schedule', { ...given, userInfo: { id: 'mine' }, sound: 'ping.caf', inSeconds: 2 })
  await device.home()
  await device.clock.advance(3_000)
  assert.equal(device.notifications.badge, 3)
  assert.deepEqual(rows(device, 'badge', 'sound', 'banner'), ['badge', 'sound', 'banner'])
  await device.notifications.tap({ body: 'Body' })
  assert.deepEqual(heard().userInfo, { id: 'mine' })
  assert.equal(heard().identifier, 'com.apple.UNNotificationDefaultActionIdentifier')
})

test('a notification that waits is listed with its date', async (t) => {
  const { device, say, heard, plain } = await launched(t, [ALERT])
  const date = device.clock.now() + 60_000
  await plain('a', 60)
  await say('list')
  await device.clock.advance(1)
  assert.deepEqual(
    heard().map((each: { identifier: string; date: string }) => [each.identifier, Date.parse(each.date)]),
    [['a', date - (date % 1_000)]],
  )
})

// https://developer.apple.com/documentation/usernotifications/unauthorizationoptions/provisional
test('a provisional permission asks nobody; its notifications come without banner and sound over other apps', async (t) => {
  const { device, say, heard, shown } = await launched(t, [ALERT, SOUND, PROVISIONAL])
  const banners: string[] = []
  device.watch((change) => {
    if (change.kind === 'banner') banners.push(change.request.identifier)
  })
  assert.deepEqual([heard().success, heard().types], [true, [ALERT, SOUND]])
  assert.equal(rows(device, 'pause').length, 0)
  await say('settings')
  await device.clock.advance(1)
  assert.deepEqual([heard().authorizationStatus, heard().alertSetting, heard().soundSetting], [3, 1, 1])
  await say('schedule', { identifier: 'quiet', alertBody: 'quiet', sound: 'default', inSeconds: 2 })
  await device.home()
  await device.clock.advance(3_000)
  assert.deepEqual(shown(), ['quiet'])
  assert.deepEqual(banners, [])
  assert.equal(rows(device, 'sound').length, 0)
})

test('the app is told of what it asked for and got, no more', async (t) => {
  const { device, say, heard } = await launched(t, [SOUND, ALERT])
  const { event, types, categories } = heard()
  assert.deepEqual([event, types, categories], ['usernotificationsettings', [ALERT, SOUND], 'cat'])
  await say('settings')
  await device.clock.advance(1)
  assert.deepEqual([heard().alertSetting, heard().badgeSetting, heard().soundSetting], [2, 1, 2])
})

// https://developer.apple.com/documentation/usernotifications/unnotificationattachment
test('a file of the bundle is attached by a copy', async (t) => {
  const { device, say } = await launched(t, [ALERT])
  await say('bundled')
  const [taken] = device.notifications.pending[0]?.attachments ?? []
  assert.equal(readFileSync(taken?.file ?? '', 'utf8'), 'of the bundle')
  assert.ok(existsSync(`${device.container.bundle}/note.png`))
})

for (const [name, megabytes] of [
  ['sound.m4a', 5],
  ['PICTURE.PNG', 10],
  ['film.mp4', 50],
] as const)
  test(`an attached ${name} has at most ${megabytes} MB`, async (t) => {
    const { say, waiting } = await launched(t, [ALERT])
    const most = megabytes * 1_000_000
    await say('attach', { name, bytes: most + 1 })
    assert.deepEqual(waiting(), [])
    await say('attach', { name, bytes: most })
    assert.deepEqual(waiting(), [name])
  })
