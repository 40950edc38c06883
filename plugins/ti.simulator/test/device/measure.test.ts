import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'

const APP = `
var label = Ti.UI.createLabel({ text: '' });
var button = Ti.UI.createButton({ title: 'Work' });
var win = Ti.UI.createWindow({ layout: 'vertical' });
win.add([label, button]);
var kept = [];
button.addEventListener('click', function () {
  for (var i = 0; i < 30; i += 1) { label.text = 'value ' + i; }
  for (var j = 0; j < 300000; j += 1) { kept.push({ j: j }); }
});
win.open();`

async function opened(t: TestContext) {
  const { device } = await phoneWith(t, classicApp(t, APP))
  await device.launch()
  await device.measure()
  return device
}

test('what a tap costs is measured: properties set, callbacks, their time and the heap', async (t) => {
  const device = await opened(t)
  const before = await device.measure()
  await device.tap({ title: 'Work' })
  const { propertySets, callbacks, jsMs, listeners, peakHeapBytes } = await device.measure()
  assert.equal(propertySets, 30)
  assert.equal(callbacks, 1)
  assert.ok(jsMs > 0)
  assert.deepEqual(listeners, { click: { calls: 1, jsMs } })
  assert.ok(peakHeapBytes > before.peakHeapBytes + 3_000_000, `${before.peakHeapBytes} -> ${peakHeapBytes}`)
})

test('each measure begins where the one before ended', async (t) => {
  const device = await opened(t)
  await device.tap({ title: 'Work' })
  await device.measure()
  const { peakHeapBytes: _, ...rest } = await device.measure()
  assert.deepEqual(rest, { propertySets: 0, callbacks: 0, jsMs: 0, listeners: {} })
})

test('an app that is suspended or gone cannot be measured', async (t) => {
  const device = await opened(t)
  await device.home()
  await device.clock.advance(10_000)
  await assert.rejects(device.measure(), /the app is suspended/)
  await device.evict()
  await assert.rejects(device.measure(), /the app is notRunning/)
})
