import { URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import type { Rule } from '../../finding.ts'
import { plistPlace, sdkAtLeast } from '../../project/tiapp.ts'

const MANIFEST = 'UIApplicationSceneManifest'
const MULTIPLE = 'UIApplicationSupportsMultipleScenes'

export const scenesShareSession: Rule = {
  id: 'scenes-share-session',
  finds: `background URL sessions in an app for iPad of SDK 13.3 or newer that does not set \`${MULTIPLE}\` to false`,
  why: 'The Info.plist of the SDK allows several scenes, and each scene runs the JavaScript of the app anew: with two windows on an iPad both make the session of the same identifier, and which of them gets its events is undefined.',
  mend: `Add <key>${MANIFEST}</key><dict><key>${MULTIPLE}</key><false/></dict> to <ios><plist><dict>: it is merged into the manifest of the SDK.`,
  source:
    'https://developer.apple.com/documentation/bundleresources/information-property-list/uiapplicationscenemanifest/uiapplicationsupportsmultiplescenes',
  *check({ tiapp, code }) {
    // Only apps of the iPad get several windows, and before 13.3 Titanium has no scenes.
    if (!tiapp.forIpad || sdkAtLeast(tiapp, 13, 3) === false) return
    const manifest = tiapp.plist.get(MANIFEST)
    const multiple = manifest?.inner.get(MULTIPLE)
    const [session] = code.calls.filter(({ api, name }) => api === URL_SESSION && name.startsWith('create'))
    if (!session || multiple?.value === false) return
    const { line, column } = multiple?.key ?? manifest?.key ?? plistPlace(tiapp)
    const at = placeOf(session.source, session.path)
    const what = `${MULTIPLE} is ${multiple ? 'not <false/>' : 'not set to false'}, but ${at.file}:${at.line} makes a background session`
    yield { file: 'tiapp.xml', line, column, what }
  },
}
