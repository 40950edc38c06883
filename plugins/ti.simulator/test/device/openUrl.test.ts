import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith, rows } from '../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow({ layout: 'vertical' });
var seen = Ti.UI.createLabel({ id: 'seen', text: '' });
function button(title, action) {
  var view = Ti.UI.createButton({ title: title });
  view.addEventListener('click', action);
  win.add(view);
}
win.add(seen);
button('Can', function () {
  seen.text = ['shop:a', 'SHOP:a', 'test:a', 'https://example.com', 'shopping:a', 'shop', 'x-other:a', ''].map(Ti.Platform.canOpenURL).join(' ');
});
button('Open own', function () {
  Ti.Platform.openURL('shop:own', {}, function (e) { seen.text += ' success ' + e.success; });
});
button('Open web', function () {
  Ti.Platform.openURL('https://example.com', function (e) { seen.text += ' success ' + e.success; });
});
button('Open link', function () {
  var only = { UIApplicationOpenURLOptionUniversalLinksOnly: true };
  Ti.Platform.openURL('https://example.com', only, function (e) { seen.text += ' success ' + e.success; });
});
button('Open unknown', function () {
  var can = Ti.Platform.openURL('x-other:a', {}, function (e) { seen.text += ' success ' + e.success; });
  seen.text += ' ' + can;
});
Ti.App.iOS.addEventListener('handleurl', function (e) {
  seen.text += ' ' + JSON.stringify(e.launchOptions) + JSON.stringify(Ti.App.getArguments());
});
win.open();
`
const SCHEME =
  '<key>CFBundleURLTypes</key><array><dict><key>CFBundleURLSchemes</key><array><string>Shop</string></array></dict></array>'

async function launched(t: TestContext, plist = SCHEME) {
  const { device } = await phoneWith(t, classicApp(t, APP, { plist }))
  await device.launch()
  return { device, seen: () => device.screen.find({ id: 'seen' })?.text?.trim() }
}

test('an app can open the addresses of its own schemes, in any case of letters, and no others', async (t) => {
  const { device, seen } = await launched(t)
  await device.tap({ title: 'Can' })
  assert.equal(seen(), 'true true false true false false false false')
})

test('the scheme that the build gives an app is its name', async (t) => {
  const { device, seen } = await launched(t, '')
  await device.tap({ title: 'Can' })
  assert.equal(seen(), 'false false true true false false false false')
})

for (const way of ['home', 'evict', 'forceQuit', 'reboot'] as const)
  test(`an address of the app's own opens it, and is told once, after ${way}`, async (t) => {
    const { device, seen } = await launched(t)
    await device[way]()
    await device.openURL('shop:bag?item=1')
    assert.equal(device.state, 'active')
    assert.equal(seen(), '{"url":"shop:bag?item=1"}{"url":"shop:bag?item=1"}')
    assert.equal(rows(device, 'handleurl').length, 1)
  })

test('the letters of a scheme may be large', async (t) => {
  const { device, seen } = await launched(t)
  await device.openURL('SHOP:Bag')
  assert.equal(seen(), '{"url":"SHOP:Bag"}{"url":"SHOP:Bag"}')
})

test('an address of another scheme is refused with the names of the app’s own', async (t) => {
  const { device } = await launched(t)
  await assert.rejects(device.openURL('x-other:a'), /"x-other:a".*schemes.*are shop/)
})

test('openURL tells its callback whether something opens the address, with options and without', async (t) => {
  const { device, seen } = await launched(t)
  await device.tap({ title: 'Open web' })
  await device.clock.advance(1)
  assert.equal(seen(), 'success true')
  await device.tap({ title: 'Open unknown' })
  await device.clock.advance(1)
  assert.equal(seen(), 'success true false success false')
  await device.tap({ title: 'Open link' })
  await device.clock.advance(1)
  assert.equal(seen(), 'success true false success false success false')
})

test('an app that opens an address of its own hears of it, with itself as the source', async (t) => {
  const { device, seen } = await launched(t)
  await device.tap({ title: 'Open own' })
  await device.clock.advance(1)
  assert.match(seen() ?? '', /\{"url":"shop:own","source":"com.example.test"\}/)
  assert.match(seen() ?? '', /success true/)
})
