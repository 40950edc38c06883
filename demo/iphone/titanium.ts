import type { Requirement } from './requirement.ts'
import type { ToolAnswer } from './tool.ts'

/** @param version of node_modules/titanium */
export function titaniumCli(version: string | undefined): Requirement {
  const name = 'Titanium CLI'
  if (version === undefined)
    return { name, state: 'missing', detail: 'it is not in node_modules', mend: 'npm install' }
  return { name, state: 'met', detail: version }
}

/**
 * @param list the answer of `titanium sdk list --json`
 * @param wanted `<sdk-version>` of tiapp.xml
 */
export function titaniumSdk(list: ToolAnswer | undefined, wanted: string): Requirement {
  const name = 'Titanium SDK'
  const installed = installedSdks(list?.stdout ?? '')
  if (installed.includes(wanted)) return { name, state: 'met', detail: wanted }
  const others = installed.length > 0 ? `; installed: ${installed.join(', ')}` : ''
  return {
    name,
    state: 'missing',
    detail: `tiapp.xml asks for ${wanted}${others}`,
    mend: `npx titanium sdk install ${wanted}`,
  }
}

/** The names of the SDKs; none where the text is no answer of the CLI. */
export function installedSdks(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json)
    const installed: unknown = Object(list).installed
    return Object.keys(Object(installed))
  } catch {
    return []
  }
}
