import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { parse as parsePlist } from 'plist'
import { isJsonObject, type Json, type JsonObject } from '../wire/json.ts'
import type { AppIdentity } from '../wire/launch.ts'
import { InstallError } from './InstallError.ts'

/** What tiapp.xml says, as far as a phone cares. https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Appendices/tiapp.xml_and_timodule.xml_Reference.html */
export interface Tiapp extends AppIdentity {
  /** `<sdk-version>`: `13.4.1.GA`; empty where it is not there. */
  readonly sdkVersion: string
  readonly minIosVersion: string
  /** By `<deployment-targets>`. */
  readonly deviceFamily: 'iphone' | 'ipad' | 'universal'
  readonly properties: { readonly [name: string]: Json }
  readonly modules: readonly string[]
  readonly plugins: readonly string[]
  /** Info.plist entries of `<ios><plist>`. */
  readonly plist: JsonObject
  /** `<ios><entitlements>`. */
  readonly entitlements: JsonObject
}

const IOS_PLATFORMS = new Set(['', 'ios', 'iphone', 'ipad', 'commonjs'])

/** @param platforms one or several, divided by commas; none means all */
function isForIos(platforms: string): boolean {
  return platforms.split(',').some((platform) => IOS_PLATFORMS.has(platform.trim()))
}

function children(parent: Element | undefined, name: string): Element[] {
  return parent ? Array.from(parent.childNodes).filter((node): node is Element => node.nodeName === name) : []
}

const textOf = (element: Element | undefined) => element?.textContent?.trim() ?? ''

function propertyValue(element: Element): Json {
  const text = textOf(element)
  switch (element.getAttribute('type')) {
    case 'bool':
      return text === 'true'
    case 'int':
      return Number.parseInt(text, 10)
    case 'double':
      return Number.parseFloat(text)
    default:
      return text
  }
}

function parse(file: string): Element {
  const problems: string[] = []
  const parser = new DOMParser({ onError: (level, message) => void problems.push(`${level}: ${message}`) })
  let root: Element | null = null
  try {
    root = parser.parseFromString(readFileSync(file, 'utf8'), 'text/xml').documentElement
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  if (!root || problems.length > 0)
    throw new InstallError(`${file} is not well-formed XML: ${problems.join('; ')}`)
  return root
}

function dictOf(ios: Element | undefined, name: 'plist' | 'entitlements'): JsonObject {
  const dict = children(children(ios, name)[0], 'dict')[0]
  if (!dict) return {}
  const value: unknown = parsePlist(`<plist version="1.0">${dict.toString()}</plist>`)
  return isJsonObject(value) ? value : {}
}

function deviceFamilyOf(root: Element): Tiapp['deviceFamily'] {
  const targets = children(children(root, 'deployment-targets')[0], 'target')
  const has = (device: string) =>
    targets.some((target) => target.getAttribute('device') === device && textOf(target) === 'true')
  if (has('iphone') === has('ipad')) return 'universal'
  return has('iphone') ? 'iphone' : 'ipad'
}

/** @throws {InstallError} when the file is missing or not that of an app. */
export function readTiapp(projectDir: string): Tiapp {
  const file = join(projectDir, 'tiapp.xml')
  if (!existsSync(file))
    throw new InstallError(
      `${projectDir} is not a Titanium project: it has no tiapp.xml. Name the folder that holds one.`,
    )
  const root = parse(file)
  const text = (name: string) => textOf(children(root, name)[0])
  const id = text('id')
  if (!/^[A-Za-z][\w-]*(\.[\w-]+)+$/.test(id))
    throw new InstallError(`${file}: <id> must be an app id such as com.example.app, not "${id}"`)
  const ios = children(root, 'ios')[0]
  return {
    id,
    name: text('name') || id,
    version: text('version') || '1.0',
    guid: text('guid'),
    publisher: text('publisher'),
    url: text('url'),
    description: text('description'),
    copyright: text('copyright'),
    sdkVersion: text('sdk-version'),
    minIosVersion: textOf(children(ios, 'min-ios-ver')[0]) || '15.0',
    deviceFamily: deviceFamilyOf(root),
    properties: Object.fromEntries(
      children(root, 'property').map((element) => [
        element.getAttribute('name') ?? '',
        propertyValue(element),
      ]),
    ),
    modules: children(children(root, 'modules')[0], 'module')
      .filter((element) => isForIos(element.getAttribute('platform') ?? ''))
      .map(textOf),
    plugins: children(children(root, 'plugins')[0], 'plugin').map(textOf),
    plist: dictOf(ios, 'plist'),
    entitlements: dictOf(ios, 'entitlements'),
  }
}
