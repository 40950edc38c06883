import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow();
var caps = Ti.Platform.displayCaps;
win.add(Ti.UI.createLabel({ text: [Ti.Platform.osname, caps.platformWidth, caps.platformHeight, caps.logicalDensityFactor, caps.density].join(' ') }));
win.open();`

for (const [model, words, display] of [
  ['iPhone', 'iphone 393 852 3 xhigh', { width: 393, height: 852 }],
  ['iPad', 'ipad 820 1180 2 high', { width: 820, height: 1180 }],
] as const)
  test(`an app on an ${model} is told so, and how large its screen is`, async (t) => {
    const { device } = await phoneWith(t, classicApp(t, APP), { model })
    await device.launch()
    assert.equal(device.screen.text(), words)
    assert.deepEqual(device.display, display)
  })
