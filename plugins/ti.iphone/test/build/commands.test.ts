import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  type BuildPlace,
  buildForPhone,
  buildForSimulator,
  builtApp,
  installOnPhone,
  launchOnPhone,
  simctlPush,
} from '../../src/build/commands.ts'

const place: BuildPlace = {
  titanium: join('modules', 'titanium'),
  project: 'staged',
  hook: 'automaticSigning.js',
  alloy: 'modules/alloy/bin/alloy',
}
const identity = { sha1: 'A'.repeat(40), name: 'Apple Development: Jane "J" Doe (LVGBSLUQB4)', copies: 1 }
const profile = {
  uuid: '11111111-2222-3333-4444-555555555555',
  name: 'App',
  team: '1A234BCD56',
  appId: 'com.example.app',
  push: true,
  free: false,
  managed: false,
  expires: new Date(0),
  devices: [],
  certificates: [],
}
const phone = {
  identifier: '22222222-AAAA',
  udid: '00008002',
  name: 'Jane’s iPhone',
  os: '26.1',
  wired: true,
  paired: true,
  reachable: true,
  developerMode: true,
}
const simulator = { udid: 'D40CE982', name: 'iPhone 16', os: '26.1', booted: false }

/** The value that follows an option. */
const optionOf = (args: readonly string[], option: string) => args[args.indexOf(option) + 1]

test('the CLI of the project builds for the phone with identity and profile, and does not install', () => {
  const { program, args, env } = buildForPhone(place, { identity, profile })
  assert.equal(program, process.execPath)
  assert.deepEqual(args.slice(0, 4), [
    join('modules', 'titanium', 'bin', 'ti.js'),
    'build',
    '--platform',
    'ios',
  ])
  assert.equal(optionOf(args, '--project-dir'), 'staged')
  assert.equal(optionOf(args, '--target'), 'device')
  assert.equal(optionOf(args, '--developer-name'), identity.name)
  assert.equal(optionOf(args, '--pp-uuid'), profile.uuid)
  for (const flag of ['--build-only', '--skip-js-minify', '--no-prompt']) assert.ok(args.includes(flag), flag)
  assert.ok(!args.includes('--config'))
  assert.deepEqual(env, { ALLOY_PATH: 'modules/alloy/bin/alloy' })
})

test('a profile of Xcode brings the hook for automatic signing, with its team', () => {
  const { args, env } = buildForPhone(place, { identity, profile: { ...profile, managed: true } })
  assert.deepEqual(JSON.parse(optionOf(args, '--config') ?? ''), {
    paths: { hooks: ['automaticSigning.js'] },
  })
  assert.equal(env?.AUTOMATIC_SIGNING_TEAM, '1A234BCD56')
})

test("the CLI builds for Apple's simulator, and starts the app there unless it only builds", () => {
  const { args } = buildForSimulator(place, simulator, false)
  assert.equal(optionOf(args, '--target'), 'simulator')
  assert.equal(optionOf(args, '--device-id'), 'D40CE982')
  assert.ok(!args.includes('--build-only'))
  assert.ok(buildForSimulator(place, simulator, true).args.includes('--build-only'))
})

test('the built app is put on the phone and started with its log', () => {
  const app = builtApp('staged', 'Background Services', 'device')
  assert.equal(app, join('staged', 'build/iphone/build/Products/Debug-iphoneos/Background Services.app'))
  assert.deepEqual(installOnPhone(phone, app), {
    program: 'xcrun',
    args: ['devicectl', 'device', 'install', 'app', '--device', '22222222-AAAA', app],
  })
  const { program, args } = launchOnPhone(phone, 'com.example.app')
  assert.equal(program, 'script')
  assert.equal(args.at(-1), 'com.example.app')
  assert.equal(optionOf(args, '--device'), '22222222-AAAA')
  assert.deepEqual(JSON.parse(optionOf(args, '--environment-variables') ?? ''), {
    OS_ACTIVITY_DT_MODE: 'enable',
  })
  assert.ok(args.includes('--console'))
})

test("the push for Apple's simulator is a command to type", () => {
  assert.equal(
    simctlPush(simulator, 'com.example.app', 'build/phone/silent-push.apns'),
    'xcrun simctl push D40CE982 com.example.app build/phone/silent-push.apns',
  )
})
