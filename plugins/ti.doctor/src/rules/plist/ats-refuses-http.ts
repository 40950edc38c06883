import { allowedByAts } from 'ti.simulator/ats'
import { placeOf } from '../../code/Code.ts'
import { requestsOf } from '../../code/urls.ts'
import type { Rule } from '../../finding.ts'
import { plain } from '../../project/plist.ts'

export const atsRefusesHttp: Rule = {
  id: 'ats-refuses-http',
  finds: 'a request over http that the `NSAppTransportSecurity` of tiapp.xml does not allow',
  why: 'iOS refuses it before anything is sent: error -1022.',
  mend: 'Use https; or allow this host in NSExceptionDomains, the local network by NSAllowsLocalNetworking.',
  source: 'https://developer.apple.com/documentation/security/preventing-insecure-network-connections',
  *check(project) {
    const plist = plain(project.tiapp.plist)
    for (const { url, path, source } of requestsOf(project)) {
      if (allowedByAts(url, plist)) continue
      yield { ...placeOf(source, path), what: `App Transport Security refuses http://${url.host}` }
    }
  },
}
