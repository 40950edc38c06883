import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse as parsePlist } from 'plist'
import { isJsonObject, type Json, type JsonObject } from '../wire/json.ts'
import { type AppIdentity, DEPLOY_TYPES, type DeployType } from '../wire/launch.ts'
import { InstallError } from './InstallError.ts'
import { APP_PROPS } from './steps/writeAppProps.ts'
import { INFO_PLIST } from './steps/writeInfoPlist.ts'

/** An app as it lies on the phone: what its `.app` folder says. */
export interface AppBundle extends AppIdentity {
  readonly deployType: DeployType
  /** `<property>`s of tiapp.xml. */
  readonly properties: JsonObject
  /** The native modules that are linked in. */
  readonly modules: readonly string[]
  /** Info.plist. */
  readonly plist: JsonObject
  readonly entitlements: JsonObject
}

/**
 * Reads an `.app` folder that `buildApp` made.
 * @throws {InstallError} where it is none, or one that Xcode made, whose code only an iPhone runs.
 */
export function readApp(app: string): AppBundle {
  const plist = readInfoPlist(app)
  const text = (key: string) => (typeof plist[key] === 'string' ? plist[key] : '')
  const executable = readExecutable(join(app, text('CFBundleExecutable') || basename(app, '.app')))
  const own = (key: string) => (typeof executable[key] === 'string' ? executable[key] : '')
  const deployType = DEPLOY_TYPES.find((type) => type === executable.deployType)
  if (deployType === undefined) throw new InstallError(`${app} does not say how it was built.`)
  return {
    id: text('CFBundleIdentifier'),
    name: text('CFBundleDisplayName') || basename(app, '.app'),
    version: text('CFBundleVersion'),
    guid: own('guid'),
    publisher: own('publisher'),
    url: own('url'),
    description: own('description'),
    copyright: own('copyright'),
    deployType,
    properties: objectIn(readJson(join(app, APP_PROPS))),
    modules: Array.isArray(executable.modules) ? executable.modules.map(String) : [],
    plist,
    entitlements: objectIn(executable.entitlements),
  }
}

/** `UIBackgroundModes` of Info.plist. */
export function backgroundModes({ plist }: Pick<AppBundle, 'plist'>): string[] {
  const modes = plist.UIBackgroundModes
  return Array.isArray(modes) ? modes.map(String) : []
}

/** `NSUserActivityTypes` of Info.plist. */
export function userActivityTypes({ plist }: Pick<AppBundle, 'plist'>): string[] {
  const types = plist.NSUserActivityTypes
  return Array.isArray(types) ? types.map(String) : []
}

/** The keys of Info.plist that say what the app wants to use something for, such as `NSCameraUsageDescription`. */
export function usageDescriptions({ plist }: Pick<AppBundle, 'plist'>): string[] {
  return Object.keys(plist).filter((key) => key.endsWith('UsageDescription'))
}

/** The schemes of the addresses that iOS gives to the app (`CFBundleURLTypes` of Info.plist), in lower case. */
export function urlSchemes({ plist }: Pick<AppBundle, 'plist'>): string[] {
  const types = Array.isArray(plist.CFBundleURLTypes) ? plist.CFBundleURLTypes.filter(isJsonObject) : []
  return types.flatMap(({ CFBundleURLSchemes: schemes }) =>
    Array.isArray(schemes) ? schemes.map((scheme) => String(scheme).toLowerCase()) : [],
  )
}

function readInfoPlist(app: string): JsonObject {
  const file = join(app, INFO_PLIST)
  if (!existsSync(file)) throw new InstallError(`${app} is no app: it has no ${INFO_PLIST}.`)
  const content = readFileSync(file, 'utf8')
  if (content.startsWith('bplist')) throw madeByXcode(app)
  const plist = parsePlist(content)
  if (!isJsonObject(plist)) throw new InstallError(`${file} holds no dictionary.`)
  return plist
}

function readExecutable(file: string): JsonObject {
  const content = existsSync(file) ? readJson(file) : undefined
  if (!isJsonObject(content)) throw madeByXcode(join(file, '..'))
  return content
}

function madeByXcode(app: string): InstallError {
  return new InstallError(
    `${app} was made by Xcode, and only Apple's devices run its code. Install the project that it was built from.`,
  )
}

function readJson(file: string): Json | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function objectIn(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}
