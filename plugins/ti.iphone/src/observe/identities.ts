/** A development certificate with its private key, in the keychain. */
export interface Identity {
  /** SHA-1 of the certificate, in upper case. */
  readonly sha1: string
  /** As `titanium build --developer-name` takes it. */
  readonly name: string
}

const LINE = /^\s*\d+\) ([0-9A-F]{40}) "((?:Apple Development|iOS Development|iPhone Developer): [^"]+)"$/gm

/**
 * The identities that `security find-identity -v -p codesigning` lists and that sign apps for a device of one's own.
 * A line that ends with a code, as (CSSMERR_TP_CERT_REVOKED), is no such identity.
 */
export function parseIdentities(text: string): Identity[] {
  const found = new Map<string, Identity>()
  for (const [, sha1 = '', name = ''] of text.matchAll(LINE)) found.set(sha1, { sha1, name })
  return [...found.values()]
}
