/** In milliseconds. A fetch has 25 s, and the download is still to be ordered in them. */
const PATIENCE_MS = 10_000

/**
 * What the server calls its version of this address (ETag: RFC 9110, 8.8.3), asked for with HEAD; undefined where it does not
 * say so in time. A download of com.appcelerator.urlSession takes no headers, so it cannot ask "only if changed" itself.
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
    // The client's own timeout begins anew with everything that arrives, and at each redirect.
    setTimeout(() => {
      client.abort()
      resolve(undefined)
    }, PATIENCE_MS)
  })
}
