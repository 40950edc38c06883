import { inTiapp, type SeededFault } from './SeededFault.ts'

const ATS = '<key>NSAppTransportSecurity</key>\n        <dict/>'
const KEY = '<key>UIBackgroundModes</key>'

/** An entry more in Info.plist. */
function entry(written: string, at = '<key>Own'): SeededFault {
  return inTiapp('plist-type', KEY, `${written}${KEY}`, at)
}

/** Exceptions for hosts. */
function domains(written: string, at: string): SeededFault {
  const ats = `<key>NSAppTransportSecurity</key><dict><key>NSExceptionDomains</key>${written}</dict>`
  return inTiapp('plist-type', ATS, ats, at)
}

export const plistFaults: readonly SeededFault[] = [
  entry('<key>UIRequiresFullScreen</key><string>true</string>', '<key>UIRequires'),
  entry('<key>UIFileSharingEnabled</key><integer>1</integer>', '<key>UIFile'),
  entry('<key>UIAppFonts</key><string>a.ttf</string>', '<key>UIAppFonts'),
  entry('<key>UIAppFonts~ipad</key><string>a.ttf</string>', '<key>UIAppFonts'),
  entry('<key>UIAppFonts</key><array><integer>1</integer></array>', '<integer>'),
  entry('<key>NSCameraUsageDescription</key><true/>', '<key>NSCamera'),
  entry('<key>CFBundleVersion</key><real>1.0</real>', '<key>CFBundleVersion'),
  entry('<key>UILaunchStoryboardName</key><date>2026-11-30T12:00:00Z</date>', '<key>UILaunch'),
  entry('<key>UIRequiredDeviceCapabilities</key><string>arm64</string>', '<key>UIRequired'),
  entry('<key>Own</key><bool>true</bool>'),
  entry('<key>Own</key>'),
  entry(
    '<key>CFBundleURLTypes</key><array><dict><key>CFBundleURLSchemes</key><string>own</string></dict></array>',
    '<key>CFBundleURLSchemes',
  ),
  inTiapp(
    'plist-type',
    '<array>\n          <string>fetch</string>\n          <string>remote-notification</string>\n        </array>',
    '<string>fetch</string>',
    KEY,
  ),
  domains('<array><string>example.com</string></array>', '<key>NSExceptionDomains'),
  domains('<dict><key>example.com</key><true/></dict>', '<key>example.com'),
  domains(
    '<dict><key>example.com</key><dict><key>NSIncludesSubdomains</key><string>YES</string></dict></dict>',
    '<key>NSIncludes',
  ),
]
