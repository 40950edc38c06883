import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parsePhones } from '../../src/observe/phones.ts'
import { parseSimulators } from '../../src/observe/simulators.ts'
import { phoneControl } from '../../src/verify/phoneControl.ts'
import { simulatorControl } from '../../src/verify/simulatorControl.ts'
import { APP_LAUNCHED, PHONE_LOCKED, PHONES_XCODE_26, PROCESSES, SIMULATORS } from '../helpers/recorded.ts'
import { standInMac } from '../helpers/standInMac.ts'

const APP = { id: 'com.example.app', name: 'An App' }
const LINE = '[INFO] 2026-01-15T09:30:00.000Z  background  started  13.4.1'
/** The tools that stand in for Apple's are shell scripts. */
const skip = process.platform === 'win32' && 'there is no /bin/sh'

function iphone(t: TestContext) {
  const mac = standInMac(t, APP.id, 'paid')
  const [phone] = parsePhones(PHONES_XCODE_26)
  assert.ok(phone)
  const sent: object[] = []
  const control = phoneControl(phone, APP, mac.home, async (payload) => void sent.push(payload))
  return { ...mac, phone, control, sent }
}

test('the app is started on the phone, and each line of its log is handed over', { skip }, async (t) => {
  const { control, app, calls, phone } = iphone(t)
  app([APP_LAUNCHED, LINE].join('\n'))
  const lines: string[] = []
  await control.launch((line) => lines.push(line))
  await control.end()
  assert.deepEqual(lines.slice(0, 2), [APP_LAUNCHED, LINE])
  assert.match(
    calls().at(-1) ?? '',
    new RegExp(`process launch --console .*${phone.identifier} com.example.app$`),
  )
})

test('where the app does not start, devicectl’s own words say why', { skip }, async (t) => {
  const { control, app, phone } = iphone(t)
  app(PHONE_LOCKED)
  await assert.rejects(
    control.launch(() => {}),
    {
      message: `The app did not start on ${phone.name}: Unable to launch com.exponent.Test because the device was not, or could not be, unlocked.`,
    },
  )
})

test('the app is ended on the phone by its process, and nothing is ended where it does not run', {
  skip,
}, async (t) => {
  const { control, tool, calls, home, phone } = iphone(t)
  const list = join(home, 'list.json')
  writeFileSync(list, PROCESSES)
  tool('xcrun', `case "$2 $3" in "device info") cp ${list} "$8" ;; esac`)
  await control.evict()
  const terminate = `xcrun devicectl device process terminate --device ${phone.identifier} --pid 4242 --kill`
  assert.equal(calls().at(-1), terminate)
  assert.equal(existsSync(join(home, 'processes.json')), false)

  writeFileSync(list, '{}')
  await control.evict()
  assert.equal(calls().filter((call) => call === terminate).length, 1)
})

test('a tool that fails is told by its own words', { skip }, async (t) => {
  const { control, tool } = iphone(t)
  tool('xcrun', 'echo "ERROR: The device is not connected." >&2; exit 1')
  await assert.rejects(
    control.evict(),
    /xcrun devicectl device info processes: ERROR: The device is not connected\./,
  )
})

test('a push to the phone goes by the backend', { skip }, async (t) => {
  const { control, sent } = iphone(t)
  await control.push({ aps: {} })
  assert.deepEqual(sent, [{ aps: {} }])
})

test("in Apple's simulator simctl starts the app, ends it and pushes to it", { skip }, async (t) => {
  const { home, tool, calls } = standInMac(t, APP.id, 'paid')
  const [simulator] = parseSimulators(SIMULATORS, 15)
  assert.ok(simulator)
  const pushFile = join(home, 'push.apns')
  const control = simulatorControl(simulator, APP.id, pushFile)
  tool('xcrun', `case "$2" in launch) echo "${LINE}" ;; esac`)
  const lines: string[] = []
  await control.launch((line) => lines.push(line))
  await control.evict()
  await control.push({ aps: { 'content-available': 1 } })
  await control.end()
  assert.equal(lines[0], LINE)
  const { udid } = simulator
  assert.deepEqual(calls().slice(-3), [
    `xcrun simctl launch --console-pty --terminate-running-process ${udid} com.example.app`,
    `xcrun simctl terminate ${udid} com.example.app`,
    `xcrun simctl push ${udid} com.example.app ${pushFile}`,
  ])
  assert.deepEqual(JSON.parse(readFileSync(pushFile, 'utf8')), {
    'Simulator Target Bundle': APP.id,
    aps: { 'content-available': 1 },
  })
})
