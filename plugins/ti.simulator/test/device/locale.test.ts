import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../src/index.ts'
import { classicApp } from '../helpers/classicApp.ts'
import { phoneWith } from '../helpers/phone.ts'

const APP = `
var win = Ti.UI.createWindow();
var day = new Date(2026, 0, 15, 15, 4);
function refusal() { try { new Intl.NumberFormat(Ti.Locale.currentLocale); return 'none'; } catch (e) { return e.name; } }
[
  L('hello'), Ti.Locale.currentLanguage, Ti.Locale.currentCountry, Ti.Locale.currentLocale, refusal(),
  (1234.5).toLocaleString(), new Intl.NumberFormat().format(0.5), day.toLocaleDateString(), day.toLocaleTimeString('en-GB'),
  new Intl.DateTimeFormat() instanceof Intl.DateTimeFormat, Ti.Platform.is24HourTimeFormat()
].forEach(function (text) { win.add(Ti.UI.createLabel({ text: String(text) })); });
win.open();`

const strings = (hello: string) => `<resources><string name="hello">${hello}</string></resources>`
const files = { '../i18n/en/strings.xml': strings('Hello'), '../i18n/de/strings.xml': strings('Hallo') }

for (const [locale, told] of Object.entries({
  'de-DE': ['Hallo', 'de', 'DE', 'de-DE', 'none', '1.234,5', '0,5', '15.1.2026', '15:04:00', 'true', 'true'],
  'en-US@rg=gbzzzz': [
    ...['Hello', 'en', 'US', 'en-US@rg=gbzzzz', 'RangeError'],
    ...['1,234.5', '0.5', '1/15/2026', '15:04:00', 'true', 'false'],
  ],
  zh_Hans_CN: [
    ...['Hello', 'zh', 'CN', 'zh-Hans-CN', 'none'],
    ...['1,234.5', '0.5', '2026/1/15', '15:04:00', 'true', 'true'],
  ],
}))
  test(`a phone speaks its language: ${locale}`, async (t) => {
    const { device } = await phoneWith(t, classicApp(t, APP, { files }), { locale })
    await device.launch()
    assert.deepEqual(device.screen.text().split('\n'), told)
  })

test('a phone is in no language that is none', async () => {
  await assert.rejects(Device.boot({ locale: 'German, please' }), /RangeError: locale must be .* 'de-DE'/)
})
