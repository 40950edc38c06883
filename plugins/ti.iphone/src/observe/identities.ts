/** A development certificate with its private key, in a keychain. */
export interface Identity {
  /** SHA-1 of the certificate, in upper case. */
  readonly sha1: string
  /** As `titanium build --developer-name` takes it. */
  readonly name: string
  /** In how many keychains it is. With more than one `codesign` refuses: it is "ambiguous" there. */
  readonly copies: number
}

const LINE = /^\s*\d+\) ([0-9A-F]{40}) "((?:Apple Development|iOS Development|iPhone Developer): [^"]+)"$/gm

/**
 * The identities that `security find-identity -v -p codesigning` lists and that sign apps for a device of one's own.
 * A line that ends with a code, as (CSSMERR_TP_CERT_REVOKED), is no such identity.
 */
export function parseIdentities(text: string): Identity[] {
  const found = new Map<string, Identity>()
  for (const [, sha1 = '', name = ''] of text.matchAll(LINE))
    found.set(sha1, { sha1, name, copies: (found.get(sha1)?.copies ?? 0) + 1 })
  return [...found.values()]
}

/**
 * The keychains that hold a certificate, from what `security find-certificate -a -Z` printed: for each certificate a line
 * with its hash, and below it one with its keychain.
 * @param sha1 of the certificate, in upper case
 */
export function keychainsOf(sha1: string, text: string): string[] {
  const keychains: string[] = []
  let hash = ''
  for (const line of text.split('\n')) {
    hash = /^SHA-1 hash: ([0-9A-F]{40})\s*$/.exec(line)?.[1] ?? hash
    const [, keychain] = /^keychain: "(.+)"\s*$/.exec(line) ?? []
    if (keychain === undefined) continue
    if (hash === sha1) keychains.push(keychain)
    hash = ''
  }
  return keychains
}
