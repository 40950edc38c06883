import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isJsonObject, type Json } from '../../../wire/json.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { launch } from '../../kernel/os.ts'

export interface ColorPair {
  readonly [appearance: string]: string
  readonly light: string
  readonly dark: string
}

const FILE = 'semantic.colors.json'

/** The dynamic colours of UIKit that apps use by name. https://developer.apple.com/design/human-interface-guidelines/color#Specifications */
const SYSTEM: { readonly [name: string]: ColorPair } = {
  labelColor: { light: '#000000', dark: '#ffffff' },
  secondaryLabelColor: { light: '#3c3c4399', dark: '#ebebf599' },
  tertiaryLabelColor: { light: '#3c3c434d', dark: '#ebebf54d' },
  quaternaryLabelColor: { light: '#3c3c432e', dark: '#ebebf529' },
  placeholderTextColor: { light: '#3c3c434d', dark: '#ebebf54d' },
  separatorColor: { light: '#3c3c434a', dark: '#54545899' },
  opaqueSeparatorColor: { light: '#c6c6c8', dark: '#38383a' },
  linkColor: { light: '#007aff', dark: '#0984ff' },
  systemBackgroundColor: { light: '#ffffff', dark: '#000000' },
  secondarySystemBackgroundColor: { light: '#f2f2f7', dark: '#1c1c1e' },
  tertiarySystemBackgroundColor: { light: '#ffffff', dark: '#2c2c2e' },
  systemGroupedBackgroundColor: { light: '#f2f2f7', dark: '#000000' },
  secondarySystemGroupedBackgroundColor: { light: '#ffffff', dark: '#1c1c1e' },
  tertiarySystemGroupedBackgroundColor: { light: '#f2f2f7', dark: '#2c2c2e' },
  systemFillColor: { light: '#78788033', dark: '#7878805c' },
  secondarySystemFillColor: { light: '#78788029', dark: '#78788052' },
  tertiarySystemFillColor: { light: '#7676801f', dark: '#7676803d' },
  quaternarySystemFillColor: { light: '#74748014', dark: '#7676802e' },
  systemBlueColor: { light: '#007aff', dark: '#0a84ff' },
  systemGreenColor: { light: '#34c759', dark: '#30d158' },
  systemIndigoColor: { light: '#5856d6', dark: '#5e5ce6' },
  systemOrangeColor: { light: '#ff9500', dark: '#ff9f0a' },
  systemPinkColor: { light: '#ff2d55', dark: '#ff375f' },
  systemPurpleColor: { light: '#af52de', dark: '#bf5af2' },
  systemRedColor: { light: '#ff3b30', dark: '#ff453a' },
  systemTealColor: { light: '#30b0c7', dark: '#40c8e0' },
  systemYellowColor: { light: '#ffcc00', dark: '#ffd60a' },
  systemGrayColor: { light: '#8e8e93', dark: '#8e8e93' },
  systemGray2Color: { light: '#aeaeb2', dark: '#636366' },
  systemGray3Color: { light: '#c7c7cc', dark: '#48484a' },
  systemGray4Color: { light: '#d1d1d6', dark: '#3a3a3c' },
  systemGray5Color: { light: '#e5e5ea', dark: '#2c2c2e' },
  systemGray6Color: { light: '#f2f2f7', dark: '#1c1c1e' },
}

const own = readOwn()

/** A colour of `semantic.colors.json` or of UIKit by its name. */
export function semanticColor(name: string): ColorPair | undefined {
  return own.get(name) ?? SYSTEM[name]
}

/** https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_How-tos/User_Interface_Deep_Dives/Dark_Mode.html */
function readOwn(): ReadonlyMap<string, ColorPair> {
  const file = join(launch.containers.bundle, FILE)
  if (!existsSync(file)) return new Map()
  try {
    const content: Json = JSON.parse(readFileSync(file, 'utf8'))
    if (!isJsonObject(content)) throw new Error('it is not an object')
    return new Map(Object.entries(content).flatMap(([name, value]) => entry(name, value)))
  } catch (error) {
    nativeLog('error', `${FILE} cannot be used: ${error instanceof Error ? error.message : error}`)
    return new Map()
  }
}

function entry(name: string, value: Json): [string, ColorPair][] {
  if (!isJsonObject(value)) return []
  const light = shade(value.light ?? null)
  const dark = shade(value.dark ?? null)
  return light && dark ? [[name, { light, dark }]] : []
}

/** `'#rrggbb'`, or `{ color: '#rrggbb', alpha: '50' }` with alpha in percent. */
function shade(value: Json): string | undefined {
  if (typeof value === 'string') return value
  if (!isJsonObject(value) || typeof value.color !== 'string') return undefined
  const percent = Math.min(100, Math.max(0, Number(value.alpha ?? 100)))
  if (!/^#[0-9a-f]{6}$/i.test(value.color) || Number.isNaN(percent)) return value.color
  return (
    value.color +
    Math.round((percent / 100) * 255)
      .toString(16)
      .padStart(2, '0')
  )
}
