import { placeOf } from '../../code/Code.ts'
import { isLocalNetwork, requestsOf, urlOf } from '../../code/urls.ts'
import type { Rule } from '../../finding.ts'
import type { Place } from '../../place.ts'
import { textsIn } from '../../project/config.ts'
import type { Project } from '../../project/readProject.ts'

export const localNetworkText: Rule = {
  id: 'local-network-text',
  finds: 'an address of the local network, and no `NSLocalNetworkUsageDescription`',
  why: 'iOS asks the person before the app may reach another device of the local network; without this text the question gives no reason, and who refuses it finds every request failing.',
  mend: 'Add <key>NSLocalNetworkUsageDescription</key> with a <string> that says what for.',
  source:
    'https://developer.apple.com/documentation/bundleresources/information-property-list/nslocalnetworkusagedescription',
  *check(project) {
    if (project.tiapp.plist.has('NSLocalNetworkUsageDescription')) return
    const [first] = localAddresses(project)
    if (!first) return
    const { url, ...place } = first
    yield {
      ...place,
      what: `${url.host} is in the local network, but NSLocalNetworkUsageDescription is missing`,
    }
  },
}

function localAddresses(project: Project): (Place & { url: URL })[] {
  const { config, tiapp } = project
  const inCode = requestsOf(project).map(({ url, source, path }) => ({ url, ...placeOf(source, path) }))
  const inConfig = [...(config?.sections.values() ?? [])].flatMap(textsIn).flatMap((text) => {
    const url = urlOf(text)
    const { line, column } = config?.placeOf(text) ?? { line: 1, column: 1 }
    return url ? [{ url, file: 'app/config.json', line, column }] : []
  })
  const inProperties = [...tiapp.properties.values()].flatMap(({ text, line, column }) => {
    const url = urlOf(text)
    return url ? [{ url, file: 'tiapp.xml', line, column }] : []
  })
  return [...inProperties, ...inConfig, ...inCode].filter(({ url }) => isLocalNetwork(url))
}
