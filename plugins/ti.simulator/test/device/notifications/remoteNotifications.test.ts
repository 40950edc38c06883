import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { isJsonObject } from '../../../src/wire/json.ts'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith, rows } from '../../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var seen = Ti.UI.createLabel({ id: 'seen', text: '' });
var ask = Ti.UI.createButton({ title: 'Ask' });
ask.addEventListener('click', function () {
  var iOS = Ti.App.iOS;
  iOS.registerUserNotificationSettings({ types: TYPES });
});
var badge = Ti.UI.createButton({ title: 'Badge' });
badge.addEventListener('click', function () { seen.text = 'badge ' + Ti.UI.iOS.appBadge; });
win.add([seen, ask, badge]);
win.open();
Ti.Network.registerForPushNotifications({
  callback: function (e) { seen.text += 'callback(' + JSON.stringify(e.data.aps) + ') '; }
});
`
const ALL =
  '[iOS.USER_NOTIFICATION_TYPE_ALERT, iOS.USER_NOTIFICATION_TYPE_BADGE, iOS.USER_NOTIFICATION_TYPE_SOUND]'
const TEXTS = `<?xml version="1.0"?><resources>
  <string name="invited">%2$@ was asked by %1$@ (100%%)</string>
  <string name="title">Game of %@ and %@</string>
  <string name="subtitle">Round one</string>
</resources>`

async function launched(t: TestContext, types = ALL, locale = 'en-US') {
  const project = classicApp(t, APP.replace('TYPES', types), {
    files: { '../i18n/de/strings.xml': TEXTS, '../i18n/en/strings.xml': TEXTS.replace('Round one', 'First') },
  })
  const { device } = await phoneWith(t, project, { locale })
  await device.launch()
  await device.tap({ title: 'Ask' })
  await device.tap({ title: 'Allow' })
  return { device, seen: () => device.screen.find({ id: 'seen' })?.text?.trim() }
}

// https://developer.apple.com/documentation/usernotifications/generating-a-remote-notification
test('a push with a badge alone sets the number on the icon, which the app reads and a reboot keeps', async (t) => {
  const { device, seen } = await launched(t)
  await device.home()
  const outcome = await device.push({ aps: { badge: 7 } })
  assert.equal(outcome.reason, 'the payload has no "content-available"')
  assert.equal(device.notifications.badge, 7)
  assert.equal(rows(device, 'banner', 'pushIgnored').length, 0)
  await device.reboot()
  await device.launch()
  await device.tap({ title: 'Badge' })
  assert.equal(seen(), 'badge 7')
  await device.home()
  await device.push({ aps: { badge: 0 } })
  assert.equal(device.notifications.badge, 0)
})

test('a push with a sound alone is heard and not seen', async (t) => {
  const { device } = await launched(t)
  await device.home()
  await device.push({ aps: { sound: 'ping.caf' } })
  const sound = await device.until(({ event }) => event === 'sound')
  assert.match(JSON.stringify(sound.detail), /"sound":"ping.caf"/)
  assert.deepEqual(device.notifications.delivered, [])
})

test('over the app itself such a push calls the callback, and sets no badge', async (t) => {
  const { device, seen } = await launched(t)
  await device.push({ aps: { badge: 7 } })
  await device.push({ aps: { sound: 'default' } })
  assert.equal(seen(), 'callback({"badge":7}) callback({"sound":"default"})')
  assert.equal(device.notifications.badge, 0)
})

test('what the app did not ask for stays away: the badge, or the banner', async (t) => {
  const alerts = await launched(t, '[iOS.USER_NOTIFICATION_TYPE_ALERT]')
  await alerts.device.home()
  await alerts.device.push({ aps: { alert: 'Hello', badge: 7, sound: 'default' } })
  assert.deepEqual(rows(alerts.device, 'banner', 'badge', 'sound'), ['banner'])
  const badges = await launched(t, '[iOS.USER_NOTIFICATION_TYPE_BADGE]')
  await badges.device.home()
  await badges.device.push({ aps: { alert: 'Hello', badge: 7, sound: 'default' } })
  assert.deepEqual(rows(badges.device, 'banner', 'badge', 'sound'), ['badge'])
})

for (const [locale, subtitle] of [
  ['de-DE', 'Round one'],
  ['fr-FR', 'First'],
] as const)
  test(`the keys of a push name texts of the app, in the language of a phone of ${locale}`, async (t) => {
    const { device } = await launched(t, ALL, locale)
    await device.home()
    const alert = {
      'title-loc-key': 'title',
      'title-loc-args': ['Ann', 'Ben'],
      'subtitle-loc-key': 'subtitle',
      'loc-key': 'invited',
      'loc-args': ['Ann', 'Ben'],
    }
    await device.push({ aps: { alert } })
    const [shown] = device.notifications.delivered
    assert.equal(shown?.title, 'Game of Ann and Ben')
    assert.equal(shown?.subtitle, subtitle)
    assert.equal(shown?.body, 'Ben was asked by Ann (100%)')
  })

test('a key that the app has no text for is shown itself, and a plain subtitle as it is', async (t) => {
  const { device } = await launched(t)
  await device.home()
  await device.push({ aps: { alert: { 'loc-key': 'unknown %@', 'loc-args': ['word'], subtitle: 'Below' } } })
  const [shown] = device.notifications.delivered
  assert.deepEqual([shown?.body, shown?.subtitle], ['unknown word', 'Below'])
})

test('a push with a title alone is shown, with the category, the thread and the launch image that it names', async (t) => {
  const { device } = await launched(t)
  await device.home()
  await device.push({
    aps: {
      alert: { title: 'Only', 'launch-image': 'image.png' },
      category: 'invitation',
      'thread-id': 'game',
    },
  })
  const [shown] = device.notifications.delivered
  assert.deepEqual(
    [shown?.title, shown?.body, shown?.category, shown?.threadIdentifier, shown?.launchImage],
    ['Only', '', 'invitation', 'game', 'image.png'],
  )
})

test('the sound of a critical alert has its name in an object', async (t) => {
  const { device } = await launched(t)
  await device.home()
  await device.push({ aps: { sound: { name: 'alarm.caf', critical: 1, volume: 1 } } })
  const sound = device.timeline.find(({ event }) => event === 'sound')
  assert.match(JSON.stringify(sound?.detail), /"sound":"alarm.caf"/)
})

test('the callback hears of an alert in the foreground when it comes, and in the background when it is tapped', async (t) => {
  const { device } = await launched(t)
  const heard = () =>
    device.timeline.flatMap(({ event, detail }) =>
      event === 'push callback' && isJsonObject(detail) ? [detail.inBackground] : [],
    )
  await device.push({ aps: { alert: 'Hello' } })
  assert.deepEqual(heard(), [false])
  await device.home()
  await device.push({ aps: { alert: 'Hello' } })
  assert.deepEqual(heard(), [false])
  await device.notifications.tap({ body: 'Hello' })
  assert.deepEqual(heard(), [false, true])
})
