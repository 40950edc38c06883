import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildForPhone, type Command } from './commands.ts'

interface Ran {
  readonly given: Readonly<Record<string, unknown>>
  /** Of xcodebuild. */
  readonly args: readonly string[]
}

const hook = fileURLToPath(new URL('automaticSigning.js', import.meta.url))
const standInSdk = fileURLToPath(new URL('../../iphone/standInSdk', import.meta.url))
const titanium = dirname(createRequire(import.meta.url).resolve('titanium/package.json'))
const os = process.platform === 'darwin' ? 'osx' : process.platform

const identity = { sha1: 'A'.repeat(40), name: 'Apple Development: Jane "J" Doe (LVGBSLUQB4)' }
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

/** A home with an SDK that runs nothing. */
function makeHome(t: TestContext): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'home-')))
  t.after(() => rmSync(home, { recursive: true, force: true }))
  const sdk = join(home, 'mobilesdk', os, '13.4.1.GA')
  cpSync(standInSdk, sdk, { recursive: true })
  for (const [file, content] of [
    [join(sdk, 'node_modules', 'node-appc', 'index.js'), ''],
    [join(home, '.titanium', 'config.json'), JSON.stringify({ paths: { sdks: [home] } })],
    [join(home, 'project', 'tiapp.xml'), '<ti:app><sdk-version>13.4.1.GA</sdk-version></ti:app>'],
  ] as const) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return home
}

/** Runs the project's own Titanium CLI on such a project. */
async function build(t: TestContext, command: (project: string) => Command): Promise<Ran> {
  const home = makeHome(t)
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
    buildForPhone({ titanium, project, hook }, { identity, profile }),
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

test('with a profile of Xcode, which the SDK refuses, the CLI has xcodebuild sign by itself', async (t) => {
  const { given, args } = await build(t, (project) =>
    buildForPhone({ titanium, project, hook }, { identity, profile: managed }),
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

test('without the hook the SDK refuses such a profile', async (t) => {
  await assert.rejects(
    build(t, (project) =>
      buildForPhone({ titanium, project, hook }, { identity, profile: { ...managed, managed: false } }),
    ),
    /Invalid "--pp-uuid" value "managed-1111"/,
  )
})
