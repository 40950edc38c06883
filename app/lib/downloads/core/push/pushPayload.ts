import { mostBytes } from '../picture/imageCheck.js'
import type { Limits } from '../ports.js'
import { isWhole } from '../support/rules.js'
import type { Order } from '../transfer/transfer.js'

/** What a silent push may ask for. */
export interface PushOrder extends Pick<Order, 'url' | 'sha256' | 'bytesPromised'> {
  /** Names the push, so that one delivered twice starts nothing. */
  readonly id?: string | undefined
}

/** Where pictures may come from. */
export interface AddressRules {
  /** Hosts that pictures may come from, without port, in lower case. */
  readonly allowedHosts: readonly string[]
  /** Whether an allowed host of the local network may be asked without TLS. */
  readonly allowLocalHttp: boolean
}

export type PushRules = AddressRules & Pick<Limits, 'maxBytes'>

/** What a push asks for, or why nothing is done for it, for the log. */
export type ParsedPush = { readonly order: PushOrder } | { readonly refused: string }

type Field = 'download_url' | 'id' | 'sha256' | 'bytes'

const MAX_URL_LENGTH = 2048
const MAX_PORT = 65_535
/** What RFC 3986 allows after the host. */
const ALLOWED = "(?:[\\w.~!$&'()*+,;=:@/?-]|%[\\da-f]{2})*"
/** Scheme, host, and at most a port before the path: no credentials. */
const URL_PARTS = new RegExp(
  `^(https?)://([a-z0-9.-]+)(?::(\\d{1,5}))?(?:[/?]${ALLOWED})?(?:#${ALLOWED})?$`,
  'i',
)
const LOCAL_HOST =
  /^(?:localhost|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|[a-z0-9-]+\.local)$/

/** A push comes from outside: everything in it is refused that is not exactly what the app expects. */
export function parsePush(payload: object, rules: PushRules): ParsedPush {
  const { download_url: url, id, sha256, bytes } = payload as Record<Field, unknown>
  if (url === undefined) return { refused: 'the push has no download_url' }
  if (typeof url !== 'string') return { refused: 'download_url must be text' }
  const problem = addressProblem(url, rules)
  if (problem !== undefined) return { refused: `download_url ${problem}` }
  if (id !== undefined && (typeof id !== 'string' || !/^[\w.:-]{1,64}$/.test(id))) {
    return { refused: 'id must be 1 to 64 letters, digits or one of _ . : -' }
  }
  if (sha256 !== undefined && (typeof sha256 !== 'string' || !/^[\da-f]{64}$/i.test(sha256))) {
    return { refused: 'sha256 must be 64 hexadecimal digits' }
  }
  const most = mostBytes(rules.maxBytes, sha256)
  if (bytes !== undefined && !isWhole(1, most)(bytes)) {
    const where = most < rules.maxBytes ? ', where there is a sha256' : ''
    return { refused: `bytes must be a whole number from 1 to ${most}${where}` }
  }
  return { order: { url, id, sha256: sha256?.toLowerCase(), bytesPromised: bytes } }
}

/** Why a picture may not come from this address, to be said after its name; undefined where it may. */
export function addressProblem(url: string, rules: AddressRules): string | undefined {
  if (url.length > MAX_URL_LENGTH) return `must have at most ${MAX_URL_LENGTH} characters`
  const [, scheme, host, port = 0] = URL_PARTS.exec(url) ?? []
  if (scheme === undefined || host === undefined || Number(port) > MAX_PORT) return 'is not a web address'
  const name = host.toLowerCase()
  if (!rules.allowedHosts.includes(name)) return `names ${name}, which is not among allowedHosts`
  if (scheme.toLowerCase() !== 'https' && !(rules.allowLocalHttp && LOCAL_HOST.test(name)))
    return 'must begin with https://'
  return undefined
}
