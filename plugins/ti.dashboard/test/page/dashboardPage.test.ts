import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atEnd } from '../helpers/atEnd.ts'
import { silent, startApple, topic } from '../helpers/openDashboard.ts'
import { openPage } from '../helpers/openPage.ts'
import { refuse, ScriptedApple } from '../helpers/ScriptedApple.ts'

test('a silent push is written, sent by the keyboard, and its answer appears without a reload', async (t) => {
  const { apple, apns } = await startApple(t)
  const { page, subscribe } = await openPage(t, { apns })
  const token = apple.register(topic)
  const received = new Promise<object>((resolve) =>
    atEnd(
      t,
      apple.connect(token, ({ payload }) => resolve(payload)),
    ),
  )
  await page.getByText('No device yet').waitFor()
  await subscribe(token)
  const device = page.getByRole('list', { name: 'Devices' }).getByRole('listitem')
  await device.getByText(`${token.slice(0, 6)}…${token.slice(-4)}`).waitFor()

  await page.getByLabel('download_url').fill('https://example.com/new.jpg')
  assert.equal(await page.locator('#verdict').textContent(), 'Silent push, priority 5.')
  await page.keyboard.press('Control+Enter')

  assert.deepEqual(await received, {
    aps: { 'content-available': 1 },
    download_url: 'https://example.com/new.jpg',
  })
  await page.getByRole('list', { name: 'Deliveries' }).getByText('Accepted').waitFor()
  await device.getByText('Accepted').waitFor()
  assert.match(
    (await page.locator('push-history').textContent()) ?? '',
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  )
})

test('a payload that Apple would refuse cannot be sent, and the page says why before', async (t) => {
  const { apns } = await ScriptedApple.start(t)
  const { page } = await openPage(t, { apns })
  const send = page.getByRole('button', { name: 'Send', exact: true })
  const verdict = page.locator('#verdict')
  await page.getByText('JSON', { exact: true }).click()
  const json = page.getByLabel('Payload as JSON')
  assert.deepEqual(JSON.parse(await json.inputValue()), silent)
  for (const [text, reason] of [
    ['{"alert": ', /Not JSON/],
    ['{"alert": ""}', /Nothing to do/],
    [JSON.stringify({ 'content-available': 1, text: 'x'.repeat(5000) }), /Apple takes 4096/],
  ] as const) {
    await json.fill(text)
    assert.match((await verdict.textContent()) ?? '', reason)
    assert.ok(await send.isDisabled())
  }
  await json.fill('{"alert": "Hello", "number": 5}')
  assert.equal(await verdict.textContent(), 'Alert, priority 10.')
  assert.ok(await send.isEnabled())
  await page.getByText('Form', { exact: true }).click()
  assert.equal(await page.getByLabel('alert').inputValue(), 'Hello')
  await page.getByText('In the JSON view: number.').waitFor()
})

test('one device of many can be chosen to send to', async (t) => {
  const apple = await ScriptedApple.start(t)
  const { page, subscribe } = await openPage(t, { apns: apple.apns })
  const [one, other] = ['ab'.repeat(32), 'cd'.repeat(32)]
  for (const token of [one, other]) await subscribe(token)
  await page.getByRole('button', { name: 'Send to ababab…abab only' }).click()
  await page.keyboard.press('Enter')
  await page.getByText('Accepted for one device.').waitFor()
  await page.getByRole('list', { name: 'Deliveries' }).getByText('Accepted').waitFor()
  assert.deepEqual(
    apple.attempts.map(({ headers }) => headers[':path']),
    [`/3/device/${one}`],
  )
})

test('a refusal shows Apple’s reason and what to do', async (t) => {
  const apple = await ScriptedApple.start(t)
  apple.answer = refuse(400, { reason: 'BadDeviceToken' })
  const { page, subscribe } = await openPage(t, { apns: apple.apns })
  await subscribe('ab'.repeat(32))
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const deliveries = page.getByRole('list', { name: 'Deliveries' })
  await deliveries.getByText('400 BadDeviceToken').waitFor()
  assert.match((await deliveries.textContent()) ?? '', /sandbox/)
})

test('cURL is copied without a secret', async (t) => {
  const { apns } = await ScriptedApple.start(t)
  const adminPassword = 'a long admin password'
  const { page } = await openPage(
    t,
    { apns, adminPassword },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  )
  await page.getByLabel('Admin password').fill('wrong')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('password').waitFor()
  await page.getByLabel('Admin password').fill(adminPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Copy as cURL' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  const json = page.getByLabel('Payload as JSON')
  await page.getByText('JSON', { exact: true }).click()
  await json.fill('')
  await json.press('Control+V')
  const copied = await json.inputValue()
  assert.match(
    copied,
    /^curl 'http:\/\/127\.0\.0\.1:\d+\/push\/dashboard\/api\/pushes' \\\n +--user "admin:\$TI_DASHBOARD_PASSWORD"/,
  )
  assert.ok(!copied.includes(adminPassword))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
})

test('the page says when the dashboard has gone', async (t) => {
  const { apns } = await ScriptedApple.start(t)
  const { page, stop } = await openPage(t, { apns })
  await page.getByText('Live', { exact: true }).waitFor()
  await stop()
  await page.getByText('Waiting for the dashboard…').waitFor()
})

test('nothing is wider than a narrow frame', async (t) => {
  const { apns } = await startApple(t)
  const { page, subscribe } = await openPage(t, { apns }, { viewport: { width: 400, height: 800 } })
  await subscribe('ab'.repeat(200), 'a channel with a rather long name that goes on and on and on')
  await page.getByRole('list', { name: 'Devices' }).getByRole('listitem').waitFor()
  for (const selector of ['main', 'push-compose', 'push-devices', 'push-history', 'header']) {
    const box = await page.locator(selector).boundingBox()
    assert.ok(box && box.x >= 0 && box.x + box.width <= 400, selector)
  }
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 400)
})
