/** A development certificate with its private key, in a keychain. */
export interface Identity {
  /** SHA-1 of the certificate, in upper case. */
  readonly sha1: string
  /** The value for `titanium build --developer-name`. */
  readonly name: string
  /** The number of keychains that hold it. `codesign` refuses a certificate with more than one copy as "ambiguous". */
  readonly copies: number
}

const LINE = /^\s*\d+\) ([0-9A-F]{40}) "((?:Apple Development|iOS Development|iPhone Developer): [^"]+)"$/gm

/**
 * Reads the development identities that `security find-identity -v -p codesigning` lists. It leaves out a line that ends
 * with an error code, such as (CSSMERR_TP_CERT_REVOKED).
 */
export function parseIdentities(text: string): Identity[] {
  const found = new Map<string, Identity>()
  for (const [, sha1 = '', name = ''] of text.matchAll(LINE))
    found.set(sha1, { sha1, name, copies: (found.get(sha1)?.copies ?? 0) + 1 })
  return [...found.values()]
}

/**
 * Reads from the output of `security find-certificate -a -Z` which keychains hold a certificate. The output has a line with
 * the hash of each certificate, and below it a line with its keychain.
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
