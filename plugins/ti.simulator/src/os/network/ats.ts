import { isIP } from 'node:net'
import { isJsonObject, type JsonObject } from '../../wire/json.ts'

const isLocal = (host: string) =>
  isIP(host.replace(/^\[|\]$/g, '')) !== 0 || !host.includes('.') || host.endsWith('.local')

function excepted(host: string, domains: unknown): boolean {
  if (!isJsonObject(domains)) return false
  return Object.entries(domains).some(([domain, rule]) => {
    if (!isJsonObject(rule) || rule.NSExceptionAllowsInsecureHTTPLoads !== true) return false
    return host === domain || (rule.NSIncludesSubdomains === true && host.endsWith(`.${domain}`))
  })
}

/**
 * Whether App Transport Security lets the app load `url`. Titanium's build switches ATS off where Info.plist has no
 * NSAppTransportSecurity. https://developer.apple.com/documentation/bundleresources/information-property-list/nsapptransportsecurity
 */
export function allowedByAts(url: URL, plist: JsonObject): boolean {
  if (url.protocol === 'https:') return true
  const ats = plist.NSAppTransportSecurity
  if (!isJsonObject(ats)) return true
  if (excepted(url.hostname, ats.NSExceptionDomains)) return true
  const local = ats.NSAllowsLocalNetworking === true
  if (isLocal(url.hostname)) return local || ats.NSAllowsArbitraryLoads === true
  return ats.NSAllowsArbitraryLoads === true && !local
}
