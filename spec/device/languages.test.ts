import assert from 'node:assert/strict'
import { test } from 'node:test'
import { launched, SLOW, shownPicture } from './setting.ts'

// The user's settings stand behind the language, which makes it nothing that Intl takes.
for (const locale of ['th-TH@calendar=buddhist', 'en-US@rg=gbzzzz'])
  test(`the app starts and downloads where the phone's locale is ${locale}`, async (t) => {
    const { device } = await launched(t, { locale })
    await device.tap({ title: 'Download Image' })
    await device.until(({ event }) => event === 'downloadcompleted')
    await device.clock.advance(1_000)
    assert.notEqual(shownPicture(device), undefined)
    assert.match(device.screen.text(), /Downloads completed successfully\. \d+\.\d\s[kM]B/)
  })

test('a German phone shows the download and the fetches in German, with decimal commas', async (t) => {
  const { device } = await launched(t, { locale: 'de-DE' })
  device.network.set(SLOW)
  await device.tap({ title: 'Bild laden' })
  await device.tap({ title: 'Allow' })
  await device.clock.advance(4_000)
  assert.match(device.screen.text(), /\d,\d\s[kM]B von \d,\d\sMB \(\d+ %\), \d,\d\sMB\/s, noch \d+\ss/)
  await device.tap({ title: 'Abruf' })
  await device.backgroundFetch()
  assert.match(device.screen.text(), /15\. Jan\., \d+:30: \d+,\d s wach, Download gestartet/)
})

test('a dashboard that does not answer, and one that refuses, are told of in German', async (t) => {
  const { device } = await launched(t, { locale: 'de-DE' })
  await device.tap({ title: 'Push' })
  await device.type({ label: 'Benutzername' }, 'maria')
  await device.type({ label: 'Passwort' }, '123')
  await device.tap({ title: 'Account erstellen' })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Das Dashboard hat abgelehnt: „password needs 4 characters/)
  device.network.set('offline')
  await device.tap({ title: 'Account erstellen' })
  await device.clock.advance(20_000)
  assert.match(device.screen.text(), /Keine Antwort von \S+users\/create\.json\. .*Läuft das Dashboard\?/)
})
