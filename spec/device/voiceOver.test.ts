import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from 'ti.simulator'
import { happened, launched, SLOW } from './setting.ts'

/** What VoiceOver was given to say, in order. */
function said(device: Device): string[] {
  return happened(device, 'announced').map(({ detail }) => JSON.stringify(detail))
}

test('VoiceOver says each stage of a download and every quarter on the way', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image (url)' })
  await device.tapSystemAlert(1)
  await device.until(({ event }) => event === 'sessioncompleted')
  const lines = said(device)
  for (const [at, words] of [
    /Waiting/,
    /\((2[5-9]|3\d)%\)/,
    /\((5|6)\d%\)/,
    /\((7[5-9]|8\d)%\)/,
    /completed/,
  ].entries())
    assert.ok(
      lines.some((line) => words.test(line)),
      `${at}: ${words} is not among ${lines.join('\n')}`,
    )
  assert.ok(lines.length <= 8, `it is told too often: ${lines.join('\n')}`)
})

test('VoiceOver says nothing of what happens while nobody looks at the app', async (t) => {
  const { device } = await launched(t)
  await device.home()
  const before = said(device).length
  await device.backgroundFetch()
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.equal(said(device).length, before)
})

test('VoiceOver says what became of a subscription, as the button that was tapped is gone by then', async (t) => {
  const { device } = await launched(t)
  await device.clock.advance(1_000)
  await device.tap({ title: 'Push' })
  for (const [title, words] of [
    ['Unsubscribe', /Not subscribed to silent_push/],
    ['Subscribe', /Subscribed to silent_push/],
  ] as const) {
    await device.tap({ title })
    await device.clock.advance(1_000)
    assert.match(said(device).at(-1) ?? '', words)
  }
})

test('VoiceOver says why nobody was logged in, and that the log was copied', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Push' })
  await device.clock.advance(1_000)
  await device.tap({ title: 'Log In' })
  assert.match(said(device).at(-1) ?? '', /Enter a user name and a password\./)
  await device.tap({ title: 'Log' })
  await device.tap({ title: 'Copy Log' })
  assert.match(said(device).at(-1) ?? '', /Copied/)
})

test('VoiceOver tells a picture that came from the one to begin with', async (t) => {
  const { device } = await launched(t)
  const value = () => device.screen.find({ type: 'Ti.UI.ImageView' })?.properties.accessibilityValue
  assert.equal(value(), 'Sample picture')
  await device.tap({ title: 'Download Image (url)' })
  await device.tapSystemAlert(1)
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.match(String(value()), /^Tap, /)
})
