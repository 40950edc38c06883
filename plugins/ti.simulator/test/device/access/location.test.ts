import { deepEqual, equal, match, rejects } from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../../src/index.ts'
import { classicApp } from '../../helpers/classicApp.ts'

const BERLIN = { latitude: 52.5, longitude: 13.4 }
const WHY = '<key>NSLocationWhenInUseUsageDescription</key><string>To find you</string>'

const APP = `
const geo = Ti.Geolocation;
const log = (...words) => console.log(JSON.stringify(words));
const button = (title, onClick) => { const b = Ti.UI.createButton({ title }); b.addEventListener('click', onClick); win.add(b); };
const win = Ti.UI.createWindow({ layout: 'vertical' });
log(geo.locationServicesAuthorization, geo.hasLocationPermissions(), geo.lastGeolocation);
geo.addEventListener('authorization', ({ authorizationStatus }) => log('authorization', authorizationStatus));
const told = ({ success, code, error, coords }) => log(success, code, error, coords && [coords.latitude, coords.longitude, coords.speed, coords.timestamp]);
button('Where', () => geo.getCurrentPosition(told));
button('Promise', () => geo.getCurrentPosition().then(told, told));
button('Always', () => geo.requestLocationPermissions(geo.AUTHORIZATION_ALWAYS, ({ success, code }) => log('always', success, code, geo.hasLocationPermissions(geo.AUTHORIZATION_ALWAYS))));
button('Listen', () => geo.addEventListener('location', told));
button('Last', () => log(JSON.parse(geo.lastGeolocation).latitude));
win.open();
`

test('an app learns where the phone is when the user has allowed it, and hears when it moves', async (t) => {
  const device = await Device.boot({ clock: 'virtual', start: 1000 })
  t.after(() => device.shutdown())
  const log: unknown[] = []
  device.watch((change) => change.kind === 'log' && log.push(JSON.parse(change.text)))
  await device.install(classicApp(t, APP, { plist: WHY }))
  await device.launch()
  await device.tap({ title: 'Where' })
  deepEqual(log.splice(0), [[0, false, null]])
  match(
    device.screen.text(),
    /^Allow “Test” to use your location\?\nTo find you\nAllow Once\nAllow While Using App\nDon’t Allow/,
  )

  await device.tap({ title: 'Allow Once' })
  const nowhere = [false, 0, 'The operation couldn’t be completed. (kCLErrorDomain error 0.)', null]
  deepEqual(log.splice(0), [nowhere, ['authorization', 4]])

  device.location.set(BERLIN)
  await device.tap({ title: 'Promise' })
  await device.clock.advance(1)
  const there = [true, 0, null, [52.5, 13.4, -1, device.clock.now()]]
  deepEqual(log.splice(0), [there])
  await device.evict()
  await device.launch()
  await device.tap({ title: 'Listen' })
  await device.tap({ title: 'Allow While Using App' })
  device.location.set({ latitude: 1, longitude: 2, speed: 3 })
  await device.tap({ title: 'Last' })
  deepEqual(log.splice(0), [
    [0, false, null],
    [true, 0, null, [52.5, 13.4, -1, device.clock.now()]],
    ['authorization', 4],
    [true, 0, null, [1, 2, 3, device.clock.now()]],
    [1],
  ])

  await device.tap({ title: 'Always' })
  await device.tap({ title: 'Change to Always Allow' })
  deepEqual(log.splice(0), [
    ['always', true, 0, true],
    ['authorization', 3],
  ])
  await device.home()
  await device.clock.advance(6000)
  device.location.set(BERLIN)
  device.location.set({ latitude: 4, longitude: 5 })
  equal(device.state, 'suspended')
  await device.open()
  deepEqual(log.splice(0), [[true, 0, null, [4, 5, -1, device.clock.now()]]])

  await device.reboot()
  await device.launch()
  deepEqual(log.splice(0), [[3, true, null]])
  equal(device.timeline.filter(({ event }) => event === 'permission').length, 3)
})

test('an app that the user has refused is refused, and none is asked without saying what for', async (t) => {
  await rejects(
    Device.boot({ location: { latitude: 91, longitude: 0 } }),
    /latitude must be a number of degrees from -90 to 90/,
  )
  const device = await Device.boot({ clock: 'virtual', location: BERLIN })
  t.after(() => device.shutdown())
  const log: string[] = []
  device.watch((change) => change.kind === 'log' && log.push(change.text))
  await device.install(classicApp(t, APP))
  await device.launch()
  await device.tap({ title: 'Where' })
  await device.clock.advance(1)
  const refused = '[false,1,"The operation couldn’t be completed. (kCLErrorDomain error 1.)",null]'
  equal(device.screen.systemAlert, null)
  match(log.splice(1, 1).join(), /^The key NSLocationWhenInUseUsageDescription is missing/)
  deepEqual(log.splice(0), ['[0,false,null]', refused])

  await device.install(classicApp(t, APP, { plist: WHY }))
  await device.launch()
  await device.tap({ title: 'Where' })
  await device.tap({ title: 'Don’t Allow' })
  await device.tap({ title: 'Where' })
  await device.clock.advance(1)
  deepEqual(log, ['[0,false,null]', refused, '["authorization",2]', refused])
})
