import assert from 'node:assert/strict'
import { connect } from 'node:http2'
import { test } from 'node:test'
import { importPKCS8, SignJWT } from 'jose'
import { PushService } from '../../../src/index.ts'
import { phoneWith, rows } from '../../helpers/phone.ts'

const TOPIC = 'com.example.push'

/** Sends a background push to the token, as a provider does. */
async function send(service: PushService, token: string, payload: object): Promise<number> {
  const { keyId, teamId, p8 } = service.issueKey()
  const jwt = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: keyId })
    .setIssuer(teamId)
    .setIssuedAt()
    .sign(await importPKCS8(p8, 'ES256'))
  const session = connect(service.origin, { ca: service.ca })
  const request = session.request({
    ':method': 'POST',
    ':path': `/3/device/${token}`,
    authorization: `bearer ${jwt}`,
    'apns-topic': TOPIC,
    'apns-push-type': 'background',
    'apns-priority': '5',
  })
  const status = new Promise<number>((resolve, reject) => {
    request.once('response', (headers) => resolve(Number(headers[':status'])))
    request.once('error', reject)
  })
  request.end(JSON.stringify(payload))
  request.resume()
  try {
    return await status
  } finally {
    session.close()
  }
}

test('a classic app downloads what a silent push names: HTTP/2, callback, silentpush, picture', async (t) => {
  const pushService = await PushService.start()
  t.after(() => pushService.stop())
  const { device } = await phoneWith(t, 'classic-push', { pushService })
  await device.launch()
  const token = device.screen.find({ type: 'Ti.UI.Label' })?.text?.replace('Registered ', '') ?? ''
  device.network.set({ kbps: 200 })
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  const payload = { aps: { 'content-available': 1 }, download_url: 'http://pictures.example.com/picture.png' }
  assert.equal(await send(pushService, token, payload), 200)
  await device.until(({ event }) => event === 'sessioneventscompleted')
  await device.open()
  assert.equal(device.screen.find({ type: 'Ti.UI.Label' })?.text, 'Picture arrived')
  assert.ok(device.screen.find({ type: 'Ti.UI.ImageView' })?.image)
  assert.deepEqual(rows(device, 'push', 'push callback', 'silentpush'), [
    'push',
    'push callback',
    'silentpush',
  ])
})
