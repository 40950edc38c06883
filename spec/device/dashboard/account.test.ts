import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Device, readTiapp } from 'ti.simulator'
import { happened, launched, project } from '../setting.ts'

const KEY = String(readTiapp(project).properties['acs-api-key'])
const PASSWORD = 'correct horse'

/** The app on its Push screen, and what the dashboard tells of this device. */
async function onPushScreen(t: TestContext) {
  const { device, url } = await launched(t)
  await device.clock.advance(1_000)
  await device.tap({ title: 'Push' })
  const get = async (path: string, parameters: Record<string, string>) => {
    const answer = await fetch(`${url}v1/${path}.json?${new URLSearchParams({ key: KEY, ...parameters })}`)
    return answer.text()
  }
  const token = () => String(device.container.preferences.APNSRemoteDeviceUUID)
  /** `nobody` or the user, for each subscription of the device. */
  const subscribers = async (): Promise<string[]> => {
    const text = await get('push_notification/query', { device_token: token() })
    const rows = text.match(/{[^{}]*"channel":\["silent_push"\][^{}]*}/g) ?? []
    return rows.map((row) => row.match(/"user_id":"(\w+)"/)?.[1] ?? 'nobody')
  }
  /** As the app did before its user logged in. */
  const subscribeToken = () =>
    fetch(`${url}v1/push_notification/subscribe_token.json?key=${KEY}`, {
      method: 'POST',
      body: new URLSearchParams({ device_token: token(), channel: 'silent_push', type: 'ios' }),
    })
  const send = () =>
    fetch(`${url}dashboard/api/pushes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'silent_push', payload: { 'content-available': 1 } }),
    })
  return { device, get, subscribers, subscribeToken, send }
}

async function enter(device: Device, button: string, user: string, password: string): Promise<void> {
  await device.type({ label: 'User name' }, user)
  await device.type({ label: 'Password' }, password)
  await device.tap({ title: button })
  await device.clock.advance(2_000)
}

test('who logs in is subscribed as that user, also at the next start, and gets each push once', async (t) => {
  const { device, subscribers, send } = await onPushScreen(t)
  assert.deepEqual(await subscribers(), ['nobody'])

  await enter(device, 'Create Account', 'maria', PASSWORD)
  assert.match(device.screen.text(), /Logged in as maria\./)
  assert.match(device.screen.text(), /Subscribed to silent_push/)
  const [maria = 'nobody', ...others] = await subscribers()
  assert.notEqual(maria, 'nobody')
  assert.deepEqual(others, [])

  await device.forceQuit()
  await device.launch()
  await device.tap({ title: 'Push' })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Logged in as maria\./)
  assert.deepEqual(await subscribers(), [maria])

  await send()
  await device.until(({ event }) => event === 'silentpush')
  await device.clock.advance(10_000)
  assert.equal(happened(device, 'silentpush').length, 1)

  await device.tap({ title: 'Log Out' })
  await device.clock.advance(2_000)
  assert.doesNotMatch(device.screen.text(), /Logged in/)
  assert.deepEqual(await subscribers(), ['nobody'])

  await enter(device, 'Log In', 'maria', PASSWORD)
  assert.deepEqual(await subscribers(), [maria])
  assert.equal(happened(device, 'uncaughtException').length, 0)
})

test("who is logged in leaves the channel, with a subscription that is not the user's too", async (t) => {
  const { device, subscribers, subscribeToken } = await onPushScreen(t)
  await enter(device, 'Create Account', 'maria', PASSWORD)
  for (const before of [() => {}, subscribeToken]) {
    await before()
    assert.equal((await subscribers()).length, 1)
    await device.tap({ title: 'Unsubscribe' })
    await device.clock.advance(1_000)
    assert.match(device.screen.text(), /Not subscribed to silent_push/)
    assert.deepEqual(await subscribers(), [])
    await device.tap({ title: 'Subscribe' })
    await device.clock.advance(1_000)
  }
})

test('a session that the dashboard has ended is told with what to do, and the device stays subscribed', async (t) => {
  const { device, get, subscribers } = await onPushScreen(t)
  await enter(device, 'Create Account', 'maria', PASSWORD)
  await get('users/logout', { _session_id: String(device.container.preferences['account.session']) })
  await device.forceQuit()
  await device.launch()
  await device.tap({ title: 'Push' })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Your session has ended\. Log in again/)
  assert.match(device.screen.text(), /Subscribed to silent_push/)
  assert.doesNotMatch(device.screen.text(), /Logged in/)
  assert.deepEqual(await subscribers(), ['nobody'])
})

test('what keeps one from logging in is told in words', async (t) => {
  const { device } = await onPushScreen(t)
  await enter(device, 'Log In', '', '')
  assert.match(device.screen.text(), /Enter a user name and a password/)
  await enter(device, 'Log In', 'admin', PASSWORD)
  assert.match(device.screen.text(), /“admin” is reserved for the administrator/)
  await enter(device, 'Log In', 'maria', PASSWORD)
  assert.match(device.screen.text(), /The user name or password is wrong/)
  await enter(device, 'Create Account', 'maria', '123')
  assert.match(device.screen.text(), /The dashboard refused: “password needs 4 characters/)
  await enter(device, 'Create Account', 'maria', PASSWORD)
  await device.tap({ title: 'Log Out' })
  await device.clock.advance(1_000)
  await enter(device, 'Create Account', 'maria', 'another')
  assert.match(device.screen.text(), /This user name is taken/)
  device.network.set('offline')
  await enter(device, 'Log In', 'maria', PASSWORD)
  assert.match(device.screen.text(), /Is the dashboard running\?/)
  assert.match(device.screen.text(), /Subscribed to silent_push/)
})

test('logging out works without a network, and the device is taken from the user when there is one again', async (t) => {
  const { device, subscribers } = await onPushScreen(t)
  await enter(device, 'Create Account', 'maria', PASSWORD)
  device.network.set('offline')
  await device.tap({ title: 'Log Out' })
  await device.clock.advance(1_000)
  assert.doesNotMatch(device.screen.text(), /Logged in/)
  device.network.set('wifi')
  await device.clock.advance(1_000)
  assert.deepEqual(await subscribers(), ['nobody'])
})

test('no password and no session is in the log, and no password on the phone', async (t) => {
  const { device } = await onPushScreen(t)
  await enter(device, 'Log In', 'maria', PASSWORD)
  await enter(device, 'Create Account', 'maria', PASSWORD)
  const { 'account.session': session, ...kept } = device.container.preferences
  assert.match(String(session), /^\w{20,}$/)
  const told = JSON.stringify([kept, device.timeline])
  assert.ok(!told.includes(PASSWORD), 'there is the password')
  assert.ok(!told.includes(encodeURIComponent(PASSWORD)), 'there is the password')
  assert.ok(!told.includes(String(session)), 'there is the session')
})
