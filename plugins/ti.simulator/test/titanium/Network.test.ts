import { deepEqual, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from './harness.ts'

test('the network is known at once, and its changes are told', async (t) => {
  const app = await startApp(
    t,
    `report([Ti.Network.online, Ti.Network.networkType === Ti.Network.NETWORK_WIFI, Ti.Network.networkTypeName]);
     Ti.Network.addEventListener('change', ({ online, networkType, networkTypeName }) => report([online, networkType, networkTypeName]));`,
  )
  app.process.delegate.reachabilityChanged('none')
  app.process.delegate.reachabilityChanged('cellular')
  await app.process.idle()
  deepEqual(app.reports, [
    [true, true, 'WIFI'],
    [false, 0, 'NONE'],
    [true, 2, 'MOBILE'],
  ])
})

test('registration for push asks iOS, remembers the token, and warns of types', async (t) => {
  const app = await startApp(
    t,
    `report([Ti.Network.remoteDeviceUUID, Ti.Network.remoteNotificationsEnabled]);
     Ti.Network.registerForPushNotifications({
       types: [Ti.Network.NOTIFICATION_TYPE_ALERT],
       success: (e) => report([e.success, e.code, e.deviceToken, e.type, e.source === Ti.Network, Ti.Network.remoteDeviceUUID]),
       error: (e) => report([e.success, e.code, e.error, e.type]),
     });
     report([Ti.Network.remoteNotificationsEnabled, Ti.Network.remoteNotificationTypes]);`,
  )
  deepEqual(app.notices.map(({ name }) => name).includes('registerForRemoteNotifications'), true)
  app.process.delegate.didRegisterForRemoteNotifications('abcd')
  app.process.delegate.didFailToRegisterForRemoteNotifications({ code: 3000, message: 'no entitlement' })
  await app.process.idle()
  deepEqual(app.reports, [
    [null, false],
    [true, [2]],
    [true, 0, 'abcd', 'remote', true, 'abcd'],
    [false, 3000, 'no entitlement', 'remote'],
  ])
  deepEqual(app.stored.get('APNSRemoteDeviceUUID'), 'abcd')
  match(app.log.join(), /\[WARN\] The "types" of registerForPushNotifications are ignored/)
})

test('a push reaches the callback of the last registration, with the payload as it came', async (t) => {
  const app = await startApp(
    t,
    `const register = (name) => Ti.Network.registerForPushNotifications({ callback: (e) => report([name, e.success, e.code, e.data, e.inBackground, e.type]) });
     register('first'); register('last');`,
  )
  app.process.delegate.didReceiveRemoteNotification({ aps: { 'content-available': 1 }, download_url: 'u' }, 1)
  await app.process.idle()
  deepEqual(app.reports, [
    ['last', true, 0, { aps: { 'content-available': 1 }, download_url: 'u' }, false, 'remote'],
  ])
})

test('after unregistering no push is told', async (t) => {
  const app = await startApp(
    t,
    `Ti.Network.registerForPushNotifications({ callback: () => report('push') });
     Ti.Network.unregisterForPushNotifications();
     try { Ti.Network.registerForPushNotifications(); } catch (e) { report(e.name); }`,
  )
  app.process.delegate.didReceiveRemoteNotification({ aps: {} }, 1)
  await app.process.idle()
  deepEqual(app.reports, ['TypeError'])
})

test('texts are escaped as iOS does it, and what the phone is cannot be changed', async (t) => {
  const app = await startApp(
    t,
    `const { Network } = Ti;
     report([Network.encodeURIComponent("it's (a) b!*&"), Network.decodeURIComponent('a%20b%26'), typeof Network.decodeURIComponent('%E4%')]);
     const set = (object, name) => { 'use strict'; try { object[name] = 7; return object[name]; } catch (e) { return e.name; } };
     report([set(Network, 'NETWORK_LAN'), set(Ti.Geolocation, 'hasCompass'), set(Ti.Geolocation, 'accuracy'), set(Ti.Media, 'isCameraSupported'), set(Ti.Database, 'FIELD_TYPE_INT')]);
     report([Network, Ti.Database, Ti.Geolocation, Ti.Media, Ti.Contacts, Ti.Calendar, Ti.Accelerometer].map((module) => Object.keys(module).length));`,
  )
  deepEqual(app.reports, [
    ['it%27s%20%28a%29%20b%21%2A%26', 'a b&', 'undefined'],
    ['TypeError', 'TypeError', 7, false, 'TypeError'],
    [0, 0, 0, 0, 0, 0, 0],
  ])
})
