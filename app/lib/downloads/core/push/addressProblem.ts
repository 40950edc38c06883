import { characters, firstNot, named } from './characters.js'

/** Where pictures may come from. */
export interface AddressRules {
  /** Hosts that pictures may come from, without port, in lower case. */
  readonly allowedHosts: readonly string[]
  /** Whether an allowed host of the local network may be asked without TLS. */
  readonly allowLocalHttp: boolean
}

const MAX_URL_LENGTH = 2048
const MAX_PORT = 65_535
/** The scheme, then everything up to the first character that ends a host and its port: RFC 3986, 3.2. */
const BEGINNING = /^(https?):\/\/([^/?#]*)/i
const HOST = /^[a-z0-9.-]$/i
/** What RFC 3986 allows after the host; a percent sign needs its two digits, and is looked at by itself. */
const AFTER_HOST = /^[\w.~!$&'()*+,;=:@/?#%-]$/
const LOCAL_HOST =
  /^(?:localhost|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|[a-z0-9-]+\.local)$/

/** Why a picture may not come from this address, to be said after its name; undefined where it may. */
export function addressProblem(url: string, rules: AddressRules): string | undefined {
  if (url === '') return 'is empty'
  if (url.length > MAX_URL_LENGTH)
    return `must have at most ${MAX_URL_LENGTH} characters; it has ${url.length}`
  if (url.trim() !== url) return spaceAtAnEnd(url)
  const [beginning = '', scheme = '', authority = ''] = BEGINNING.exec(url) ?? []
  if (beginning === '') return 'must begin with https://'
  const start = beginning.length - authority.length
  const [host = ''] = authority.split(':')
  return (
    authorityProblem(authority, start) ??
    hostProblem(host.toLowerCase(), scheme.toLowerCase(), rules) ??
    restProblem(url.slice(beginning.length), beginning.length)
  )
}

function spaceAtAnEnd(url: string): string {
  const at = url.trimStart() === url ? characters(url.trimEnd()).length : 0
  return `has ${named(url, at)}, which an address may not have; take it out`
}

/** @param start index of the authority in the address */
function authorityProblem(authority: string, start: number): string | undefined {
  const at = characters(authority).indexOf('@')
  if (at >= 0)
    return `has ${named(authority, at, start)}, before its host; take out the user name and the password`
  const colon = authority.indexOf(':')
  const host = colon < 0 ? authority : authority.slice(0, colon)
  if (host === '') return 'names no host'
  const wrong = firstNot(HOST, host)
  if (wrong !== undefined)
    return `has ${named(host, wrong, start)}, which a host may not have; write the host in letters a to z, digits, dots and hyphens (another alphabet as xn--…)`
  return colon < 0 ? undefined : portProblem(authority.slice(colon + 1), start + colon + 1)
}

function portProblem(port: string, start: number): string | undefined {
  if (port === '') return 'has a colon after its host and no port; take the colon out'
  const wrong = firstNot(/^\d$/, port)
  if (wrong !== undefined) return `has ${named(port, wrong, start)}, where its port may have digits alone`
  return Number(port) > MAX_PORT ? `has a port above ${MAX_PORT}, the highest there is` : undefined
}

function hostProblem(host: string, scheme: string, rules: AddressRules): string | undefined {
  if (!rules.allowedHosts.includes(host)) return `names ${host}, which is not among allowedHosts`
  if (scheme === 'https' || (rules.allowLocalHttp && LOCAL_HOST.test(host))) return undefined
  return 'must begin with https://'
}

/**
 * What is wrong behind the host.
 * @param start index of `rest` in the address
 */
function restProblem(rest: string, start: number): string | undefined {
  const wrong = firstNot(AFTER_HOST, rest)
  const percent = rest.search(/%(?![\da-f]{2})/i)
  const fragment = rest.indexOf('#')
  const second = fragment < 0 ? -1 : rest.indexOf('#', fragment + 1)
  const [at] = [wrong ?? -1, percent, second].filter((place) => place >= 0).sort((a, b) => a - b)
  if (at === undefined) return undefined
  const place = named(rest, at, start)
  if (at === percent) return `has ${place} without two hexadecimal digits after it; write it as %25`
  if (at === second) return `has ${place}, which an address may have once; write it as %23`
  return `has ${place}, which an address may not have; ${remedy(characters(rest)[at] ?? '')}`
}

function remedy(character: string): string {
  try {
    return `write it as ${encodeURIComponent(character)}`
  } catch {
    return 'take it out: it is half of a character'
  }
}
