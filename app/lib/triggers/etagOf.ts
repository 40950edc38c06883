/** Milliseconds; of the 25 s that a fetch has, enough is left to order the download. */
const PATIENCE_MS = 10_000

/**
 * What the server calls its version of this address (ETag: RFC 9110, 8.8.3), asked with HEAD; undefined when it does not
 * tell. A download of com.appcelerator.urlSession cannot ask "only if changed": it takes no headers of its own.
 */
export function etagOf(url: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const client = Ti.Network.createHTTPClient({
      timeout: PATIENCE_MS,
      onload: () => resolve(client.getResponseHeader('ETag') || undefined),
      onerror: () => resolve(undefined),
    })
    client.open('HEAD', url)
    client.setRequestHeader('Cache-Control', 'no-cache')
    client.send()
  })
}
