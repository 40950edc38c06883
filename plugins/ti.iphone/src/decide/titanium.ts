import { complaintOf, type ToolAnswer } from '../observe/tool.ts'
import type { Requirement } from './requirement.ts'

/** @param version the version of the package `titanium` */
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
  const complaint = complaintOf(list)
  if (installed.length === 0 && complaint !== undefined)
    return {
      name,
      state: 'missing',
      detail: `the Titanium CLI could not list its SDKs: ${complaint}`,
      mend: 'npx titanium sdk list',
    }
  const others = installed.length > 0 ? `; installed: ${installed.join(', ')}` : ''
  return {
    name,
    state: 'missing',
    detail: `tiapp.xml asks for ${wanted}${others}`,
    mend: `npx titanium sdk install ${wanted}`,
  }
}

/** The names of the installed SDKs. A text that the CLI did not write has none. */
export function installedSdks(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json)
    const installed: unknown = Object(list).installed
    return Object.keys(Object(installed))
  } catch {
    return []
  }
}

/**
 * Apple's certificate that signed the developer's certificate. Without it the SDK's build stops, also for the simulator
 * (iphone/cli/commands/_build.js).
 * @param found the answer of `security find-certificate -c '<its name>' -a -p`
 */
export function appleCertificate(found: ToolAnswer | undefined): Requirement {
  const name = "Apple's intermediate certificate"
  if (found?.code === 0 && found.stdout.includes('-----BEGIN CERTIFICATE-----'))
    return { name, state: 'met', detail: 'in the keychain' }
  return {
    name,
    state: 'missing',
    detail:
      'the Titanium SDK needs it in the keychain; download “Worldwide Developer Relations - G3” and double-click it',
    mend: 'https://www.apple.com/certificateauthority/',
  }
}
