import type { NSError } from '../../wire/delegate.ts'

/** NSURLError codes and what iOS says in English. https://developer.apple.com/documentation/foundation/nsurlerror/code */
const MESSAGES = {
  [-1]: 'unknown error',
  [-999]: 'cancelled',
  [-1000]: 'bad URL',
  [-1001]: 'The request timed out.',
  [-1002]: 'unsupported URL',
  [-1003]: 'A server with the specified hostname could not be found.',
  [-1004]: 'Could not connect to the server.',
  [-1005]: 'The network connection was lost.',
  [-1006]: 'The DNS lookup failed.',
  [-1007]: 'too many HTTP redirects',
  [-1009]: 'The Internet connection appears to be offline.',
  [-1015]: 'cannot decode raw data',
  [-1017]: 'cannot parse response',
  [-1022]:
    'The resource could not be loaded because the App Transport Security policy requires the use of a secure connection.',
  [-1100]: 'The requested URL was not found on this server.',
  [-1101]: 'The requested file is a directory.',
  [-1102]: 'You do not have permission to access the requested resource.',
  [-1103]: 'resource exceeds maximum size',
  [-1200]: 'An SSL error has occurred and a secure connection to the server cannot be made.',
  [-1201]: 'The certificate for this server has expired.',
  [-1202]: 'The certificate for this server is invalid.',
  [-1203]: 'The certificate for this server was signed by an unknown certifying authority.',
  [-1204]: 'The certificate for this server is not yet valid.',
  [-1205]: 'The server did not accept the certificate.',
  [-1206]: 'The server requires a client certificate.',
  [-3000]: 'Cannot create file',
  [-3003]: 'Cannot write to file',
  [-3005]: 'Cannot move file',
} as const

export type UrlErrorCode = keyof typeof MESSAGES

export function urlError(code: UrlErrorCode): NSError {
  return { code, message: MESSAGES[code] }
}

/** A failure that iOS has decided on itself. */
export class UrlError extends Error {
  readonly code: UrlErrorCode

  constructor(code: UrlErrorCode) {
    super(MESSAGES[code])
    this.code = code
  }
}

/** What the sockets, the resolver, TLS, undici and the mended answer call a failure. */
const CODES: Readonly<Record<string, UrlErrorCode>> = {
  ENOTFOUND: -1003,
  EAI_AGAIN: -1003,
  EAI_NODATA: -1003,
  EAI_NONAME: -1003,
  ECONNREFUSED: -1004,
  EHOSTUNREACH: -1004,
  EHOSTDOWN: -1004,
  EADDRNOTAVAIL: -1004,
  ENETUNREACH: -1009,
  ENETDOWN: -1009,
  ETIMEDOUT: -1001,
  UND_ERR_CONNECT_TIMEOUT: -1001,
  UND_ERR_HEADERS_TIMEOUT: -1001,
  UND_ERR_BODY_TIMEOUT: -1001,
  ECONNRESET: -1005,
  ECONNABORTED: -1005,
  EPIPE: -1005,
  UND_ERR_SOCKET: -1005,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: -1005,
  ERR_ANSWER_CUT: -1005,
  ERR_NO_HTTP: -1017,
  UND_ERR_HEADERS_OVERFLOW: -1017,
  ERR_INVALID_URL: -1000,
  CERT_HAS_EXPIRED: -1201,
  CERT_NOT_YET_VALID: -1204,
  UNABLE_TO_GET_ISSUER_CERT: -1203,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: -1203,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: -1203,
  DEPTH_ZERO_SELF_SIGNED_CERT: -1202,
  SELF_SIGNED_CERT_IN_CHAIN: -1202,
  ERR_TLS_CERT_ALTNAME_INVALID: -1202,
  CERT_SIGNATURE_FAILURE: -1202,
  CERT_REVOKED: -1202,
  CERT_UNTRUSTED: -1202,
  CERT_REJECTED: -1202,
  INVALID_CA: -1202,
  INVALID_PURPOSE: -1202,
  PATH_LENGTH_EXCEEDED: -1202,
  CERT_CHAIN_TOO_LONG: -1202,
  HOSTNAME_MISMATCH: -1202,
}

/** Families of codes that have one meaning. The first that matches counts. */
const FAMILIES: readonly (readonly [RegExp, UrlErrorCode])[] = [
  [/^EAI_/, -1006],
  [/^(ESERVFAIL|EREFUSED|EBADRESP|ETIMEOUT|ENODATA)$/, -1006],
  [/^HPE_/, -1017],
  // node:zlib, for a body that is not in the encoding that the server named.
  [/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING|BROTLI_)/, -1015],
  [/ALERT_CERTIFICATE_REQUIRED/, -1206],
  [/ALERT.*(CERTIFICATE|UNKNOWN_CA)/, -1205],
  [/^(ERR_SSL|ERR_TLS|EPROTO)|CERT|SSL|TLS|CRL/, -1200],
]

/** The disk's own failures: of opening a file, and of all that follows. */
const DISK = /^(ENOSPC|EDQUOT|EROFS|EIO|EFBIG|EACCES|EPERM|ENOENT|ENOTDIR|EISDIR|EEXIST|EMFILE|ENFILE|EBADF)$/
const ON_THE_NETWORK = /^(connect|bind|getaddrinfo|query)/

function diskError(code: string, syscall: string): UrlErrorCode | undefined {
  if (!DISK.test(code) || ON_THE_NETWORK.test(syscall)) return undefined
  if (syscall === 'rename') return -3005
  return syscall === 'open' || syscall === 'mkdir' ? -3000 : -3003
}

const text = (error: Error, name: string) => String(Reflect.get(error, name) ?? '')

/** What NSURLSession makes of a failure of the real network or disk; -1 for what has no code of its own. */
export function urlErrorOf(error: unknown): UrlErrorCode {
  if (error instanceof UrlError) return error.code
  if (!(error instanceof Error)) return -1
  if ('errors' in error && Array.isArray(error.errors) && error.errors[0]) return urlErrorOf(error.errors[0])
  // A server that hangs up while TLS is agreed upon has refused it: errSSLClosedNoNotify on iOS.
  if (/before secure TLS connection/.test(error.message)) return -1200
  const code = text(error, 'code')
  const known =
    CODES[code] ??
    diskError(code, text(error, 'syscall')) ??
    FAMILIES.find(([family]) => family.test(code))?.[1]
  return known ?? (error.cause ? urlErrorOf(error.cause) : -1)
}
