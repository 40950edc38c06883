import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { installStandInSdk } from './installStandInSdk.ts'
import { freeProfile, PHONES_XCODE_26, pushProfile, SIMULATORS, XCODEBUILD_VERSION } from './recorded.ts'

const certificate = Buffer.from('a certificate')
const sha1 = createHash('sha1').update(certificate).digest('hex').toUpperCase()

const TIAPP = `<ti:app xmlns:ti="http://ti.tidev.io">
  <id>com.example.app</id><name>An App</name><version>1.0.0</version>
  <guid>11111111-2222-4333-8444-555555555555</guid><sdk-version>13.4.1.GA</sdk-version>
</ti:app>
`

/** For tests: a home folder with the stand-in SDK, and a classic project. */
export function standInHome(t: TestContext): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'home-')))
  t.after(() => rmSync(home, { recursive: true, force: true }))
  installStandInSdk(home)
  const hook = write(join(home, 'hooks', 'standIn.js'), hookOf(home))
  const paths = { sdks: [home], hooks: [dirname(hook)] }
  write(join(home, '.titanium', 'config.json'), JSON.stringify({ paths }))
  write(join(home, 'project', 'tiapp.xml'), TIAPP)
  write(join(home, 'project', 'Resources', 'app.js'), 'Ti.UI.createWindow().open()\n')
  return home
}

/**
 * A hook of the Titanium CLI, which tells what environment the CLI was given, and tells the SDK what the app does. The
 * environment itself could not: no variable of ours comes through.
 */
const hookOf = (home: string) => `
const { readFileSync, writeFileSync } = require('node:fs')
exports.id = 'standIn'
exports.init = () => {
  writeFileSync(${JSON.stringify(join(home, 'environment.json'))}, JSON.stringify(process.env))
  try {
    Object.assign(process.env, JSON.parse(readFileSync(${JSON.stringify(join(home, 'app.json'))}, 'utf8')))
  } catch {}
}
`

export interface StandInMac {
  readonly home: string
  /** A classic project. */
  readonly project: string
  /** The calls of Apple's tools, a line each. */
  calls(): string[]
  /** What the app writes into its log, and whether it ends then. */
  app(log: string, end?: 'ends'): void
  /** Replaces what a tool does, a shell script. */
  tool(name: string, script: string): void
  /** The environment in which the Titanium CLI was started last. */
  environment(): Readonly<Record<string, string>>
}

/** For tests: Apple's tools as programs that print what others recorded, and a home with a profile for the app. */
export function standInMac(t: TestContext, appId: string, team: 'paid' | 'free'): StandInMac {
  const home = standInHome(t)
  const bin = join(home, 'bin')
  const calls = join(home, 'calls')
  const recorded = (name: string, text: string) => write(join(home, 'recorded', name), text)
  const version = recorded('version', XCODEBUILD_VERSION)
  const phones = recorded('phones', PHONES_XCODE_26)
  const simulators = recorded('simulators', SIMULATORS)
  const identity = recorded('identity', `  1) ${sha1} "Apple Development: Jane Doe (LVGBSLUQB4)"\n`)
  const tools = {
    'xcode-select': 'echo /Applications/Xcode.app/Contents/Developer',
    xcodebuild: `[ "$1" != -version ] || cat ${version}`,
    security: `[ "$1" = find-identity ] && cat ${identity} || echo -----BEGIN CERTIFICATE-----`,
    xcrun: `case "$1 $2" in
  "devicectl list") cp ${phones} "$5" ;;
  "simctl list") cat ${simulators} ;;
esac`,
    open: '',
    script: `cat ${join(home, 'app.log')}`,
  }
  const tool = (name: string, script: string) =>
    chmodSync(write(join(bin, name), `#!/bin/sh\necho "${name} $*" >> ${calls}\n${script}\n`), 0o755)
  for (const [name, script] of Object.entries(tools)) tool(name, script)
  const app = (log: string, end?: 'ends') => {
    write(join(home, 'app.log'), `${log}\n`)
    write(join(home, 'app.json'), JSON.stringify({ APP_LOG: log, ...(end && { APP_ENDS: 'yes' }) }))
  }
  app('')
  const facts = {
    certificate: certificate.toString('base64'),
    udid: '00008002-012301230123ABCD',
    appId,
    expires: '2999-01-01T00:00:00Z',
  }
  const profiles = join(home, 'Library/Developer/Xcode/UserData/Provisioning Profiles')
  mkdirSync(profiles, { recursive: true })
  writeFileSync(
    join(profiles, `${team}.mobileprovision`),
    team === 'paid' ? pushProfile(facts) : freeProfile(facts),
  )
  setEnvironment(t, { HOME: home, PATH: bin + delimiter + process.env.PATH })
  return {
    home,
    project: join(home, 'project'),
    calls: () => readFileSync(calls, 'utf8').trim().split('\n'),
    app,
    tool,
    environment: () => JSON.parse(readFileSync(join(home, 'environment.json'), 'utf8')),
  }
}

/** Until the end of the test. */
export function setEnvironment(t: TestContext, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const before = process.env[name]
    process.env[name] = value
    t.after(() => {
      if (before === undefined) delete process.env[name]
      else process.env[name] = before
    })
  }
}

function write(file: string, content: string): string {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}
