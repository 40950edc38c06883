import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Profile, parseProfile } from './profiles.ts'
import { ask, type ToolAnswer } from './tool.ts'

export interface XcodeAnswers {
  /** Whether /Applications/Xcode.app is there. */
  readonly installed: boolean
  /** The answer of `xcode-select -p`. */
  readonly selected: ToolAnswer | undefined
  /** The answer of `xcodebuild -version`. */
  readonly version: ToolAnswer | undefined
  /** The answer of `xcodebuild -checkFirstLaunchStatus`. */
  readonly firstLaunch: ToolAnswer | undefined
}

/** What was seen of this machine. */
export interface Observations {
  /** The version of Node, such as `v22.3.0`. */
  readonly node: string
  readonly xcode: XcodeAnswers
  /** The version of the Titanium CLI's package. */
  readonly cli: string | undefined
  /** The answer of `titanium sdk list --json`. */
  readonly sdks: ToolAnswer | undefined
  /** The answer of `security find-certificate` for Apple's intermediate certificate. */
  readonly certificate: ToolAnswer | undefined
  /** The answer of `security find-identity -v -p codesigning`. */
  readonly identities: ToolAnswer | undefined
  /** The answer of `security find-certificate -a -Z`, which names the keychain of each certificate. */
  readonly certificates: ToolAnswer | undefined
  readonly profiles: readonly Profile[]
  /** The answer of `xcrun devicectl list devices`. */
  readonly devicectl: ToolAnswer | undefined
  /** The file that `xcrun devicectl list devices --json-output` wrote. */
  readonly phones: string
  /** The answer of `xcrun simctl list devices available --json`. */
  readonly simulators: ToolAnswer | undefined
  readonly now: Date
}

const APPLE_CERTIFICATE = 'Apple Worldwide Developer Relations Certification Authority'
/** Xcode 16 and newer use the first folder, older versions the second. */
const PROFILE_FOLDERS = [
  'Library/Developer/Xcode/UserData/Provisioning Profiles',
  'Library/MobileDevice/Provisioning Profiles',
]

/** In bytes. A profile with a hundred devices has about 20 KB. */
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

/** `devicectl` writes its answer for programs into a file, and prints one for people. */
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
