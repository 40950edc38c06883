import { type Identity, keychainsOf } from '../observe/identities.ts'
import { complaintOf, type ToolAnswer } from '../observe/tool.ts'
import type { Requirement } from './requirement.ts'

export interface Keychains {
  /** Of `security find-identity -v -p codesigning`. */
  readonly identities: ToolAnswer | undefined
  /** Of `security find-certificate -a -Z`. */
  readonly certificates: ToolAnswer | undefined
}

/**
 * Whether there is a development certificate, and only one copy of it: `codesign` refuses one that is in two keychains.
 * @param found the certificates of all keychains
 * @param used the one that signs the app, when it is known
 */
export function signingTeam(found: readonly Identity[], keychains: Keychains, used?: Identity): Requirement {
  const name = 'Signing team'
  const doubled = used ? [used].find(isDoubled) : found.find(isDoubled)
  if (doubled) return { name, state: 'missing', ...describeDoubled(doubled, keychains.certificates) }
  if (found.length > 0)
    return { name, state: 'met', detail: found.map((identity) => identity.name).join(', ') }
  const complaint = complaintOf(keychains.identities)
  if (complaint !== undefined)
    return {
      name,
      state: 'missing',
      detail: `the keychain did not list its certificates: ${complaint}`,
      mend: 'security find-identity -v -p codesigning',
    }
  return {
    name,
    state: 'missing',
    detail: 'no development certificate is in the keychain',
    mend: 'Xcode › Settings › Accounts: add your Apple ID, then Manage Certificates › + › Apple Development',
  }
}

/** Xcode manages the login keychain, so the copy in it is the one to keep. */
const LOGIN = /\/login\.keychain(-db)?$/
/** A path that means itself between the double quotes of a shell. */
const TYPEABLE = /^[\w/ .@+-]+$/

const isDoubled = ({ copies }: Identity) => copies > 1

function describeDoubled({ name, sha1 }: Identity, certificates: ToolAnswer | undefined) {
  const keychains = keychainsOf(sha1, certificates?.stdout ?? '')
  const spare = keychains.find((keychain) => TYPEABLE.test(keychain) && !LOGIN.test(keychain))
  const places = keychains.length > 1 ? `: ${keychains.join(', ')}` : ''
  return {
    detail: `“${name}” (SHA-1 ${sha1}) is in two keychains, so codesign calls it ambiguous${places}`,
    mend:
      keychains.length > 1 && spare !== undefined
        ? `security delete-identity -Z ${sha1} "${spare}"`
        : `Keychain Access: search for “${name}”, and delete it in one of the two keychains`,
  }
}
