import type { Rule } from '../../finding.ts'
import { plistPlace } from '../../project/tiapp.ts'

export const atsAbsent: Rule = {
  id: 'ats-absent',
  finds: 'no `NSAppTransportSecurity` in Info.plist',
  why: 'The build then switches App Transport Security off for every host: what is downloaded can be read and replaced on the way, and App Review asks why.',
  mend: 'Add <key>NSAppTransportSecurity</key> with a dict: empty for https only, NSAllowsLocalNetworking for the local network, NSExceptionDomains for single hosts.',
  source:
    'https://developer.apple.com/documentation/bundleresources/information-property-list/nsapptransportsecurity',
  *check({ tiapp }) {
    if (tiapp.plist.has('NSAppTransportSecurity')) return
    const { line, column } = plistPlace(tiapp)
    yield {
      file: 'tiapp.xml',
      line,
      column,
      what: 'there is no NSAppTransportSecurity, so the build switches it off',
    }
  },
}
