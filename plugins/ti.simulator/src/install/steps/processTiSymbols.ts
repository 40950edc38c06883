import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonObject } from '../../wire/json.ts'
import type { AppBuild } from '../AppBuild.ts'

/** Always compiled in. */
const ALWAYS = ['API', 'NETWORK', 'PLATFORM', 'UI']
const BY_MODE: Readonly<Record<string, string>> = {
  'remote-notification': 'USE_TI_SILENTPUSH',
  fetch: 'USE_TI_FETCH',
}

/**
 * Tells Xcode which parts of the SDK to compile in: `Titanium.App.iOS.createX` makes `USE_TI_APP`, `USE_TI_APPIOS` and
 * `USE_TI_APPIOSX`. A part that no source names literally is missing on a device; simulator builds have everything.
 *
 * The SDK's `processTiSymbols` and `writeXcodeConfigFiles`.
 * @param symbols the members of Titanium that the app names
 */
export function processTiSymbols({ buildDir }: AppBuild, symbols: Iterable<string>, plist: JsonObject): void {
  const parts = new Set(ALWAYS)
  for (const symbol of symbols) {
    const names = symbol.replace(/^(Titanium|Ti)\./, '').split('.')
    for (let length = names.length; length > 0; length--) {
      const part = names.slice(0, length).join('.').replaceAll('.create', '').replaceAll('.', '')
      const macro = part.replaceAll('-', '_').toUpperCase()
      if (/^\w+$/.test(macro)) parts.add(macro)
    }
  }
  const modes = Array.isArray(plist.UIBackgroundModes) ? plist.UIBackgroundModes : []
  const macros = [
    ...[...parts].sort().map((part) => `USE_TI_${part}`),
    ...modes.flatMap((mode) => BY_MODE[String(mode)] ?? []),
  ]
  writeFileSync(join(buildDir, 'project.xcconfig'), `TI_SYMBOL_MACROS=${macros.join(' ')}\n`)
}
