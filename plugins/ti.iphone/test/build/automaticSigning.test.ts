import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { init } from '../../src/build/automaticSigning.ts'
import { buildForPhone, type Command } from '../../src/build/commands.ts'
import { standInHome } from '../helpers/standInMac.ts'

interface Ran {
  readonly given: Readonly<Record<string, unknown>>
  /** Of xcodebuild. */
  readonly args: readonly string[]
}

const hook = fileURLToPath(new URL('../../src/build/automaticSigning.js', import.meta.url))
const titanium = dirname(createRequire(import.meta.url).resolve('titanium/package.json'))

const identity = { sha1: 'A'.repeat(40), name: 'Apple Development: Jane "J" Doe (LVGBSLUQB4)', copies: 1 }
const profile = {
  uuid: '11111111-2222',
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
const managed = { ...profile, uuid: 'managed-1111', managed: true }

/** Runs the project's own Titanium CLI on such a project. */
async function build(t: TestContext, command: (project: string) => Command): Promise<Ran> {
  const home = standInHome(t)
  const { program, args, env } = command(join(home, 'project'))
  const { stdout } = await promisify(execFile)(program, args, {
    env: { ...process.env, HOME: home, USERPROFILE: home, ...env },
  })
  const ran: Ran = JSON.parse(/^RAN (.*)$/m.exec(stdout)?.[1] ?? 'null')
  assert.ok(ran, stdout)
  return ran
}

test('the CLI reads every option of a build for the phone', async (t) => {
  const { given, args } = await build(t, (project) =>
    buildForPhone({ titanium, project, hook, alloy: undefined }, { identity, profile }),
  )
  assert.match(String(given['project-dir']), /project$/)
  assert.deepEqual(
    { ...given, 'project-dir': '' },
    {
      'project-dir': '',
      target: 'device',
      'build-only': true,
      'developer-name': identity.name,
      'pp-uuid': '11111111-2222',
      'skip-js-minify': true,
      'log-level': 'info',
    },
  )
  assert.deepEqual(args, ['build'])
})

test('with a profile of Xcode the CLI lets xcodebuild sign automatically', async (t) => {
  const { given, args } = await build(t, (project) =>
    buildForPhone({ titanium, project, hook, alloy: undefined }, { identity, profile: managed }),
  )
  assert.equal(given['pp-uuid'], 'managed-1111')
  assert.equal(args[0], 'build')
  for (const setting of [
    '-allowProvisioningUpdates',
    'CODE_SIGN_STYLE=Automatic',
    'DEVELOPMENT_TEAM=1A234BCD56',
    'PROVISIONING_PROFILE_SPECIFIER=',
  ])
    assert.ok(args.includes(setting), setting)
})

test('without the hook the SDK refuses a profile of Xcode', async (t) => {
  await assert.rejects(
    build(t, (project) =>
      buildForPhone(
        { titanium, project, hook, alloy: undefined },
        { identity, profile: { ...managed, managed: false } },
      ),
    ),
    /Invalid "--pp-uuid" value "managed-1111"/,
  )
})

test('the hook refuses to work without a team', () => {
  delete process.env.AUTOMATIC_SIGNING_TEAM
  const cli = { on: () => assert.fail('it must not hook itself in') }
  assert.throws(() => init({}, {}, cli), /AUTOMATIC_SIGNING_TEAM must be a team id/)
})
