import type { NSError } from '../../wire/delegate.ts'

/** NSURLError codes and what iOS says in English. https://developer.apple.com/documentation/foundation/urlerror-swift.struct/code */
const MESSAGES = {
  [-999]: 'cancelled',
  [-1000]: 'bad URL',
  [-1001]: 'The request timed out.',
  [-1002]: 'unsupported URL',
  [-1003]: 'A server with the specified hostname could not be found.',
  [-1004]: 'Could not connect to the server.',
  [-1005]: 'The network connection was lost.',
  [-1007]: 'too many HTTP redirects',
  [-1009]: 'The Internet connection appears to be offline.',
  [-1015]: 'cannot decode raw data',
  [-1022]:
    'The resource could not be loaded because the App Transport Security policy requires the use of a secure connection.',
  [-1200]: 'An SSL error has occurred and a secure connection to the server cannot be made.',
} as const

export type UrlErrorCode = keyof typeof MESSAGES

export function urlError(code: UrlErrorCode): NSError {
  return { code, message: MESSAGES[code] }
}

const CODES: Readonly<Record<string, UrlErrorCode>> = {
  ENOTFOUND: -1003,
  EAI_AGAIN: -1003,
  ECONNREFUSED: -1004,
  EHOSTUNREACH: -1004,
  ENETUNREACH: -1009,
  UND_ERR_CONNECT_TIMEOUT: -1001,
  // A redirect led to what is no web address, or no address at all.
  UND_ERR_INVALID_ARG: -1002,
  ERR_INVALID_URL: -1000,
}

/** What node:zlib calls a body that is not in the encoding that the server named. */
const UNDECODABLE = /^(Z_|ERR__ERROR_FORMAT)/

/** What NSURLSession makes of a failure of the real network. */
export function urlErrorOf(error: unknown): UrlErrorCode {
  if (!(error instanceof Error)) return -1005
  if ('errors' in error && Array.isArray(error.errors) && error.errors[0]) return urlErrorOf(error.errors[0])
  const code = 'code' in error ? String(error.code) : ''
  if (/redirect/i.test(error.message)) return -1007
  if (UNDECODABLE.test(code)) return -1015
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code)) return -1200
  return CODES[code] ?? (error.cause ? urlErrorOf(error.cause) : -1005)
}
