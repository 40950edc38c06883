import { STATUS_CODES } from 'node:http'

/**
 * What iOS says of a status, in English: it keeps no words of the server's.
 * https://developer.apple.com/documentation/foundation/httpurlresponse/localizedstring(forstatuscode:)
 */
export function statusText(status: number): string {
  if (status === 200) return 'no error'
  const known = STATUS_CODES[status]?.toLowerCase()
  if (known !== undefined) return known
  return (
    ['informational', 'success', 'redirected', 'client error', 'server error'][
      Math.floor(status / 100) - 1
    ] ?? 'unknown'
  )
}
