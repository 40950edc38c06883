interface PosixError {
  readonly code: number
  readonly message: string
}

/** Darwin's numbers and words for what Node names: sys/errno.h and netdb.h. */
const ERRORS: { readonly [code: string]: PosixError } = {
  EACCES: { code: 13, message: 'Permission denied' },
  EADDRINUSE: { code: 48, message: 'Address already in use' },
  EADDRNOTAVAIL: { code: 49, message: "Can't assign requested address" },
  ENETUNREACH: { code: 51, message: 'Network is unreachable' },
  ECONNRESET: { code: 54, message: 'Connection reset by peer' },
  ETIMEDOUT: { code: 60, message: 'Operation timed out' },
  ECONNREFUSED: { code: 61, message: 'Connection refused' },
  EHOSTUNREACH: { code: 65, message: 'No route to host' },
  ENOTFOUND: { code: 8, message: 'nodename nor servname provided, or not known' },
}

export function posixError(code: string): PosixError {
  return ERRORS[code] ?? { code: -1, message: code }
}
