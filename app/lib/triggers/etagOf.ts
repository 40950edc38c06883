/** In milliseconds. A fetch has 25 s, and the download has to be ordered within that time too. */
const PATIENCE_MS = 10_000

/**
 * Asks a server with HEAD for the ETag of an address (RFC 9110, 8.8.3); undefined if it sends none in time. A download of
 * com.appcelerator.urlSession takes no headers, so it cannot ask for the file "only if it has changed".
 */
export function etagOf(url: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const client = Ti.Network.createHTTPClient({
      onload: () => resolve(client.getResponseHeader('ETag') || undefined),
      onerror: () => resolve(undefined),
    })
    client.open('HEAD', url)
    client.setRequestHeader('Cache-Control', 'no-cache')
    client.send()
    // The timeout of the client would begin anew at each byte that arrives and at each redirect.
    setTimeout(() => {
      client.abort()
      resolve(undefined)
    }, PATIENCE_MS)
  })
}
