import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from '../../../src/index.ts'
import { classicApp } from '../../helpers/classicApp.ts'
import { phoneWith } from '../../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow();
var held = Ti.UI.createLabel();
var heard = Ti.UI.createLabel({ text: 'heard' });
function tell() {
  var caps = Ti.Platform.displayCaps, is = Ti.Gesture;
  held.text = [is.orientation, is.portrait, is.landscape, caps.platformWidth, caps.platformHeight].join(' ');
}
tell();
Ti.Gesture.addEventListener('orientationchange', function (e) { heard.text += ' ' + e.orientation; tell(); });
win.add([held, heard]);
win.open();`

const supports = (key: string, ...names: string[]) =>
  `<key>${key}</key><array>${names.map((name) => `<string>UIInterfaceOrientation${name}</string>`).join('')}</array>`
const BOTH = supports('UISupportedInterfaceOrientations', 'Portrait', 'LandscapeRight')

const told = (device: Device) => device.screen.text().split('\n')

test('an app that supports it turns with the phone and hears of it', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP, { plist: BOTH }))
  await device.launch()
  assert.deepEqual(told(device), ['1 true false 393 852', 'heard'])
  await device.rotate('landscape')
  assert.deepEqual(told(device), ['3 false true 852 393', 'heard 3'])
  assert.deepEqual(device.display, { width: 852, height: 393 })
  await device.rotate('portrait')
  assert.deepEqual(told(device), ['1 true false 393 852', 'heard 3 1'])
})

test('an app that supports portrait alone hears that the phone is turned, and stays as it was', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP))
  await device.launch()
  await device.rotate('landscape')
  assert.deepEqual(told(device), ['3 true false 393 852', 'heard 3'])
  assert.equal(device.orientation, 'landscape')
  assert.deepEqual(device.display, { width: 393, height: 852 })
})

test('an app that supports landscape alone lies so on a phone that is held upright', async (t) => {
  const plist = supports('UISupportedInterfaceOrientations', 'LandscapeLeft')
  const { device } = await phoneWith(t, classicApp(t, APP, { plist }))
  await device.launch()
  assert.deepEqual(told(device), ['1 false true 852 393', 'heard'])
})

test('an iPad reads the orientations of its own, and turns every app that lists none', async (t) => {
  const portrait = supports('UISupportedInterfaceOrientations~ipad', 'Portrait', 'PortraitUpsideDown')
  for (const [plist, width] of [
    [BOTH + portrait, 820],
    [BOTH, 1180],
    ['', 1180],
  ] as const) {
    const { device } = await phoneWith(t, classicApp(t, APP, { plist }), { model: 'iPad' })
    await device.rotate('landscape')
    await device.launch()
    assert.equal(device.display.width, width)
    assert.match(told(device)[0] ?? '', new RegExp(` ${width} `))
  }
})

test('an app that is suspended while the phone is turned hears of it when it is opened', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP, { plist: BOTH }))
  await device.launch()
  await device.home()
  await device.clock.advance(10_000)
  assert.equal(device.state, 'suspended')
  await device.rotate('landscape')
  await device.open()
  assert.deepEqual(told(device), ['3 false true 852 393', 'heard 3'])
})

test('the phone is held as before after it was switched off and on', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP, { plist: BOTH }))
  await device.rotate('landscape')
  await device.reboot()
  await device.launch()
  assert.deepEqual(told(device), ['3 false true 852 393', 'heard'])
})

test('the phone cannot be held otherwise than upright or on its side', async (t) => {
  const { device } = await phoneWith(t, classicApp(t, APP))
  const rotate: (orientation: never) => Promise<void> = device.rotate.bind(device)
  await assert.rejects(
    Reflect.apply(rotate, device, ['faceDown']),
    /rotate takes 'portrait' or 'landscape', not "faceDown"/,
  )
})

test('a window turns to its orientationModes alone, and the next one to those of the app', async (t) => {
  const windows = `
var nav = Ti.UI.createNavigationWindow({ window: Ti.UI.createWindow({ title: 'root' }), orientationModes: [Ti.UI.LANDSCAPE_LEFT] });
var plain = Ti.UI.createWindow({ title: 'plain' });
plain.addEventListener('click', function () { plain.orientationModes = [Ti.UI.LANDSCAPE_RIGHT]; });
nav.open().then(function () { return plain.open(); });`
  const { device } = await phoneWith(t, classicApp(t, windows, { plist: BOTH }))
  await device.launch()
  assert.equal(device.display.width, 393)
  await device.tap({ title: 'plain' })
  assert.equal(device.display.width, 852)
  await device.evict()
  assert.equal(device.display.width, 393)
})
