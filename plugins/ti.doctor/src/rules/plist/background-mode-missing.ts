import { placeOf } from '../../code/Code.ts'
import type { Rule } from '../../finding.ts'
import { backgroundModes, plistPlace } from '../../project/tiapp.ts'

const MODES = { backgroundfetch: 'fetch', silentpush: 'remote-notification' }

export const backgroundModeMissing: Rule = {
  id: 'background-mode-missing',
  finds: 'a listener of `backgroundfetch` or `silentpush` without its mode in `UIBackgroundModes`',
  why: 'Titanium does not listen to iOS without the mode: the listener is registered and never called.',
  mend: 'Add the mode to the array UIBackgroundModes of <ios><plist><dict>.',
  source:
    'https://developer.apple.com/documentation/bundleresources/information-property-list/uibackgroundmodes',
  *check({ tiapp, code }) {
    const entry = tiapp.plist.get('UIBackgroundModes')
    // plist-type tells of a value that is no array.
    if (entry && !Array.isArray(entry.value)) return
    const modes = backgroundModes(tiapp)
    for (const [event, mode] of Object.entries(MODES)) {
      const [listener] = code.listenersOf(event)
      if (!listener || modes.includes(mode)) continue
      const { line, column } = entry?.key ?? plistPlace(tiapp)
      const { source, path } = listener.call
      const at = placeOf(source, path)
      yield {
        file: 'tiapp.xml',
        line,
        column,
        what: `UIBackgroundModes has no "${mode}", but ${at.file}:${at.line} listens to ${event}`,
      }
    }
  },
}
