import { type Problem, readXml, type XmlElement } from 'ti.typescript/reading'
import { type PlistEntry, readDict } from './plist.ts'

/**
 * tiapp.xml with the place of every entry.
 * https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Appendices/tiapp.xml_and_timodule.xml_Reference.html
 */
export interface Tiapp {
  readonly root: XmlElement
  /** `<sdk-version>`, such as 13.4.1.GA. */
  readonly sdk: XmlElement | undefined
  readonly ios: XmlElement | undefined
  readonly minIos: XmlElement | undefined
  readonly properties: ReadonlyMap<string, XmlElement>
  /** The `<module>`s that a build for iOS takes. */
  readonly modules: readonly XmlElement[]
  readonly plugins: readonly XmlElement[]
  /** Info.plist entries of `<ios><plist>`. */
  readonly plist: ReadonlyMap<string, PlistEntry>
  readonly entitlements: ReadonlyMap<string, PlistEntry>
  /** Whether `<deployment-targets>` lets the app be one of the iPad, not only of the iPhone. */
  readonly forIpad: boolean
}

const IOS_PLATFORMS = new Set(['', 'ios', 'iphone', 'ipad', 'commonjs'])

/** Reads tiapp.xml, or tells what is wrong with it. */
export function readTiapp(text: string): Tiapp | Problem {
  const root = readXml('tiapp.xml', text)
  if ('what' in root) return root
  if (root.name !== 'ti:app') {
    const { line, column, name } = root
    const what = `the first element is <${name}>, not <ti:app>`
    return { file: 'tiapp.xml', line, column, what, mend: 'put everything into <ti:app>…</ti:app>' }
  }
  const ios = child(root, 'ios')
  return {
    root,
    ios,
    sdk: child(root, 'sdk-version'),
    minIos: child(ios, 'min-ios-ver'),
    properties: new Map(
      children(root, 'property').map((property) => [property.attributes.get('name')?.value ?? '', property]),
    ),
    modules: children(child(root, 'modules'), 'module').filter((module) =>
      IOS_PLATFORMS.has(module.attributes.get('platform')?.value ?? ''),
    ),
    plugins: children(child(root, 'plugins'), 'plugin'),
    plist: readDict(dictOf(ios, 'plist')),
    entitlements: readDict(dictOf(ios, 'entitlements')),
    forIpad: !children(child(root, 'deployment-targets'), 'target').some(
      ({ attributes, text }) => attributes.get('device')?.value === 'ipad' && text === 'false',
    ),
  }
}

/** Whether the SDK is at least `major.minor`; undefined when tiapp.xml does not say which SDK it is. */
export function sdkAtLeast({ sdk }: Tiapp, major: number, minor: number): boolean | undefined {
  const [, left, right] = /^(\d+)\.(\d+)\./.exec(sdk?.text ?? '') ?? []
  if (left === undefined) return undefined
  return Number(left) > major || (Number(left) === major && Number(right) >= minor)
}

/** The `UIBackgroundModes` of Info.plist. */
export function backgroundModes({ plist }: Tiapp): string[] {
  const modes = plist.get('UIBackgroundModes')?.value
  return Array.isArray(modes) ? modes.map(String) : []
}

/** The `<dict>` of `<ios><plist>`. */
export function plistDict({ ios }: Tiapp): XmlElement | undefined {
  return dictOf(ios, 'plist')
}

/** Where something that is missing in Info.plist would have to be added. */
export function plistPlace({ root, ios }: Tiapp): XmlElement {
  const plist = child(ios, 'plist')
  return child(plist, 'dict') ?? plist ?? ios ?? root
}

function dictOf(ios: XmlElement | undefined, name: 'plist' | 'entitlements'): XmlElement | undefined {
  return child(child(ios, name), 'dict')
}

function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(parent, name)[0]
}

function children(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((element) => element.name === name) ?? []
}
