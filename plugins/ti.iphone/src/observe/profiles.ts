import { createHash } from 'node:crypto'
import { parse } from 'plist'

/** A development provisioning profile for iOS. https://developer.apple.com/documentation/technotes/tn3125-inside-code-signing-provisioning-profiles */
export interface Profile {
  readonly uuid: string
  readonly name: string
  readonly team: string
  /** It may end with a wildcard. */
  readonly appId: string
  /** Whether it allows the entitlement `aps-environment`. */
  readonly push: boolean
  /** Whether it was made for a free Apple ID: then it is valid for seven days and never allows push. */
  readonly free: boolean
  /** Whether Xcode made it. The SDK's build refuses such a profile. */
  readonly managed: boolean
  readonly expires: Date
  readonly devices: readonly string[]
  /** SHA-1 of each certificate, in upper case. */
  readonly certificates: readonly string[]
}

/** The SDK recognizes the profiles that Xcode made by this name: `managed` in ioslib's provisioning.js. */
const MANAGED_NAME = 'iOS Team Provisioning Profile'

/** Team and UUID become arguments of a program, so neither may look like an option. */
const TEAM = /^[A-Z0-9]{10}$/
const UUID = /^\w[\w-]*$/

/** Reads a .mobileprovision file: a signed message with a property list. For anything but a development profile for iOS the result is undefined. */
export function parseProfile(file: Uint8Array): Profile | undefined {
  const bytes = Buffer.from(file)
  const start = bytes.indexOf('<?xml')
  const end = bytes.lastIndexOf('</plist>')
  if (start < 0 || end < start) return undefined
  let content: unknown
  try {
    content = parse(bytes.toString('utf8', start, end + '</plist>'.length))
  } catch {
    return undefined
  }
  const profile = fields(content)
  const entitlements = fields(profile.Entitlements)
  const prefix = texts(profile.ApplicationIdentifierPrefix)[0]
  const team = texts(profile.TeamIdentifier)[0]
  const id = entitlements['application-identifier']
  const { UUID: uuid, Name: name, ExpirationDate: expires } = profile
  const devices = texts(profile.ProvisionedDevices)
  if (typeof uuid !== 'string' || typeof name !== 'string' || typeof id !== 'string') return undefined
  if (!(expires instanceof Date) || Number.isNaN(expires.getTime())) return undefined
  if (team === undefined || prefix === undefined || !TEAM.test(team) || !UUID.test(uuid)) return undefined
  if (entitlements['get-task-allow'] !== true || devices.length === 0) return undefined
  return {
    uuid,
    name,
    team,
    appId: id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id,
    push: typeof entitlements['aps-environment'] === 'string',
    free: profile.LocalProvision === true,
    managed: name.includes(MANAGED_NAME),
    expires,
    devices,
    certificates: list(profile.DeveloperCertificates).flatMap((certificate) =>
      certificate instanceof Uint8Array ? [sha1(certificate)] : [],
    ),
  }
}

/** Whether the profile is for apps with this id. */
export function covers(profile: Pick<Profile, 'appId'>, appId: string): boolean {
  if (!profile.appId.endsWith('*')) return profile.appId === appId
  return appId.startsWith(profile.appId.slice(0, -1))
}

const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex').toUpperCase()

const fields = (value: unknown): Record<string, unknown> => Object(value)

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const texts = (value: unknown) => list(value).filter((item): item is string => typeof item === 'string')
