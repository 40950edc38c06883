import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOptions } from '../src/options.ts'

test('without options the project goes to port 4180 as it is', () => {
  assert.deepEqual(readOptions(['device']), {
    target: 'device',
    port: 4180,
    installSdk: false,
    check: false,
    buildOnly: false,
    specs: false,
    verify: false,
    timeLimit: 20 * 60_000,
  })
})

test('every option is read', () => {
  const text = ['--app-id', 'com.example.app', '--device', 'A', '--host', '10.0.0.5', '--port', '5000']
  const limit = ['--time-limit', '5']
  const flags = ['--install-sdk', '--check', '--build-only', '--specs']
  assert.deepEqual(readOptions(['simulator', ...text, ...limit, ...flags]), {
    target: 'simulator',
    appId: 'com.example.app',
    device: 'A',
    host: '10.0.0.5',
    port: 5000,
    installSdk: true,
    check: true,
    buildOnly: true,
    specs: true,
    verify: false,
    timeLimit: 5 * 60_000,
  })
  assert.equal(readOptions(['device', '--help']), undefined)
})

test('--verify goes with both targets', () => {
  for (const target of ['device', 'simulator']) assert.equal(readOptions([target, '--verify'])?.verify, true)
})

for (const [args, complaint] of [
  [['phone'], /device or simulator/],
  [[], /device or simulator/],
  [['device', 'now'], /now is not an option/],
  [['device', '--port', '0'], /--port must be/],
  [['device', '--port', '80.5'], /--port must be/],
  [['device', '--fast'], /--fast/],
  [['simulator', '--time-limit', '5'], /--time-limit goes with --specs/],
  [['simulator', '--specs', '--time-limit', '0'], /--time-limit must be .* 1 to 1440, not 0/],
  [['simulator', '--specs', '--time-limit', 'long'], /--time-limit must be/],
  [['device', '--specs'], /simulator only/],
  [['device', '--verify', '--build-only'], /--verify and --build-only exclude each other/],
  [['simulator', '--verify', '--specs'], /--verify and --specs exclude each other/],
] as const) {
  test(`${args.join(' ') || 'nothing'} is refused by name`, () => {
    assert.throws(() => readOptions(args), complaint)
  })
}
