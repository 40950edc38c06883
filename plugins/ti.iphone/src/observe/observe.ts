import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Profile, parseProfile } from './profiles.ts'
import { ask, type ToolAnswer } from './tool.ts'

export interface XcodeAnswers {
  /** Whether /Applications/Xcode.app is there. */
  readonly installed: boolean
  /** Of `xcode-select -p`. */
  readonly selected: ToolAnswer | undefined
  /** Of `xcodebuild -version`. */
  readonly version: ToolAnswer | undefined
  /** Of `xcodebuild -checkFirstLaunchStatus`. */
  readonly firstLaunch: ToolAnswer | undefined
}

/** What was seen of this machine. */
export interface Observations {
  /** Of Node, as `v22.3.0`. */
  readonly node: string
  readonly xcode: XcodeAnswers
  /** The version of the Titanium CLI's package. */
  readonly cli: string | undefined
  /** The answer of `titanium sdk list --json`. */
  readonly sdks: ToolAnswer | undefined
  /** Of `security find-certificate`, for Apple's intermediate certificate. */
  readonly certificate: ToolAnswer | undefined
  /** Of `security find-identity -v -p codesigning`. */
  readonly identities: ToolAnswer | undefined
  /** Of `security find-certificate -a -Z`, which says in which keychain each certificate is. */
  readonly certificates: ToolAnswer | undefined
  readonly profiles: readonly Profile[]
  /** Of `xcrun devicectl list devices`. */
  readonly devicectl: ToolAnswer | undefined
  /** What `xcrun devicectl list devices --json-output` wrote. */
  readonly phones: string
  /** Of `xcrun simctl list devices available --json`. */
  readonly simulators: ToolAnswer | undefined
  readonly now: Date
}

const APPLE_CERTIFICATE = 'Apple Worldwide Developer Relations Certification Authority'
/** Since Xcode 16 the first; earlier the second. */
const PROFILE_FOLDERS = [
  'Library/Developer/Xcode/UserData/Provisioning Profiles',
  'Library/MobileDevice/Provisioning Profiles',
]

/** Bytes; a profile with a hundred devices has 20 KB. */
const LARGEST_PROFILE = 2 ** 20

/**
 * Looks at this Mac.
 * @param titanium the folder of the Titanium CLI's package
 * @param isReady whether Apple's other tools may be asked too
 */
export async function observe(
  titanium: string,
  isReady: (answers: XcodeAnswers) => boolean,
): Promise<Observations> {
  const answers = await observeXcode()
  const ready = isReady(answers)
  const tool = (command: string, ...args: string[]) => (ready ? ask(command, args) : undefined)
  const [sdks, certificate, identities, certificates, devices, simulators] = await Promise.all([
    ask(process.execPath, [join(titanium, 'bin', 'ti.js'), 'sdk', 'list', '--json', '--no-banner']),
    ask('security', ['find-certificate', '-c', APPLE_CERTIFICATE, '-a', '-p']),
    tool('security', 'find-identity', '-v', '-p', 'codesigning'),
    tool('security', 'find-certificate', '-a', '-Z'),
    ready ? listPhones() : undefined,
    tool('xcrun', 'simctl', 'list', 'devices', 'available', '--json'),
  ])
  return {
    node: process.version,
    xcode: answers,
    cli: versionOf(titanium),
    sdks,
    certificate,
    identities,
    certificates,
    profiles: readProfiles(),
    devicectl: devices?.answer,
    phones: devices?.json ?? '',
    simulators,
    now: new Date(),
  }
}

async function observeXcode(): Promise<XcodeAnswers> {
  const installed = existsSync('/Applications/Xcode.app')
  const selected = await ask('xcode-select', ['-p'])
  if (!isXcode(selected)) return { installed, selected, version: undefined, firstLaunch: undefined }
  const version = await ask('xcodebuild', ['-version'])
  const firstLaunch = await ask('xcodebuild', ['-checkFirstLaunchStatus'])
  return { installed, selected, version, firstLaunch }
}

function isXcode(selected: ToolAnswer | undefined): boolean {
  return selected?.code === 0 && selected.stdout.trim().endsWith('/Contents/Developer')
}

/** The answer comes in a file; on its standard output `devicectl` tells people. */
async function listPhones(): Promise<{ answer: ToolAnswer | undefined; json: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'devices-'))
  try {
    const file = join(folder, 'devices.json')
    const answer = await ask('xcrun', ['devicectl', 'list', 'devices', '--json-output', file])
    return { answer, json: existsSync(file) ? readFileSync(file, 'utf8') : '' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readProfiles(): Profile[] {
  return PROFILE_FOLDERS.map((folder) => join(homedir(), folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.mobileprovision'))
        .map((entry) => join(folder, entry.name))
        .filter((file) => statSync(file).size <= LARGEST_PROFILE)
        .flatMap((file) => parseProfile(readFileSync(file)) ?? []),
    )
}

function versionOf(packageFolder: string): string | undefined {
  const file = join(packageFolder, 'package.json')
  if (!existsSync(file)) return undefined
  try {
    const { version } = Object(JSON.parse(readFileSync(file, 'utf8')))
    return typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}
